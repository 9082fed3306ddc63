import type { Command } from './command.ts';
import { claimsCommand } from './commands/claims.ts';
import { convertCommand } from './commands/convert.ts';
import { diffCommand } from './commands/diff.ts';
import { draftCommand } from './commands/draft.ts';
import { gateCommand } from './commands/gate.ts';
import { inspectCommand } from './commands/inspect.ts';
import { layOutCommand } from './commands/lay-out.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { reportCommand } from './commands/report.ts';
import { tidyCommand } from './commands/tidy.ts';
import { validateCommand } from './commands/validate.ts';
import { verifyCommand } from './commands/verify.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  claimsCommand,
  validateCommand,
  inspectCommand,
  verifyCommand,
  tidyCommand,
  layOutCommand,
  convertCommand,
  reportCommand,
  diffCommand,
  mergeCommand,
  draftCommand,
  gateCommand,
];
