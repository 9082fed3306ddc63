/** The stage as an image to keep: as it looks now, framed by what a reader has to know about it. */
import { untracked } from '@preact/signals';
import type { Lookup } from '../model/lookup.ts';
import { referenceOf, wordReference } from '../model/reference.ts';
import { takeLetters } from '../render/draw-svg-text.ts';
import { writeSvg } from '../render/image.ts';
import { createTextMeasure } from '../render/label-text.ts';
import { buildSvg } from '../render/svg-elements.ts';
import { notice } from '../state/screen/page.ts';
import { appearance } from '../state/selectors/appearance.ts';
import { emphasis } from '../state/selectors/emphasis.ts';
import { visible } from '../state/selectors/visible.ts';
import { theme } from '../state/view/view-selectors.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { imageStrings } from '../ui/features/images/image-strings.ts';
import { asOfDataset } from '../ui/words/source-words.ts';
import { embedFonts, loadFaces } from './embed-fonts.ts';
import { areasOverPicture } from './groups.ts';
import { weightOf } from './line-weights.ts';
import { saveFile } from './save-file.ts';
import { currentScene } from './stage.ts';
import { WorldError } from './world-error.ts';

export type ImageFormat = 'svg' | 'png';

/** The stage of machines that cannot draw the graph. */
const usualStage = { width: 1200, height: 860 };
/** Sources that are named in full. */
const namedSources = 3;

/** Write the stage as SVG, in the theme in force or in another. */
export function stageAsSvg(inTheme = theme.peek()): string {
  const current = workspace.peek();
  const context = document.createElement('canvas').getContext('2d');
  if (!current || !context) throw new Error('There is nothing to draw yet.');
  const { dataset, lookup, graph } = current;
  const projection = currentScene()?.projection();
  return writeSvg({
    graph,
    lookup,
    theme: inTheme,
    weightOf: weightOf(current),
    looks: appearance.peek()?.inTheme(inTheme),
    projection,
    stage: projection ? { width: projection.width, height: projection.height } : usualStage,
    emphasis: emphasis.peek(),
    cover: untracked(areasOverPicture),
    shown: visible.peek()?.claims,
    title: dataset.title,
    asOf: asOfDataset(dataset),
    notes: (counts, isGathered) => [
      ...(isGathered
        ? [imageStrings.gathered(counts), imageStrings.readingGroups]
        : [imageStrings.counts(counts), imageStrings.reading]),
      ...(dataset.sources.length > 1 && !isGathered ? [imageStrings.weight] : []),
      ...(appearance.peek()?.legend ?? []).flatMap((legend) => [`${legend.title}. ${legend.notes.join(' ')}`]),
      ...sourceLines(lookup),
    ],
    measure: createTextMeasure(context),
  });
}

/** Draw the stage as a PNG, so many pixels for each CSS pixel. */
async function stageAsPng(scale: number): Promise<Blob> {
  const drawn = buildSvg(await completeSvg());
  const drawLetters = takeLetters(drawn);
  const svg = new XMLSerializer().serializeToString(drawn);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    context?.scale(scale, scale);
    if (context) drawLetters(context);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new WorldError('image', imageStrings.tooLarge);
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Write the stage once its letters can be measured, for which all faces have to be there. */
async function completeSvg(): Promise<string> {
  await loadFaces(stageAsSvg());
  return stageAsSvg();
}

/** No screen needs more, and browsers make no larger canvas. */
const mostScale = 16;

/** Make an image of the stage as it looks now; scripts may ask for anything, so what makes no image is refused. */
export async function makeImage(format: ImageFormat, scale = 1): Promise<Blob> {
  if (format !== 'png' && format !== 'svg') throw new WorldError('image', imageStrings.unknownFormat(String(format)));
  if (!(scale > 0 && scale <= mostScale))
    throw new WorldError('image', imageStrings.badScale(String(scale), mostScale));
  if (format === 'png') return stageAsPng(scale);
  return new Blob([await embedFonts(await completeSvg())], { type: 'image/svg+xml' });
}

/** Hand an image of the stage to the reader as a file. */
export async function saveImage(format: ImageFormat, scale = 1): Promise<void> {
  const image = await makeImage(format, scale);
  const name = `${workspace.peek()?.dataset.id ?? 'graph'}${scale === 1 ? '' : `@${scale}x`}.${format}`;
  saveFile(name, image);
  notice.value = imageStrings.saved(name);
}

function sourceLines(lookup: Lookup): readonly string[] {
  const { sources } = lookup.dataset;
  const rest = sources.length - namedSources;
  return [
    ...sources.slice(0, namedSources).map((source) => imageStrings.source(wordReference(referenceOf(lookup, source)))),
    ...(rest > 0 ? [imageStrings.moreSources(rest)] : []),
  ];
}
