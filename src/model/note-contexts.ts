/** Fingerprints of the words around citations, taken from the texts in which they were read. */
import { isQuoteAt } from '../lib/find-quote.ts';
import { sha256 } from '../lib/sha256.ts';
import { contextPrint } from './context-fingerprint.ts';
import { SearchedText } from './searched-text.ts';
import type { Citation, Dataset } from './types.ts';

/**
 * Note the words around each citation of the sources whose very text is at hand; what was noted of others stays. Where the same words
 * stand among the same words twice, nothing is noted, for it would tell the two places apart no better.
 */
export function withContexts(dataset: Dataset, texts: ReadonlyMap<string, string>): Dataset {
  if (texts.size === 0) return dataset;
  const searchedBySource = new Map(
    dataset.sources.flatMap(({ id, text: expected }) => {
      const text = texts.get(id);
      const isSame = text !== undefined && expected?.sha256 === sha256(text);
      return isSame ? [[id, new SearchedText(text)] as const] : [];
    }),
  );
  const claims = dataset.claims.map((claim) => {
    const searched = searchedBySource.get(claim.source);
    if (!searched) return claim;
    return { ...claim, citations: claim.citations.map((citation) => withContext(searched, citation)) };
  });
  return { ...dataset, claims };
}

function withContext(searched: SearchedText, citation: Citation): Citation {
  const { around: _, ...bare } = citation;
  if (!isQuoteAt(searched.text, citation.quote, citation)) return bare;
  const around = contextPrint(searched.text, citation);
  const alike = searched
    .placesOf(citation, mostPlaces)
    .filter((place) => contextPrint(searched.text, place) === around);
  return around === undefined || alike.length !== 1 ? bare : { ...bare, around };
}

const mostPlaces = 100;
