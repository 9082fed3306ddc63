/** `sayso gate`: what a model answered, held against the text. */
import { decodeCopy } from '../../formats/decode-copy.ts';
import { gateAnswer } from '../../gate/gate.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { gateData, gateLines } from '../gate-lines.ts';
import { datasetOption, readProposedTo, sourceOption } from '../proposed-to.ts';
import { readTexts } from '../texts.ts';

const usage = '<answer> --text <file>';

export const gateCommand: Command = {
  name: 'gate',
  summary: 'Check a model’s drafts against the text.',
  usage,
  about: [
    'Each draft is looked up in the text. It is ready, needs a closer look (with the reason), or is refused because its words are not there. Nothing enters a dataset: open the answer in the page (“Draft with a model”) and decide there.',
    'The exit code is 1 when something was refused or could not be read.',
  ],
  options: [{ name: 'text', value: 'file', help: 'The text that was read.' }, datasetOption, sourceOption],
  examples: [
    'sayso gate answer.jsonl --text article.txt',
    'sayso gate answer.txt --text article.txt --dataset dataset.json --json',
  ],
  run,
};

async function run({ files, values }: CommandInput): Promise<CommandResult> {
  const [file] = files;
  const [given] = await readTexts(values.get('text') ?? []);
  if (file === undefined || files.length > 1 || !given) {
    throw new Failure('missing-argument', `Name the answer and the text: sayso gate ${usage}.`);
  }
  const decoded = decodeCopy(await readBytes(file));
  if (decoded.kind === 'fault') throw new Failure('unreadable-text', `${file}: ${decoded.issue.message}`);
  const { lookup, source, text } = await readProposedTo({ name: 'gate', usage }, { values }, given);
  const report = gateAnswer(lookup, source, text, decoded.text);
  return {
    hasIssues: report.unread.length > 0 || report.gated.some(({ pile }) => pile === 'refused'),
    failures: [],
    lines: (paint) => gateLines(paint, report),
    data: { file, ...gateData(report) },
  };
}
