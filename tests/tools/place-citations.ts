/**
 * Compute where quotations stand, for people who write claims by hand: every citation with a `quote` gets `paragraph`, `start`
 * and `end`, every text its fingerprint. A `paragraph` that is given is believed; without one the quote has to be unique in its text.
 *
 *     npx tsx tests/tools/place-citations.ts graph-data/harbor-bridge
 *
 * The folder holds `dataset.json` and, in `texts`, the files that its sources name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { codePointLength } from '../../src/lib/code-points.ts';
import { occurrencesOf } from '../../src/lib/find-quote.ts';
import { normalizeText } from '../../src/lib/normalize-text.ts';
import { paragraphHolding, paragraphsOf } from '../../src/lib/paragraphs.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import type { Citation, Claim, Dataset } from '../../src/model/types.ts';

/** A citation as a person writes it: the quote, perhaps its paragraph; places that stand there are computed anew. */
export type WrittenCitation = Pick<Citation, 'quote'> & Partial<Citation>;

export type WrittenDataset = Omit<Dataset, 'claims'> & {
  readonly claims: readonly (Omit<Claim, 'citations'> & { readonly citations: readonly WrittenCitation[] })[];
};

export interface Placing {
  readonly dataset: Dataset;
  /** One sentence for every quote or text that a person has to look at; such citations keep no place. */
  readonly faults: readonly string[];
}

/** Place every citation of the sources whose text is given, and take the texts' fingerprints. */
export function placeCitations(written: WrittenDataset, texts: ReadonlyMap<string, string>): Placing {
  const faults: string[] = [];
  for (const [id, text] of texts) {
    if (normalizeText(text) !== text) faults.push(`The text of ${id} is not normalized.`);
  }
  const claims = written.claims.map((claim) => {
    const text = texts.get(claim.source);
    const citations = claim.citations.map((citation) => {
      const placed = text === undefined ? 'no text' : placeCitation(citation, text);
      if (typeof placed !== 'string') return placed;
      faults.push(`${claim.id} “${citation.quote}”: ${placed}.`);
      return { paragraph: 0, start: 0, end: 0, ...citation };
    });
    return { ...claim, citations };
  });
  const sources = written.sources.map((source) => {
    const text = texts.get(source.id);
    if (text === undefined) return source;
    return { ...source, text: { ...source.text, sha256: sha256(text), length: codePointLength(text) } };
  });
  return { dataset: { ...written, sources, claims }, faults };
}

/** Place one citation, or say why it cannot be placed. */
function placeCitation({ quote, paragraph }: WrittenCitation, text: string): Citation | string {
  const within = paragraph === undefined ? undefined : paragraphsOf(text)[paragraph - 1];
  if (paragraph !== undefined && !within) return `there is no paragraph ${paragraph}`;
  const [span, second] = occurrencesOf(text, quote, within, 2);
  const where = paragraph === undefined ? 'in the text' : `in paragraph ${paragraph}`;
  if (!span) return `not ${where}`;
  if (second) return `more than once ${where}`;
  const found = paragraph ?? paragraphHolding(text, span);
  return found === undefined ? 'runs across paragraphs' : { paragraph: found, quote, ...span };
}

function placeFolder(folder: string): void {
  const file = join(folder, 'dataset.json');
  const written: WrittenDataset = JSON.parse(readFileSync(file, 'utf8'));
  const texts = new Map(
    written.sources.flatMap(({ id, text }): [string, string][] =>
      text?.file === undefined ? [] : [[id, readFileSync(join(folder, 'texts', text.file), 'utf8')]],
    ),
  );
  const { dataset, faults } = placeCitations(written, texts);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error('Nothing was written.');
    process.exitCode = 1;
    return;
  }
  writeFileSync(file, writeSayso(dataset));
  console.log(`${file}: ${dataset.claims.length} claims placed in ${texts.size} texts.`);
}

const [, script, folder] = argv;
if (script !== undefined && folder !== undefined && import.meta.url === pathToFileURL(script).href) placeFolder(folder);
