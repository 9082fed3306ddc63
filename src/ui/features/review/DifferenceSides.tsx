import type { JSX } from 'preact';
import type { Difference } from '../../../edit/compare-versions.ts';
import { isRecord } from '../../../lib/plain-values.ts';
import { shorten } from '../../../lib/text.ts';
import { fullSentenceOf } from '../../../model/claim-wording.ts';
import { lookupOf } from '../../../model/lookup.ts';
import type { Claim, Dataset } from '../../../model/types.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { compareStrings as strings } from './compare-strings.ts';

const longest = 400;

interface Props {
  readonly sides: Difference;
  /** The other version. */
  readonly there: Dataset;
}

/** How something stands here and in another version, with the words it rests on. */
export function DifferenceSides({ sides, there }: Props): JSX.Element {
  const { ours, theirs, base } = sides;
  return (
    <>
      <Side
        name={strings.here}
        dataset={workspace.value?.dataset}
        sides={sides}
        part={ours}
        isGone={base !== undefined}
      />
      <Side name={strings.there} dataset={there} sides={sides} part={theirs} isGone={base !== undefined} />
    </>
  );
}

interface SideProps {
  readonly name: string;
  readonly dataset: Dataset | undefined;
  readonly sides: Difference;
  readonly part: unknown;
  /** Whether it was there before, so that what is not there now was deleted. */
  readonly isGone: boolean;
}

function Side({ name, dataset, sides, part, isGone }: SideProps): JSX.Element {
  const isThere = part !== undefined && dataset !== undefined;
  return (
    <div class="apart-side">
      <span class="label">{name}</span>
      {isThere ? (
        <div>
          <p dir="auto">{shorten(wordsOf(dataset, sides, part), longest)}</p>
          {sides.kind === 'claim' && <Quotes claim={part as Claim} />}
          <Keys sides={sides} part={part} />
        </div>
      ) : (
        <p class="soft">{isGone ? strings.gone : strings.missing}</p>
      )}
    </div>
  );
}

function Quotes({ claim }: { readonly claim: Claim }): JSX.Element {
  return (
    <p class="apart-quotes" dir="auto">
      {claim.citations.map(({ quote, start }) => (
        <q key={start}>{quote}</q>
      ))}
    </p>
  );
}

/** What of it is different from the other side, where a sentence does not say so. */
function Keys({ sides: { ours, theirs, kind }, part }: { readonly sides: Difference; readonly part: unknown }) {
  if (kind === 'about' || !isRecord(ours) || !isRecord(theirs) || !isRecord(part)) return undefined;
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter(
    (key) => key !== 'citations' && JSON.stringify(ours[key]) !== JSON.stringify(theirs[key]),
  );
  if (keys.length === 0) return undefined;
  const said = keys.map((key) => `${key}: ${part[key] === undefined ? '–' : plain(part[key])}`);
  return (
    <p class="soft" dir="auto">
      {shorten(said.join(' · '), longest)}
    </p>
  );
}

/** Say what a part of a dataset is, in words. */
export function wordsOf(dataset: Dataset, { kind, id }: Difference, part: unknown): string {
  if (kind === 'claim') {
    const lookup = lookupOf(dataset);
    const claim = lookup.claims.get(id);
    return claim ? fullSentenceOf(lookup, claim) : id;
  }
  if (!isRecord(part)) return plain(part);
  const named = part['name'] ?? part['title'] ?? part['label'];
  return typeof named === 'string' ? named : plain(part);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
