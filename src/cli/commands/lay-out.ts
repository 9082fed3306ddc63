/** `sayso lay-out`: places for the entities, saved in the dataset, so that it opens settled and the same each time. */
import { writeSayso } from '../../formats/write-sayso.ts';
import { toArrays, toPositions } from '../../graph/arrays.ts';
import { layOut } from '../../graph/force-layout.ts';
import { buildGraph } from '../../graph/initial-positions.ts';
import type { Dataset } from '../../model/types.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { type LoadedFile, loadFiles } from '../load.ts';
import { count, type Paint, plain } from '../print.ts';
import { refusalLines } from '../print-issues.ts';
import { writeFile } from '../write-file.ts';

const usage = '<files> [--quick] [--stdout]';
/** Long enough that the work, not the clock, ends the layout: the same dataset gets the same places everywhere. */
const budgetMs = 600_000;

export const layOutCommand: Command = {
  name: 'lay-out',
  summary: 'Compute positions for the entities and save them in datasets.',
  usage,
  about: [
    'ForceAtlas2 from seeded starts, then adjusted so that no two entities overlap and as few labels as possible do. The same dataset gets the same positions each time. Saved positions are replaced, and the file is written in canonical order.',
    'A file with errors is left alone. Only regular files are rewritten, in one step; links are refused.',
  ],
  options: [
    { name: 'quick', help: 'Spend only as much time as the page does while a reader waits.' },
    { name: 'stdout', help: 'Print the dataset instead of changing its file.' },
  ],
  examples: ['sayso lay-out graph-data/massimov/dataset.json', 'sayso lay-out dataset.json --stdout > laid-out.json'],
  run,
};

interface LaidOutFile {
  readonly file: string;
  readonly text: string;
  readonly nodes: number;
  readonly milliseconds: number;
  /** Sentences about what writing could not keep. */
  readonly notes?: readonly string[];
}

async function run({ files, switches, showProgress }: CommandInput): Promise<CommandResult> {
  const isPrinted = switches.has('stdout');
  if (isPrinted && files.length > 1) {
    throw new Failure('bad-option', '--stdout prints one dataset; name one file.');
  }
  const { loaded, failures: unread } = await loadFiles({ name: 'lay-out', usage }, files, { isToChange: !isPrinted });
  const laidOut: LaidOutFile[] = [];
  const failures: Failure[] = [...unread];
  for (const file of loaded) {
    if (!file.dataset) continue;
    const result = layOutFile(file, file.dataset, switches.has('quick'), showProgress);
    try {
      const notes = isPrinted ? [] : await writeFile(result.file, result.text, { kind: 'change', read: file.bytes });
      laidOut.push({ ...result, notes });
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      failures.push(cause);
    }
  }
  const hasIssues = loaded.some(({ dataset }) => dataset === undefined);
  const [printed] = isPrinted ? laidOut : [];
  return {
    hasIssues,
    failures,
    lines: (paint) => laidOut.flatMap((result) => [resultLine(paint, result), ...(result.notes ?? []).map(plain)]),
    complaints: (paint) => refusalLines(paint, loaded, 'it was left as is'),
    data: {
      ok: !hasIssues && failures.length === 0,
      files: loaded.map(({ file, issues }) => {
        const { nodes, milliseconds, notes } = laidOut.find((result) => result.file === file) ?? {};
        return { file, nodes, milliseconds, notes, issues };
      }),
    },
    ...(isPrinted ? { document: printed?.text ?? '' } : {}),
  };
}

function layOutFile(
  { file }: LoadedFile,
  dataset: Dataset,
  isQuick: boolean,
  showProgress: CommandInput['showProgress'],
): LaidOutFile {
  const start = performance.now();
  // Without its old places, so that these do not steer the new ones.
  const { positions: _, ...bare } = dataset;
  const graph = buildGraph(bare);
  const places = layOut(toArrays(graph, bare), {
    effort: isQuick ? 'quick' : 'thorough',
    budgetMs,
    onProgress: (share) => showProgress(`${file}: ${Math.round(share * 100)}%`),
  });
  const positions = Object.fromEntries(toPositions(graph.nodes(), places));
  return {
    file,
    text: writeSayso({ ...bare, positions }),
    nodes: graph.order,
    milliseconds: Math.round(performance.now() - start),
  };
}

function resultLine(paint: Paint, { file, nodes, milliseconds }: LaidOutFile): string {
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${paint.good('✓')} ${paint.bold(plain(file))}: ${count(nodes, 'entity', 'entities')} placed in ${seconds} s.`;
}
