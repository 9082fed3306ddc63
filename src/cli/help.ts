/** Help on the command line as a whole and on each command. */
import { commonOptions } from './arguments.ts';
import type { Command } from './command.ts';
import { alignColumns, type Paint, wrap } from './print.ts';

/** Explain the command line: what it is for, and its commands. */
export function generalHelp(paint: Paint, commands: readonly Command[]): readonly string[] {
  return [
    `${paint.bold('sayso')} checks, counts and arranges datasets of claims.`,
    '',
    paint.bold('Usage'),
    '  sayso <command> <files> [options]',
    '  In the repository: npm run --silent sayso -- <command> <files> [options]',
    '  A file called “-” means standard input.',
    '',
    paint.bold('Commands'),
    ...indented(
      alignColumns(
        commands.map(({ name, summary }) => [paint.bold(name), summary]),
        ['left', 'left'],
      ),
    ),
    '',
    paint.bold('Options'),
    ...indented(
      alignColumns(
        [
          ['--help', 'Show help; also “sayso help <command>”.'],
          ['--version', 'Show the version.'],
        ],
        ['left', 'left'],
      ),
    ),
    '',
    paint.bold('Exit codes'),
    '  0  everything is fine',
    '  1  the data has issues',
    '  2  something else failed: a file is missing, an option is unknown',
  ];
}

/** Explain one command. */
export function commandHelp(paint: Paint, command: Command): readonly string[] {
  const { name, summary, usage, about, options, examples } = command;
  return [
    `${paint.bold(`sayso ${name}`)} ${usage}`,
    '',
    ...wrap(summary, 0, paint.width),
    ...about.flatMap((paragraph) => ['', ...wrap(paragraph, 0, paint.width)]),
    '',
    paint.bold('Options'),
    ...indented(
      alignColumns(
        [...options, ...commonOptions].map((option) => [
          `--${option.name}${option.value === undefined ? '' : ` <${option.value}>`}`,
          option.help,
        ]),
        ['left', 'left'],
      ),
    ),
    '',
    paint.bold('Examples'),
    ...examples.map((example) => `  ${example}`),
  ];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
