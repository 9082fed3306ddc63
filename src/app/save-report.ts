/** Papers as files of the reader's, in the formats of `sayso report`. */

import type { Dataset } from '../model/types.ts';
import { type Report, type ReportSubject, reportOf } from '../report/report-subject.ts';
import { writeBibtex } from '../report/write-bibtex.ts';
import { writeCsl } from '../report/write-csl-json.ts';
import { writeReportHtml } from '../report/write-html.ts';
import { writeReportMarkdown } from '../report/write-markdown.ts';
import { notice } from '../state/screen/page.ts';
import { textsAtHand } from '../state/workspace/source-texts.ts';
import { workspace } from '../state/workspace/workspace.ts';
import type { ReportFormat } from '../ui/parts/commands.ts';
import { saveFile } from './save-file.ts';

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

/** Write a report, or the references of its sources, to a file of the reader's. */
export function saveReport(subject: ReportSubject, format: ReportFormat): void {
  const lookup = workspace.peek()?.lookup;
  const report = lookup && reportOf(lookup, subject, { texts: textsAtHand.peek() });
  if (!lookup || !report) return;
  const { ending, mediaType, write } = writers[format];
  const name = `${report.name}.${ending}`;
  saveFile(name, new Blob([write(report, lookup.dataset)], { type: `${mediaType};charset=utf-8` }));
  notice.value = `Saved “${name}”.`;
}
