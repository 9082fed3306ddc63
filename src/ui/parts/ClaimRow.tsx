import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import { fullSentenceOf, sentenceOf } from '../../model/claim-wording.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim } from '../../model/types.ts';
import { Paged } from '../kit/Paged.tsx';
import { Chain } from './Chain.tsx';
import { ThingLink } from './EntityLink.tsx';
import { StatusSample } from './Samples.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly claim: Claim;
  /** Show the chain of voices under the sentence, as links, rather than behind it in words. */
  readonly withVoices?: boolean;
  readonly onChosen?: (() => void) | undefined;
}

/** Show a claim as a row, as a link to its card; the hedge is part of the sentence. */
export function ClaimRow({ lookup, claim, withVoices = false, onChosen }: Props): JSX.Element {
  return (
    <li class="claim-line">
      <StatusSample status={claim.status} length={24} />
      <div>
        <ThingLink selection={{ kind: 'claim', id: claim.id }} class="quiet-link" onChosen={onChosen}>
          <bdi>{shorten((withVoices ? sentenceOf : fullSentenceOf)(lookup, claim), 400)}</bdi>
        </ThingLink>
        {withVoices && (
          <div class="claim-line-voices">
            <Chain lookup={lookup} voices={claim.voices} onChosen={onChosen} />
          </div>
        )}
      </div>
    </li>
  );
}

interface RowsProps extends Omit<Props, 'claim'> {
  readonly claims: readonly Claim[];
  /** How many are shown at first, and how many more by each press; without it all are. */
  readonly page?: number;
}

/** Show claims one to a row. */
export function ClaimRows({ claims, page = Number.POSITIVE_INFINITY, ...row }: RowsProps): JSX.Element {
  return (
    <Paged items={claims} page={page}>
      {(shown) => (
        <ul class="plain lines">
          {shown.map((claim) => (
            <ClaimRow key={claim.id} {...row} claim={claim} />
          ))}
        </ul>
      )}
    </Paged>
  );
}
