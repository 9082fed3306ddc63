import type { Issue } from '../model/issues.ts';

/** A browser needs many times the size of a file to read it. */
const mostBytes = 256_000_000;

/** Tell why a file of so many bytes is not read; undefined when it is. */
export function faultOfSize(bytes: number): Issue | undefined {
  if (!Number.isFinite(bytes)) {
    const message = 'This is not a file. Pass a File, a Blob, or the address of a dataset.';
    return { severity: 'error', code: 'not-a-file', path: '/', message };
  }
  if (bytes <= mostBytes) return undefined;
  const megabytes = (count: number) => `${Math.round(count / 1_000_000).toLocaleString('en-US')} MB`;
  return {
    severity: 'error',
    code: 'too-large-file',
    path: '/',
    message: `The file has ${megabytes(bytes)}; a browser can hold up to ${megabytes(mostBytes)}. Open a part of it: fewer sources or a shorter period.`,
  };
}
