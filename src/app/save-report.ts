/** Reports as files of the reader's, in the formats of `sayso report`. */
import { claimsInReport, type ReportSubject } from '../report/report-subject.ts';
import { type ReportFormat, writeReport } from '../report/write-report.ts';
import { notice } from '../state/screen/page.ts';
import { textsAtHand } from '../state/workspace/source-texts.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { callWorker } from '../workers/client.ts';
import { inWorkerOrHere } from './in-worker-or-here.ts';
import { saveFile } from './save-file.ts';

/** Write a report, or the references of its sources, to a file of the reader's. */
export async function saveReport(subject: ReportSubject, format: ReportFormat): Promise<void> {
  const lookup = workspace.peek()?.lookup;
  if (!lookup) return;
  const { dataset } = lookup;
  const texts = textsAtHand.peek();
  const report = await inWorkerOrHere(
    claimsInReport(lookup, subject),
    async () => (await callWorker('report', { dataset, subject, format, texts }).result).report,
    () => writeReport(lookup, subject, format, { texts }),
  );
  if (!report) return;
  saveFile(report.name, new Blob([report.content], { type: `${report.mediaType};charset=utf-8` }));
  notice.value = `Saved “${report.name}”.`;
}
