import { noteFault, notice } from '../state/screen/page.ts';
import { strings } from '../ui/words/strings.ts';

/** Show a failure where the reader sees it; the console keeps the details for who wants to report it. */
export function reportError(error: unknown): void {
  if (isMissingPart(error)) {
    noteFault(error, strings.couldNotLoad);
    return;
  }
  const said = error instanceof Error ? error.message : String(error);
  if (
    (error instanceof Error && error.name === 'WorldError') ||
    (isWorkerFailure(error) && error.code === 'canceled')
  ) {
    console.warn(error);
    notice.value = said;
  } else noteFault(error, `Something in Sayso went wrong: ${said}. What you see is unchanged; reload to start over.`);
}

function isWorkerFailure(error: unknown): error is { readonly code: string } {
  return error instanceof Error && error.name === 'WorkerFailure' && 'code' in error;
}

/**
 * Browsers say it in words of their own when a script that is fetched late does not come, or comes cut off; a worker whose script does not
 * come is silent. What is wrong with data in JSON is said by whoever reads them.
 */
function isMissingPart(error: unknown): boolean {
  if (isWorkerFailure(error)) return error.code === 'missing';
  if (error instanceof SyntaxError) return !error.message.includes('JSON');
  return error instanceof TypeError && /imported module|module script/.test(error.message);
}

/** Catch what nobody caught. */
export function mountErrorReports(): void {
  addEventListener('unhandledrejection', (event) => reportError(event.reason));
  addEventListener('error', (event) => reportError(event.error ?? event.message));
}
