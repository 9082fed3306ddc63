/** What can be printed or handed on: the source report of a dataset, the dossier of an entity, or of a claim. */

import type { Lookup } from '../model/lookup.ts';
import { manuscriptOfClaim } from './claim-document.ts';
import { dossierOfClaim } from './claim-dossier.ts';
import { manuscriptOfDataset } from './dataset-document.ts';
import { dossierOfDataset } from './dataset-dossier.ts';
import type { Manuscript } from './document-tree.ts';
import { manuscriptOfEntity } from './entity-document.ts';
import { type DossierOptions, dossierOf } from './entity-dossier.ts';

/** What a paper is about. */
export type PaperSubject =
  | { readonly kind: 'dataset' }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string };

export interface Paper {
  readonly manuscript: Manuscript;
  /** Sources that it cites. */
  readonly sourceIds: ReadonlySet<string>;
  /** Name for a file, without its ending. */
  readonly name: string;
}

/** Compose a paper; undefined when the dataset does not have what it is to be about. */
export function paperOf(lookup: Lookup, subject: PaperSubject, options: DossierOptions = {}): Paper | undefined {
  const composed = compose(lookup, subject, options);
  if (!composed) return undefined;
  const { manuscript, sources } = composed;
  const name = `${lookup.dataset.id}-${subject.kind === 'dataset' ? 'source-report' : subject.id}`;
  return { manuscript, sourceIds: new Set(sources.map(({ id }) => id)), name };
}

/** Count the claims that a paper would hold, about as many as it takes time to compose. */
export function claimsInPaper(lookup: Lookup, subject: PaperSubject): number {
  switch (subject.kind) {
    case 'dataset':
      return lookup.dataset.claims.length;
    case 'entity':
      return lookup.dataset.claims.filter(({ subject: about, object, voices }) =>
        [about, object, ...voices].includes(subject.id),
      ).length;
    case 'claim':
      return 1;
  }
}

function compose(
  lookup: Lookup,
  subject: PaperSubject,
  options: DossierOptions,
): { readonly manuscript: Manuscript; readonly sources: readonly { readonly id: string }[] } | undefined {
  switch (subject.kind) {
    case 'dataset': {
      const report = dossierOfDataset(lookup, options);
      return { manuscript: manuscriptOfDataset(report), sources: report.sources };
    }
    case 'entity': {
      const dossier = dossierOf(lookup, subject.id, options);
      return dossier && { manuscript: manuscriptOfEntity(dossier), sources: dossier.sources };
    }
    case 'claim': {
      const dossier = dossierOfClaim(lookup, subject.id, options);
      return dossier && { manuscript: manuscriptOfClaim(dossier), sources: dossier.sources };
    }
  }
}
