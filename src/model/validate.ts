/** From anything that was read to a dataset, or to everything that is wrong with it. */
import { hasErrors, type Issue } from './issues.ts';
import type { Dataset } from './types.ts';

export interface ValidateOptions {
  /** Normalized texts by source id; with them citations, aliases and hashes are checked letter by letter. */
  readonly texts?: ReadonlyMap<string, string>;
}

export interface Validation {
  /** Present only when there is no error. */
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
}

/** Check everything about a dataset that was read, and report all that is wrong. Never throws. */
export function validate(input: unknown, _options: ValidateOptions = {}): Validation {
  const issues: Issue[] = [];
  if (typeof input !== 'object' || input === null || !('sayso' in input)) {
    issues.push({
      severity: 'error',
      code: 'not-a-dataset',
      path: '/',
      message: 'This is not a Sayso dataset: it has no "sayso" key.',
    });
  }
  return { dataset: hasErrors(issues) ? undefined : (input as Dataset), issues };
}
