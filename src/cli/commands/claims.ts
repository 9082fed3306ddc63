/** `sayso claims`: the claims of a dataset as plain lines, and lines made into claims. */
import { applyEdit } from '../../edit/apply-edit.ts';
import { parseNotation, writeNotation } from '../../edit/claim-notation.ts';
import { planClaim } from '../../edit/plan-claim.ts';
import { writeSayso } from '../../formats/write-sayso.ts';
import { normalizeText } from '../../lib/normalize-text.ts';
import { lookupOf } from '../../model/lookup.ts';
import type { Dataset } from '../../model/types.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { loadFiles } from '../load.ts';
import { plain } from '../print.ts';
import { refusalLines } from '../print-issues.ts';
import { writeFile } from '../write-file.ts';

const usage = '<file> [--add <file of lines> --text <file> [--source <id>]]';

export const claimsCommand: Command = {
  name: 'claims',
  summary: 'Print claims as plain lines, or add claims written that way.',
  usage,
  about: [
    'A line: Subject -relation-> Object: detail {how firmly; voice > voice; when} [¶1 "words" + ¶2 "words"]. A text or number has “=” before it. graph-data/FORMAT.md has more.',
    'With --add, each line becomes a claim of one source, whose text is needed to look the words up. Invalid lines are listed, and nothing is written until all are valid.',
  ],
  options: [
    { name: 'add', value: 'file', help: 'Lines to be added as claims.' },
    { name: 'text', value: 'file', help: 'The text that the lines quote.' },
    { name: 'source', value: 'id', help: 'Its source; the first of the dataset without it.' },
  ],
  examples: [
    'sayso claims graph-data/harbor-bridge/dataset.json',
    'sayso claims dataset.json --add lines.txt --text article.txt',
  ],
  run,
};

async function run({ files, values }: CommandInput): Promise<CommandResult> {
  const { loaded, failures } = await loadFiles({ name: 'claims', usage }, files, { isToChange: values.has('add') });
  const [added] = values.get('add') ?? [];
  const [only] = loaded;
  if (added !== undefined && only?.dataset && loaded.length === 1)
    return addLines(only.file, only.bytes, only.dataset, values);
  if (added !== undefined && failures[0]) throw failures[0];
  if (added !== undefined) throw new Failure('bad-option', '--add changes one dataset; name one file.');
  const lines = loaded.flatMap(({ dataset }) => {
    if (!dataset) return [];
    const lookup = lookupOf(dataset);
    return dataset.claims.map((claim) => writeNotation(lookup, claim));
  });
  const hasIssues = loaded.some(({ dataset }) => dataset === undefined);
  return {
    hasIssues,
    failures,
    lines: () => lines.map(plain),
    complaints: (paint) => refusalLines(paint, loaded, 'its claims cannot be printed'),
    data: { ok: !hasIssues && failures.length === 0, claims: lines },
  };
}

async function addLines(
  file: string,
  bytes: Uint8Array,
  before: Dataset,
  values: CommandInput['values'],
): Promise<CommandResult> {
  const [linesFile = '', textFile, id] = ['add', 'text', 'source'].map((name) => values.get(name)?.[0]);
  if (textFile === undefined)
    throw new Failure('bad-option', 'The words are looked up in the text: name it with --text.');
  const text = normalizeText(new TextDecoder().decode(await readBytes(textFile)));
  const lines = new TextDecoder().decode(await readBytes(linesFile)).split(/\r?\n/u);
  const faults: string[] = [];
  let dataset = before;
  let count = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const outcome = addLine(dataset, line, text, id);
    if (typeof outcome === 'string') faults.push(`Line ${index + 1}: ${outcome}`);
    else {
      dataset = outcome;
      count += 1;
    }
  }
  if (faults.length === 0) await writeFile(file, writeSayso(dataset), { kind: 'change', read: bytes });
  const said = faults.length > 0 ? `${file} was left as it is.` : `${file}: ${count} claims added.`;
  return {
    hasIssues: faults.length > 0,
    failures: [],
    lines: () => [...faults, said].map(plain),
    data: { ok: faults.length === 0, added: faults.length === 0 ? count : 0, faults },
  };
}

function addLine(dataset: Dataset, line: string, text: string, id: string | undefined): Dataset | string {
  const read = parseNotation(line);
  if (!read) return 'This is not a claim in line notation.';
  const source = id === undefined ? dataset.sources[0] : dataset.sources.find((one) => one.id === id);
  if (!source) return 'The dataset has no such source.';
  const place = { source, text, paragraph: read.paragraph };
  const plan = planClaim({ lookup: lookupOf(dataset), fields: read.fields, place, random: Math.random });
  if (plan.kind === 'faulty') return plan.faults.map(({ message }) => message).join(' ');
  return applyEdit(dataset, plan.edit).dataset;
}
