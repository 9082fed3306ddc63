import { signal } from '@preact/signals';
import type { ReportSubject } from '../../report/report-subject.ts';

/** Dialogs of those who work on a dataset. */
export type WorkDialog = 'compare' | 'work' | 'to-do' | 'terms' | 'tour-steps';

/** What lies open over the page, one at a time. */
export type OpenDialog =
  | { readonly kind: 'report'; readonly subject: ReportSubject }
  | { readonly kind: 'datasets' | 'share' | 'keys' | 'find-help' | 'import' | 'draft' | WorkDialog }
  /** `adds` begins with the text as a source of what is open. */
  | { readonly kind: 'new'; readonly adds?: true }
  /** Asks before anything is fetched from another host. */
  | { readonly kind: 'open-address'; readonly address: string; readonly host: string }
  /** What the clipboard refused, to be copied by hand; `what` says what it is: "the claim". */
  | { readonly kind: 'refused-copy'; readonly what: string; readonly text: string };

export const openDialog = signal<OpenDialog | undefined>(undefined);

/** Open one of the dialogs that show nothing in particular. */
export function showDialog(
  kind: 'datasets' | 'share' | 'keys' | 'find-help' | 'import' | 'new' | 'draft' | WorkDialog,
): void {
  openDialog.value = { kind };
}

/** Let a text be added to what is open. */
export function addTextToOpen(): void {
  openDialog.value = { kind: 'new', adds: true };
}

/** Open a report over the page: a source report or a dossier. */
export function openReport(subject: ReportSubject): void {
  openDialog.value = { kind: 'report', subject };
}

/** Close what lies over the page. */
export function closeDialog(): void {
  openDialog.value = undefined;
}
