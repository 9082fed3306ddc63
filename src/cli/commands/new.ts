/** `sayso new`: a dataset that begins with a text. */
import { resolve } from 'node:path';
import { beginDataset } from '../../edit/new-dataset.ts';
import { writeSayso } from '../../formats/write-sayso.ts';
import { readBeginning } from '../../gate/read-beginning.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { plain } from '../print.ts';
import { checkWritable, writeFile } from '../write-file.ts';

const usage = '<file to write> --text <file> [--text-out <file>]';

export const newCommand: Command = {
  name: 'new',
  summary: 'Start a dataset from a text.',
  usage,
  about: [
    'Reads a text, a saved web page, Markdown, a Word document or a PDF with a text layer. Everything around the article is removed; title, author, date and language come from what the page says about itself.',
    'The dataset holds the fingerprint of the text, not the text itself. --text-out writes the normalized text beside it, for “sayso validate --text”.',
  ],
  options: [
    { name: 'text', value: 'file', help: 'The text to begin with.' },
    { name: 'text-out', value: 'file', help: 'Write the normalized text to this file.' },
  ],
  examples: ['sayso new dataset.json --text article.html --text-out article.txt'],
  run,
};

async function run({ files, values }: CommandInput): Promise<CommandResult> {
  const [file, ...others] = files;
  const [given] = values.get('text') ?? [];
  if (file === undefined || others.length > 0 || given === undefined) {
    throw new Failure('bad-option', `Name one file to write, and the text with --text: sayso new ${usage}`);
  }
  const result = await readBeginning(await readBytes(given));
  if (result.kind === 'fault') throw new Failure('unreadable-file', `${given} could not be read. ${result.message}`);
  const { dataset, source, text } = beginDataset(result.about);
  const [textOut] = values.get('text-out') ?? [];
  if (textOut !== undefined) {
    if (resolve(textOut) === resolve(file)) {
      throw new Failure('bad-option', 'The dataset and the text need two files: name another one with --text-out.');
    }
    await checkWritable(textOut, { kind: 'create' });
  }
  await writeFile(file, writeSayso(dataset), { kind: 'create' });
  if (textOut !== undefined) await writeFile(textOut, `${text}\n`, { kind: 'create' });
  const taken = result.pieces.filter(({ isTaken }) => !isTaken).map((piece) => piece.text);
  return {
    hasIssues: false,
    failures: [],
    lines: () => [
      plain(`${file}: “${dataset.title}”, ${source.voices.join(', ')}, ${text.split('\n\n').length} paragraphs.`),
      ...result.doubts.map(plain),
      ...(taken.length > 0 ? [plain(`Removed from around the article: ${taken.length} pieces.`)] : []),
      ...taken.map((piece) => plain(`  ${piece.slice(0, 100)}`)),
    ],
    data: { ok: true, file, title: dataset.title, doubts: result.doubts, takenOff: taken },
  };
}
