import { notice } from '../state/screen/page.ts';

/** Show a failure where the reader sees it; the console keeps the details for who wants to report it. */
export function reportError(error: unknown): void {
  console.warn(error);
  if (isMissingPart(error)) {
    notice.value = 'A part of Sayso could not be loaded. Check your connection and try again; your work is unchanged.';
    return;
  }
  const said = error instanceof Error ? error.message : String(error);
  const isOfTheWorld = error instanceof Error && ['WorldError', 'WorkerFailure'].includes(error.name);
  notice.value = isOfTheWorld
    ? said
    : `Something in Sayso went wrong: ${said}. What you see is unchanged; reload to start over.`;
}

/** Browsers say it in words of their own when a script that is fetched late does not come. */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /imported module|module script/.test(error.message);
}

/** Catch what nobody caught. */
export function mountErrorReports(): void {
  addEventListener('unhandledrejection', (event) => reportError(event.reason));
  addEventListener('error', (event) => reportError(event.error ?? event.message));
}
