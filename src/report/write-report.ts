/** Reports, and the references of their sources, as the content of files: one table of all formats. */
import type { Lookup } from '../model/lookup.ts';
import type { Dataset } from '../model/types.ts';
import type { DossierOptions } from './entity-dossier.ts';
import { type Report, type ReportSubject, reportOf } from './report-subject.ts';
import { writeBibtex } from './write-bibtex.ts';
import { writeCsl } from './write-csl-json.ts';
import { writeReportHtml } from './write-html.ts';
import { writeReportMarkdown } from './write-markdown.ts';

export type ReportFormat = 'html' | 'markdown' | 'bibtex' | 'csl-json';

/** A report as a file. */
export interface WrittenReport {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

interface Writer {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (report: Report, dataset: Dataset) => string;
}

const writers: Readonly<Record<ReportFormat, Writer>> = {
  html: { ending: 'html', mediaType: 'text/html', write: ({ tree }) => writeReportHtml(tree) },
  markdown: { ending: 'md', mediaType: 'text/markdown', write: ({ tree }) => writeReportMarkdown(tree) },
  bibtex: {
    ending: 'bib',
    mediaType: 'application/x-bibtex',
    write: ({ sourceIds }, dataset) => writeBibtex(dataset, sourceIds),
  },
  'csl-json': {
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: ({ sourceIds }, dataset) => writeCsl(dataset, sourceIds),
  },
};

/** Write a report, or the references of its sources; undefined when the dataset does not have what it is to be about. */
export function writeReport(
  lookup: Lookup,
  subject: ReportSubject,
  format: ReportFormat,
  options: DossierOptions = {},
): WrittenReport | undefined {
  const report = reportOf(lookup, subject, options);
  if (!report) return undefined;
  const { ending, mediaType, write } = writers[format];
  return { name: `${report.name}.${ending}`, mediaType, content: write(report, lookup.dataset) };
}
