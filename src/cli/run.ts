/** The command line without its process: words in, texts and an exit code out. */
import { didYouMean, parseArguments } from './arguments.ts';
import type { Command, CommandResult } from './command.ts';
import { commands } from './command-list.ts';
import { Failure } from './failure.ts';
import { commandHelp, generalHelp } from './help.ts';
import { type Paint, plain, wrap } from './print.ts';

/** What the process around it knows. */
export interface Terminal {
  readonly out: Paint;
  readonly err: Paint;
  readonly version: string;
  /** Show how far long work has come; each call replaces what the last one showed. */
  readonly showProgress?: (words: string) => void;
}

export interface Answer {
  /** 0: all is fine; 1: the data have issues; 2: something else failed. */
  readonly exitCode: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Run a command line. Failures of the world become an answer; only a bug is thrown. */
export async function run(words: readonly string[], terminal: Terminal): Promise<Answer> {
  const isForPrograms = words.includes('--json');
  try {
    return await answerTo(words, terminal);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return {
      exitCode: 2,
      out: isForPrograms ? toJson({ ok: false, failures: [dataOf(cause)] }) : '',
      err: toText(failureLines(terminal.err, [cause])),
    };
  }
}

async function answerTo(words: readonly string[], terminal: Terminal): Promise<Answer> {
  const { out, err, version, showProgress = () => {} } = terminal;
  const [first, ...rest] = words;
  if (first === undefined) return { exitCode: 2, out: '', err: toText(generalHelp(err, commands)) };
  if (first === '--version' || first === '-V') return fine([version]);
  const asksForHelp = first === 'help' || first === '--help' || first === '-h';
  const topic = asksForHelp ? rest.find((word) => !word.startsWith('-')) : first;
  if (topic === undefined) return fine(generalHelp(out, commands));
  const command = findCommand(topic);
  if (asksForHelp) return fine(commandHelp(out, command));
  const input = parseArguments(command, rest);
  if (input.switches.has('help')) return fine(commandHelp(out, command));
  return toAnswer(await command.run({ ...input, showProgress }), input.switches.has('json'), out, err);
}

function findCommand(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command) return command;
  if (name.startsWith('-')) {
    const hint = didYouMean(name, ['--help', '--version']);
    throw new Failure('unknown-option', `sayso has no option ${name}.${hint} The command comes first: “sayso --help”.`);
  }
  const names = commands.map((known) => known.name);
  const hint = didYouMean(name, names);
  throw new Failure('unknown-command', `There is no command ${name}.${hint} The commands are ${names.join(', ')}.`);
}

function toAnswer(result: CommandResult, isForPrograms: boolean, out: Paint, err: Paint): Answer {
  const { hasIssues, failures, lines, complaints, data, document } = result;
  const exitCode = failures.length > 0 ? 2 : hasIssues ? 1 : 0;
  const failed = failureLines(err, failures);
  if (isForPrograms) {
    const json = failures.length === 0 ? data : { ...data, failures: failures.map(dataOf) };
    return { exitCode, out: toJson(json), err: toText(failed) };
  }
  const complained = complaints?.(err) ?? [];
  return { exitCode, out: document ?? toText(lines(out)), err: toText([...complained, ...failed]) };
}

function failureLines(paint: Paint, failures: readonly Failure[]): readonly string[] {
  return failures.flatMap(({ message }) => wrap(`${paint.bad('sayso:')} ${plain(message)}`, 0, paint.width));
}

function dataOf({ code, message }: Failure): object {
  return { code, message };
}

function fine(lines: readonly string[]): Answer {
  return { exitCode: 0, out: toText(lines), err: '' };
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
