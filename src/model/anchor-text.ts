/** From a copy of a source and its claims to a page for reading: long work, done in a worker. */
import { createMentionFinder } from './mentions.ts';
import { readCopy } from './read-copy.ts';
import { layOutText, type ReadingPage } from './reading-page.ts';
import type { Claim, Entity, SourceText } from './types.ts';
import { type Verdict, verifyCitations } from './verification.ts';

export interface AnchorTask {
  /** The text as it came: as shipped, as pasted, or as HTML. */
  readonly copy: string;
  readonly expected: SourceText | undefined;
  /** The claims that cite the source. */
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
}

export interface Anchored {
  /** Whether it is the very text that was read; undefined when the dataset has no fingerprint of it. */
  readonly isSame: boolean | undefined;
  readonly page: ReadingPage;
  /** What became of the citations, by claim and in their order. */
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>;
}

/** Look up what is cited in a copy of a source, and lay the text out. */
export function anchorText({ copy, expected, claims, entities }: AnchorTask): Anchored {
  const text = readCopy(copy, expected);
  const { isSame, verdicts } = verifyCitations(
    text,
    expected,
    claims.flatMap(({ citations }) => citations),
  );
  let next = 0;
  const byClaim = claims.map(({ citations }) => {
    const own = verdicts.slice(next, next + citations.length);
    next += citations.length;
    return own;
  });
  return {
    isSame,
    page: layOutText(text, claims, byClaim, createMentionFinder(entities)),
    verdicts: new Map(claims.map(({ id }, index) => [id, byClaim[index] ?? []])),
  };
}
