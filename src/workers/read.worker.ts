/** The door to reading a stranger's files away from the page; the work itself is `formats/read-files.ts`. */
import { readFiles } from '../formats/read-files.ts';
import { serve } from './serve.ts';

const reportEveryMs = 100;

serve<'read'>(self, ({ files, options }, { report }) => {
  let told = performance.now();
  return readFiles(files, {
    ...options,
    onProgress: (share) => {
      if (performance.now() - told < reportEveryMs) return;
      told = performance.now();
      report({ share });
    },
  });
});
