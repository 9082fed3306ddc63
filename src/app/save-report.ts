/** Reports as files of the reader's, in the formats of `sayso report`. */
import { claimsInReport, type ReportSubject } from '../report/report-subject.ts';
import { type ReportFormat, type WrittenReport, writeReport } from '../report/write-report.ts';
import { notice } from '../state/screen/page.ts';
import { textsAtHand } from '../state/workspace/source-texts.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { callWorker } from '../workers/client.ts';
import { saveFile } from './save-file.ts';

/** From so many claims on the page would stand still while it writes. */
const manyClaims = 1000;

/** Write a report, or the references of its sources, to a file of the reader's; a long one in a worker, where there is one. */
export async function saveReport(subject: ReportSubject, format: ReportFormat): Promise<void> {
  const report = await reportFor(subject, format);
  if (!report) return;
  saveFile(report.name, new Blob([report.content], { type: `${report.mediaType};charset=utf-8` }));
  notice.value = `Saved “${report.name}”.`;
}

async function reportFor(subject: ReportSubject, format: ReportFormat): Promise<WrittenReport | undefined> {
  const lookup = workspace.peek()?.lookup;
  if (!lookup) return undefined;
  const { dataset } = lookup;
  const texts = textsAtHand.peek();
  if (claimsInReport(lookup, subject) >= manyClaims) {
    try {
      return (await callWorker('report', { dataset, subject, format, texts }).result).report;
    } catch (error) {
      // Slowly is better than not at all.
      console.warn(error);
    }
  }
  return writeReport(lookup, subject, format, { texts });
}
