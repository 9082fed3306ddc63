/** `sayso convert`: what Open and Export do, with the report of what became of the file. */

import type { Format } from '../../formats/format.ts';
import type { ImportReport } from '../../formats/import-report.ts';
import { readFiles } from '../../formats/read-files.ts';
import { readableFormats, writtenFormats } from '../../formats/registry.ts';
import { listPlaces } from '../../lib/list-places.ts';
import { listed } from '../../lib/text.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { alignColumns, count, type Paint, plain, wrap } from '../print.ts';
import { refusalLines } from '../print-issues.ts';
import { writeFile } from '../write-file.ts';

const usage = '<in> [<more>] <out>';

export const convertCommand: Command = {
  name: 'convert',
  summary: 'Convert files from other tools to datasets, and datasets to files for other tools.',
  usage,
  about: [
    `It reads ${listed(readableFormats().map(({ name }) => name))}, recognized by their content, even inside gzip or zip. Name files that belong together (nodes and edges) one after the other.`,
    `It writes ${listed(writtenFormats().map(({ name }) => name))}, chosen by the extension of the last name or by --to.`,
    'It reports what became of the file: what was read, repaired, kept as is and dropped. Lines from other tools have no voice and no quotation; they become claims with the status “unsourced”.',
  ],
  options: [
    {
      name: 'to',
      value: 'format',
      help: `Format to write: ${writtenFormats()
        .map(({ id }) => id)
        .join(', ')}.`,
    },
    { name: 'readable-part', help: 'Take the part before the place where a file is damaged; the dataset says so.' },
    { name: 'force', help: 'Replace the file if it already exists.' },
  ],
  examples: [
    'sayso convert network.gexf network.sayso.json',
    'sayso convert nodes.csv edges.csv network.sayso.json',
    'sayso convert graph-data/massimov/dataset.json massimov.graphology.json',
  ],
  run,
};

async function run({ files, switches, values }: CommandInput): Promise<CommandResult> {
  const output = files.at(-1);
  const inputs = files.slice(0, -1);
  if (output === undefined || inputs.length === 0) {
    throw new Failure('missing-argument', `Name a file to read and one to write: sayso convert ${usage}.`);
  }
  const format = formatFor(output, values.get('to')?.at(-1));
  const given = await Promise.all(inputs.map(async (name) => ({ name, bytes: await readBytes(name) })));
  const date = new Date().toISOString().slice(0, 10);
  const { dataset, issues, report } = await readFiles(given, { date, readablePart: switches.has('readable-part') });
  const file = inputs.join(' + ');
  const write = dataset && (await format.writer?.());
  if (!dataset || !write) {
    return {
      hasIssues: true,
      failures: [],
      lines: () => [],
      complaints: (paint) => refusalLines(paint, [{ file, dataset, issues }], 'nothing was written'),
      data: { ok: false, file, issues, report },
    };
  }
  const kind = switches.has('force') ? 'replace' : 'create';
  const notes = await writeFile(output, write(dataset), { kind });
  const { entities, claims } = dataset;
  return {
    hasIssues: false,
    failures: [],
    lines: (paint) => [
      ...reportLines(paint, report),
      `${paint.good('✓')} ${paint.bold(plain(output))}: ${format.name}, ${count(entities.length, 'entity', 'entities')}, ${count(claims.length, 'claim')}.`,
      ...lossLines(paint, format),
      ...notes.map(plain),
    ],
    data: {
      ok: true,
      file,
      output,
      format: format.id,
      entities: entities.length,
      claims: claims.length,
      report,
      issues,
      loses: format.loses,
    },
  };
}

/** Show what became of a foreign file. */
function reportLines(paint: Paint, report: ImportReport | undefined): readonly string[] {
  if (!report) return [];
  const rows = report.notes.map(({ outcome, count: times, what }) => [
    outcome === 'dropped' ? paint.bad(outcome) : outcome === 'repaired' ? paint.warn(outcome) : outcome,
    times.toLocaleString('en-US'),
    plain(what),
  ]);
  const heads = alignColumns(rows, ['left', 'right', 'left']);
  return [
    `${paint.bold(plain(report.files.join(' + ')))}: ${report.format}`,
    ...(report.incomplete === undefined ? [] : [paint.bad(`  Incomplete: ${plain(report.incomplete)}`)]),
    ...report.notes.flatMap(({ outcome, count, places, advice }, index) => [
      `  ${heads[index]}`,
      ...(places.length > 0
        ? wrap(`${outcome === 'kept' ? '' : 'at '}${plain(listPlaces(places, count))}`, 6, paint.width)
        : []),
      ...(advice === '' ? [] : wrap(plain(advice), 6, paint.width)),
    ]),
  ];
}

function lossLines(paint: Paint, { loses }: Format): readonly string[] {
  return loses.length === 0 ? [] : [`${paint.warn('!')} This format does not hold ${loses.join(', ')}.`];
}

/** Find the format by name, else by the longest ending that fits. */
function formatFor(output: string, id: string | undefined): Format {
  const formats = writtenFormats();
  if (id !== undefined) {
    const named = formats.find((format) => format.id === id);
    if (named) return named;
    throw new Failure('bad-option', `--to must be one of ${formats.map((format) => format.id).join(', ')}, not ${id}.`);
  }
  const ending = (format: Format) => output.toLowerCase().endsWith(`.${format.extension}`);
  const [best] = formats.filter(ending).sort((a, b) => b.extension.length - a.extension.length);
  if (best) return best;
  if (/\.json$/i.test(output) && formats[0]) return formats[0];
  const known = formats.map(({ extension }) => `.${extension}`).join(', ');
  throw new Failure(
    'bad-option',
    `${output}: its extension is not a format that can be written (${known}). Name one with --to.`,
  );
}
