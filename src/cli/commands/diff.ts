/** `sayso diff`: what is different between two versions of a dataset, by id. */

import { type ChangedItem, changedItemsOf } from '../../edit/changed-items.ts';
import { changesOf, countChanges, writeChanges } from '../../edit/changes-file.ts';
import { writeSayso } from '../../formats/write-sayso.ts';
import { sha256 } from '../../lib/sha256.ts';
import { fullSentenceOf } from '../../model/claim-wording.ts';
import { lookupOf } from '../../model/lookup.ts';
import { nameOf } from '../../model/names.ts';
import type { Dataset } from '../../model/types.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { loadFiles } from '../load.ts';
import { count, type Paint, plain } from '../print.ts';
import { refusalLines } from '../print-issues.ts';
import { writeFile } from '../write-file.ts';

const usage = '<before> <after>';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'List the differences between two versions of a dataset.',
  usage,
  about: [
    'Sources, types, relations, entities, claims and positions are compared by id; their order does not matter. For a changed claim, both sentences are shown, each with its hedge and its voices, and the keys that differ.',
    'As with other diff tools, the exit code is 0 when nothing is different and 1 when something is.',
  ],
  options: [
    {
      name: 'changes',
      value: 'file',
      help: 'Write the differences to this file, to be opened over the first version. An existing file is kept unless you add --force.',
    },
    { name: 'force', help: 'Replace the file of changes if it exists.' },
    { name: 'by', value: 'name', help: 'The sender’s name, recorded in the file.' },
    { name: 'note', value: 'text', help: 'What the changes are about, for the file.' },
  ],
  examples: [
    'sayso diff old.json new.json',
    'sayso diff old.json new.json --changes mine.changes.json --by Ann --note "Names as the court spells them"',
  ],
  run,
};

async function run({ files, values, switches }: CommandInput): Promise<CommandResult> {
  const [before, after] = files;
  if (before === undefined || after === undefined || files.length > 2) {
    throw new Failure('missing-argument', `Name two files: sayso diff ${usage}.`);
  }
  const { loaded, failures } = await loadFiles({ name: 'diff', usage }, files);
  const old = loaded.find(({ file }) => file === before)?.dataset;
  const now = loaded.find(({ file }) => file === after)?.dataset;
  const differences = old && now ? changedItemsOf(old, now) : [];
  const notes = old && now ? await writeChangesTo({ values, switches }, old, now) : [];
  return {
    hasIssues: !old || !now || differences.length > 0,
    failures,
    lines: (paint) => (old && now ? [...differenceLines(paint, old, now, differences), ...notes.map(plain)] : []),
    complaints: (paint) => refusalLines(paint, loaded, 'nothing was compared'),
    data: { ok: old !== undefined && now !== undefined, differences },
  };
}

/** Write what is different as a file of changes, where that is asked for. */
async function writeChangesTo(
  { values, switches }: Pick<CommandInput, 'values' | 'switches'>,
  old: Dataset,
  now: Dataset,
): Promise<readonly string[]> {
  const last = (name: string) => values.get(name)?.at(-1);
  const file = last('changes');
  if (file === undefined) return [];
  const about = { base: sha256(writeSayso(old)), by: last('by'), note: last('note') };
  const changes = changesOf(old, now, { ...about, at: new Date().toISOString().slice(0, 10) });
  return [
    `${file}: ${count(countChanges(changes), 'change')}.`,
    ...(await writeFile(file, writeChanges(changes), { kind: switches.has('force') ? 'replace' : 'create' })),
  ];
}

function differenceLines(
  paint: Paint,
  old: Dataset,
  now: Dataset,
  differences: readonly ChangedItem[],
): readonly string[] {
  if (differences.length === 0) return [`${paint.good('✓')} No differences.`];
  return [
    ...differences.flatMap((difference) => linesOf(paint, old, now, difference)),
    `${count(differences.length, 'difference')}.`,
  ];
}

function linesOf(paint: Paint, old: Dataset, now: Dataset, { kind, id, change, keys }: ChangedItem): readonly string[] {
  const which = keys.length === 0 ? '' : `: ${keys.join(', ')}`;
  const signs = { added: paint.good('+'), removed: paint.bad('-'), changed: paint.warn('~') };
  return [
    `${signs[change]} ${paint.bold(plain(`${kind} ${id}`))} ${change}${plain(which)}`,
    ...(change === 'added' ? [] : words(old, kind, id).map((line) => `    ${paint.bad('-')} ${plain(line)}`)),
    ...(change === 'removed' ? [] : words(now, kind, id).map((line) => `    ${paint.good('+')} ${plain(line)}`)),
  ];
}

/** Say what stands there, where a sentence or a name can. */
function words(dataset: Dataset, kind: ChangedItem['kind'], id: string): readonly string[] {
  const lookup = lookupOf(dataset);
  if (kind === 'entity') return [nameOf(lookup, id)];
  const claim = kind === 'claim' && lookup.claims.get(id);
  return claim ? [fullSentenceOf(lookup, claim)] : [];
}
