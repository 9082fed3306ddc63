import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import { fullSentenceOf, sentenceOf } from '../../model/label.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim } from '../../model/types.ts';
import { Chain } from './Chain.tsx';
import { ThingLink } from './EntityLink.tsx';
import { StatusSample } from './StatusSample.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly claim: Claim;
  /** Show the chain of voices under the sentence, as links, rather than behind it in words. */
  readonly withVoices?: boolean;
  readonly onChosen?: (() => void) | undefined;
}

/** Show a claim on one line, as a link to its card; the hedge is part of the sentence. */
export function ClaimLine({ lookup, claim, withVoices = false, onChosen }: Props): JSX.Element {
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
