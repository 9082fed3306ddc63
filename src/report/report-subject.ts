/** What can be printed or handed on: the source report of a dataset, the dossier of an entity, or of a claim. */

import type { Lookup } from '../model/lookup.ts';
import { documentOfClaim } from './claim-document.ts';
import { dossierOfClaim } from './claim-dossier.ts';
import { documentOfDataset } from './dataset-document.ts';
import { dossierOfDataset } from './dataset-dossier.ts';
import type { DocumentTree } from './document-tree.ts';
import { documentOfEntity } from './entity-document.ts';
import { type DossierOptions, dossierOf } from './entity-dossier.ts';

/** What a report is about. */
export type ReportSubject =
  | { readonly kind: 'dataset' }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string };

export interface Report {
  readonly tree: DocumentTree;
  /** Sources that it cites. */
  readonly sourceIds: ReadonlySet<string>;
  /** Name for a file, without its ending. */
  readonly name: string;
}

/** Compose a report; undefined when the dataset does not have what it is to be about. */
export function reportOf(lookup: Lookup, subject: ReportSubject, options: DossierOptions = {}): Report | undefined {
  const composed = compose(lookup, subject, options);
  if (!composed) return undefined;
  const { tree, sources } = composed;
  const name = `${lookup.dataset.id}-${subject.kind === 'dataset' ? 'source-report' : subject.id}`;
  return { tree, sourceIds: new Set(sources.map(({ id }) => id)), name };
}

/** Count the claims that a report would hold, about as many as it takes time to compose. */
export function claimsInReport(lookup: Lookup, subject: ReportSubject): number {
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
  subject: ReportSubject,
  options: DossierOptions,
): { readonly tree: DocumentTree; readonly sources: readonly { readonly id: string }[] } | undefined {
  switch (subject.kind) {
    case 'dataset': {
      const report = dossierOfDataset(lookup, options);
      return { tree: documentOfDataset(report), sources: report.sources };
    }
    case 'entity': {
      const dossier = dossierOf(lookup, subject.id, options);
      return dossier && { tree: documentOfEntity(dossier), sources: dossier.sources };
    }
    case 'claim': {
      const dossier = dossierOfClaim(lookup, subject.id, options);
      return dossier && { tree: documentOfClaim(dossier), sources: dossier.sources };
    }
  }
}
