/** `sayso draft`: articles sent to a model, and its drafts kept in files, to be judged by people. */
import { AskFailure, askModel, chatAddress } from '../../gate/ask-model.ts';
import { piecesOf, promptFor } from '../../gate/draft-prompt.ts';
import { gateAnswer } from '../../gate/gate.ts';
import type { GateReport } from '../../gate/gated.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { gateData, gateSummary } from '../gate-lines.ts';
import { count, plain } from '../print.ts';
import { datasetOption, readProposedTo, sourceOption } from '../proposed-to.ts';
import { readTexts } from '../texts.ts';
import { writeFile } from '../write-file.ts';

const usage = '--text <file> --endpoint <address> --model <name>';

export const draftCommand: Command = {
  name: 'draft',
  summary: 'Let a model draft claims from articles, for people to judge.',
  usage,
  about: [
    'Each text is sent, in parts of about 600 words, to the address given and nowhere else. It must speak OpenAI’s protocol, as Ollama, llama.cpp and many servers do. A key is read from the environment variable SAYSO_KEY and is never written anywhere.',
    'The drafts of article.txt are kept in article.drafts.jsonl, beside it. Nothing enters a dataset: open them in the page (“Draft with a model”) and decide there. What the gate makes of them is told here.',
  ],
  options: [
    {
      name: 'text',
      value: 'file',
      help: 'A text, or a saved page. May be given several times; files named without it are texts too.',
    },
    { name: 'endpoint', value: 'address', help: 'The model’s address: http://localhost:11434, or https://….' },
    { name: 'model', value: 'name', help: 'Name of the model, as its server calls it.' },
    datasetOption,
    sourceOption,
    { name: 'force', help: 'Overwrite existing drafts.' },
  ],
  examples: [
    'sayso draft --text article.txt --endpoint http://localhost:11434 --model llama3.1',
    'sayso draft inbox/*.txt --endpoint https://models.example --model large',
  ],
  run,
};

interface Drafted {
  readonly file: string;
  readonly output: string;
  readonly report: GateReport;
  readonly notes: readonly string[];
}

async function run(input: CommandInput): Promise<CommandResult> {
  const { files, values } = input;
  const endpoint = values.get('endpoint')?.at(-1);
  const model = values.get('model')?.at(-1);
  const texts = [...(values.get('text') ?? []), ...files];
  if (endpoint === undefined || model === undefined || texts.length === 0) {
    throw new Failure('missing-argument', `Name a text, an address and a model: sayso draft ${usage}.`);
  }
  if (!chatAddress(endpoint))
    throw new Failure(
      'bad-option',
      `${endpoint} is not the address of a model. Write https://…, or http://localhost:11434 for one on this computer.`,
    );
  const drafted: Drafted[] = [];
  const failures: Failure[] = [];
  for (const text of texts) {
    try {
      drafted.push(await draftText(input, text, { address: endpoint, model, key: process.env['SAYSO_KEY'] }));
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      failures.push(cause);
    }
  }
  return {
    hasIssues: drafted.some(
      ({ report }) => report.unread.length > 0 || report.gated.some(({ pile }) => pile === 'refused'),
    ),
    failures,
    lines: (paint) =>
      drafted.flatMap(({ output, report, notes }) => [
        `${paint.good('✓')} ${paint.bold(plain(output))}: ${gateSummary(report)}`,
        ...notes.map(plain),
      ]),
    data: {
      ok: failures.length === 0,
      files: drafted.map(({ file, output, report }) => ({ file, output, ...gateData(report) })),
    },
  };
}

async function draftText(
  { values, switches, showProgress }: CommandInput,
  file: string,
  target: { readonly address: string; readonly model: string; readonly key: string | undefined },
): Promise<Drafted> {
  const [given] = await readTexts([file]);
  if (!given) throw new Failure('unreadable-text', `${file} cannot be read.`);
  const { lookup, source, text } = await readProposedTo({ name: 'draft', usage }, { values }, given);
  const pieces = piecesOf(text);
  const answers: string[] = [JSON.stringify({ draftedBy: target.model })];
  let fault: Failure | undefined;
  for (const [index, piece] of pieces.entries()) {
    showProgress(`${given.file}: part ${index + 1} of ${pieces.length}`);
    try {
      answers.push(await askModel(target, promptFor(lookup, text, piece), { ask: fetch }));
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      answers.push(cause.text);
      fault = new Failure(
        'no-answer',
        `${file}, part ${index + 1} of ${count(pieces.length, 'part')}: ${cause.message}`,
      );
      break;
    }
  }
  const answer = answers.filter((part) => part.trim() !== '').join('\n');
  if (fault && answers.length <= 2 && answers[1]?.trim() === '') throw fault;
  const output = `${given.file.replace(/\.[^./\\]+$/u, '')}.drafts.jsonl`;
  const notes = await writeFile(output, `${answer}\n`, { kind: switches.has('force') ? 'replace' : 'create' });
  return {
    file,
    output,
    report: gateAnswer(lookup, source, text, answer),
    notes: [...notes, ...(fault ? [fault.message] : [])],
  };
}
