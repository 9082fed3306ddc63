/** From the words of a command line to the input of a command, with a hint wherever a word is not known. */
import { parseArgs } from 'node:util';
import { nearest } from '../lib/fold.ts';
import type { Command, CommandInput, CommandOption } from './command.ts';
import { Failure } from './failure.ts';

/** Options that every command has. */
export const commonOptions: readonly CommandOption[] = [
  { name: 'json', help: 'Print one JSON document, for programs.' },
  { name: 'help', help: 'Show this help.' },
];

/** The words after a command's name, sorted. */
export type Arguments = Omit<CommandInput, 'showProgress'>;

/** Read the words after a command's name. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const options = [...command.options, ...commonOptions];
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(
        options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string', multiple: true }]),
      ),
      help: { type: 'boolean', short: 'h', multiple: true },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const switches = new Set<string>();
  const values = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(command, token.rawName, options);
    if (option.value === undefined) switches.add(switchOf(option, token.value));
    else values.set(option.name, [...(values.get(option.name) ?? []), optionValueOf(option, token)]);
  }
  return { files: positionals, switches, values };
}

/** Explain that a word is not known, with the one that is probably meant. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const guess = nearest(word, known);
  return guess === undefined ? '' : ` Did you mean ${guess}?`;
}

function unknownOption(command: Command, written: string, options: readonly CommandOption[]): Failure {
  const hint = didYouMean(
    written,
    options.map(({ name }) => `--${name}`),
  );
  return new Failure(
    'unknown-option',
    `sayso ${command.name} has no option ${written}.${hint} “sayso help ${command.name}” lists its options.`,
  );
}

function switchOf({ name }: CommandOption, value: string | undefined): string {
  if (value !== undefined) throw new Failure('bad-option', `--${name} is a switch and takes no value (“${value}”).`);
  return name;
}

function optionValueOf(
  { name, value: what = 'value' }: CommandOption,
  { value, inlineValue }: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string {
  if (value !== undefined && value !== '' && (inlineValue === true || !value.startsWith('-'))) return value;
  const found = value === undefined || value === '' ? '' : `, not “${value}”`;
  throw new Failure('bad-option', `--${name} wants a ${what}${found}: --${name} <${what}>.`);
}
