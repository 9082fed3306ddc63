import { reportError } from './report-error.ts';

/** Fetch what printing takes as soon as the reader stirs: once the browser prints it is too late to wait. */
export function mountPrintLater(): void {
  const control = new AbortController();
  const fetchPrint = () => {
    control.abort();
    import('./print.ts').then(({ mountPrint }) => mountPrint(), reportError);
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown'] as const) {
    addEventListener(type, fetchPrint, { signal: control.signal, passive: true });
  }
}
