import { notice } from '../state/screen/page.ts';

/** Show a failure where the reader sees it; the console keeps the details for who wants to report it. */
export function reportError(error: unknown): void {
  console.warn(error);
  const said = error instanceof Error ? error.message : String(error);
  const isOfTheWorld = error instanceof Error && ['WorldError', 'WorkerFailure'].includes(error.name);
  notice.value = isOfTheWorld
    ? said
    : `Something in Sayso went wrong: ${said}. What you see is unchanged; reload to start afresh.`;
}

/** Catch what nobody caught. */
export function mountErrorReports(): void {
  addEventListener('unhandledrejection', (event) => reportError(event.reason));
  addEventListener('error', (event) => reportError(event.error ?? event.message));
}
