/** What a command of the command line is. A new command is one file in `commands/` and one line in `command-list.ts`. */
import type { Failure } from './failure.ts';
import type { Paint } from './print.ts';

export interface CommandOption {
  /** Long name without hyphens: `text`. */
  readonly name: string;
  /** Word for the value in the help, such as `file`; an option without it is a switch. */
  readonly value?: string;
  /** One sentence. */
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** What it does, in one line of the list of commands. */
  readonly summary: string;
  /** What comes after the name: `<files> [--check]`. */
  readonly usage: string;
  /** More about it: each entry a paragraph. */
  readonly about: readonly string[];
  readonly options: readonly CommandOption[];
  readonly examples: readonly string[];
  readonly run: (input: CommandInput) => Promise<CommandResult>;
}

export interface CommandInput {
  readonly files: readonly string[];
  /** Names of the switches that were given. */
  readonly switches: ReadonlySet<string>;
  /** Values by option name, in the order in which they were given. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Show how far long work has come, where somebody is watching. */
  readonly showProgress: (words: string) => void;
}

/** What a command found and did, for people and for programs. */
export interface CommandResult {
  /** Whether the data have issues: exit code 1. */
  readonly hasIssues: boolean;
  /** What the world refused: exit code 2. The rest of the work has been done all the same. */
  readonly failures: readonly Failure[];
  /** Lines for people, on the standard output. */
  readonly lines: (paint: Paint) => readonly string[];
  /** Lines for people about data that kept the command from its work, on the standard error. */
  readonly complaints?: (paint: Paint) => readonly string[];
  /** The same for programs (`--json`), as one JSON document. */
  readonly data: object;
  /** A document that was asked for; it takes the whole of the standard output. */
  readonly document?: string;
}
