/** The door to reading a stranger's files away from the page; the work itself is `formats/read-files.ts`. */
import { readFiles } from '../formats/read-files.ts';
import { prepareOpening } from '../graph/prepare-opening.ts';
import { packJson } from '../lib/packed-json.ts';
import { serve } from './serve.ts';

const reportEveryMs = 100;
/** What is left of the work when the files are read: to pack the dataset and to prepare its opening. */
const shareOfReading = 0.75;

serve<'read'>(self, async ({ files, options }, { report }) => {
  let told = performance.now();
  const { dataset, ...result } = await readFiles(files, {
    ...options,
    onProgress: (share) => {
      if (performance.now() - told < reportEveryMs) return;
      told = performance.now();
      report({ share: share * shareOfReading });
    },
  });
  if (!dataset) return { result, packed: undefined, opening: undefined, layout: undefined };
  report({ share: shareOfReading });
  const packed = packJson(dataset);
  report({ share: (1 + shareOfReading) / 2 });
  return { result, packed, ...prepareOpening(dataset) };
});
