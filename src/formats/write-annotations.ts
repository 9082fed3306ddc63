/**
 * Writes W3C Web Annotations: each quotation of a claim is one, with the claim as sentence, its hedge and its voices, as body and
 * the words in the source as target. A key of ours holds what annotations have no word for, and other programs pass over.
 */
import stringify from 'json-stringify-pretty-compact';
import { attributionOf, fullSentenceOf, voiceNamesOf } from '../model/claim-wording.ts';
import { type Lookup, lookupOf } from '../model/lookup.ts';
import type { Claim, Dataset } from '../model/types.ts';
import { toCanonical } from './canonical.ts';
import { headRecord } from './own-records.ts';

/** Write the quotations of a dataset as a page of annotations. */
export function writeAnnotations(given: Dataset): string {
  const dataset = toCanonical(given);
  const lookup = lookupOf(dataset);
  const items = dataset.claims.flatMap((claim) => annotationsOf(lookup, claim));
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:sayso:data/${encodeURIComponent(dataset.id)}/annotations`,
    type: 'AnnotationPage',
    label: dataset.title,
    startIndex: 0,
    items,
    sayso: {
      dataset: headRecord(dataset),
      entities: dataset.entities,
      claims: dataset.claims.filter(({ citations }) => citations.length === 0),
    },
  };
  return `${stringify(page, { maxLength: 120, indent: 2 })}\n`;
}

function annotationsOf(lookup: Lookup, claim: Claim): readonly object[] {
  const { dataset, sources } = lookup;
  const base = `urn:sayso:data/${encodeURIComponent(dataset.id)}`;
  const source = sources.get(claim.source);
  const sourceIri = source?.url ?? `${base}/source/${claim.source}`;
  return claim.citations.map(({ quote, start, end }, index) => ({
    id: `${base}/claim/${claim.id}/quotation/${index + 1}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: fullSentenceOf(lookup, claim) },
      { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: attributionOf(lookup, claim) },
      ...voiceNamesOf(lookup, claim).map((value, place) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        format: 'text/plain',
        value: `voice ${place + 1}: ${value}`,
      })),
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: `status: ${claim.status}` },
    ],
    target: {
      type: 'SpecificResource',
      source: sourceIri,
      selector: [
        { type: 'TextQuoteSelector', exact: quote },
        { type: 'TextPositionSelector', start, end },
      ],
    },
    ...(index === 0 ? { sayso: { claims: [claim] } } : {}),
  }));
}
