/** The door to reading a stranger's files, and to writing large ones, away from the page; the work itself is in `formats`. */
import { readFiles } from '../formats/read-files.ts';
// Of all readers the one of Sayso's own files is asked first: it is at hand.
import '../formats/read-sayso.ts';
import { findFormat } from '../formats/registry.ts';
import { isSoonPlaced, type Opening, prepareOpening } from '../graph/prepare-opening.ts';
import { hasAllPositions } from '../graph/saved-positions.ts';
import { packJson } from '../lib/packed-json.ts';
import { digestOf } from '../lib/sha256.ts';
import { practiceFile } from './practice.ts';
import type { Input, Output } from './protocol.ts';
import { type Running, serve } from './serve.ts';

const reportEveryMs = 100;
/** What is left of the work when the files are read: to pack the dataset and to prepare its opening. */
const shareOfReading = 0.75;

/** Entities of the files that are practiced with. */
const practiced = [20, 60, 60, 200, 400];

serve<'read' | 'write'>(
  self,
  (input, running) => ('formatId' in input ? write(input) : read(input, running)),
  practiced.map((entities) => () => {
    const file = { name: 'practice.json', content: new Blob([practiceFile(entities)]) };
    return read({ files: [file], options: {} }, { report: () => {} });
  }),
);

async function write({ dataset, formatId }: Input<'write'>): Promise<Output<'write'>> {
  const writer = await findFormat(formatId)?.writer?.();
  if (!writer) throw new RangeError(`There is no export format “${formatId}”.`);
  return { content: writer(dataset) };
}

async function read(
  { files, options }: Input<'read'>,
  { report }: Pick<Running<'read'>, 'report'>,
): Promise<Output<'read'>> {
  let told = performance.now();
  const inputs = await Promise.all(
    files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })),
  );
  const { dataset, ...result } = await readFiles(inputs, {
    ...options,
    onProgress: (share) => {
      if (performance.now() - told < reportEveryMs) return;
      told = performance.now();
      report({ share: share * shareOfReading });
    },
  });
  let opening: Opening | undefined;
  if (dataset) {
    const pack = () => report({ share: shareOfReading, packed: packJson(dataset) });
    // A small dataset waits for its places, a large one for all that the page has to make of it.
    const isLayoutFirst = isSoonPlaced(dataset.entities.length, dataset.claims.length) && !hasAllPositions(dataset);
    if (!isLayoutFirst) pack();
    opening = prepareOpening(dataset, (layout) => {
      report({ share: shareOfReading, layout });
      if (isLayoutFirst) pack();
    });
  }
  const prints = await Promise.all(inputs.map(({ bytes }) => digestOf(bytes)));
  return { result, prints, opening };
}
