/** Why a command could not do its work: a file that is not there, an option that does not exist. */
export type FailureCode =
  | 'unknown-command'
  | 'unknown-option'
  | 'bad-option'
  | 'missing-argument'
  | 'missing-file'
  | 'not-a-file'
  | 'unreadable-file'
  | 'unwritable-file'
  | 'unknown-source'
  | 'unreadable-text'
  /** A model did not answer. */
  | 'no-answer';

/** A failure of the world, as opposed to a fault in the data: it ends the command with exit code 2. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Failure';
    this.code = code;
  }
}
