import { signal } from '@preact/signals';
import type { PaperSubject } from '../../report/report-subject.ts';

/** What lies open over the page, one at a time. */
export type Opened =
  | { readonly kind: 'paper'; readonly subject: PaperSubject }
  | { readonly kind: 'datasets' }
  /** What the clipboard refused, to be copied by hand; `what` says what it is: "the claim". */
  | { readonly kind: 'refused-copy'; readonly what: string; readonly text: string };

export const opened = signal<Opened | undefined>(undefined);

/** Open a paper over the page: a source report or a dossier. */
export function openPaper(subject: PaperSubject): void {
  opened.value = { kind: 'paper', subject };
}

/** Close what lies over the page. */
export function closeOpened(): void {
  opened.value = undefined;
}
