import { WorldError } from './world-error.ts';

/** Milliseconds that the storage of a browser is waited for: working storage answers in a few. */
const storagePatienceMs = 900;

/** Wait for the storage of the browser, but not for ever: one that does not answer is a failure, and the page goes on without. */
export function withinPatience<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new WorldError('storage', 'This browser’s storage is not responding.'));
    }, storagePatienceMs);
  });
  return Promise.race([asked, silence]).finally(() => clearTimeout(timer));
}
