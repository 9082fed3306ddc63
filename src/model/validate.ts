/** From anything that was read to a dataset, or to everything that is wrong with it. */
import { checkAccusationLabels, checkAccusations } from './checks/accusations.ts';
import { checkCitations, checkCitationsAgree, checkCitationsInText, checkQuotedShare } from './checks/citations.ts';
import { checkRepeatedClaims, checkSelfClaims } from './checks/claims.ts';
import { checkDates } from './checks/dates.ts';
import { checkImports } from './checks/imports.ts';
import { checkAliasesInTexts, checkNames } from './checks/names.ts';
import { checkPositions, checkStory, checkUsablePlaces } from './checks/positions.ts';
import { checkIdsApart, checkReferences } from './checks/references.ts';
import { checkAddresses, checkOrigins, checkTexts, checkVersions } from './checks/sources.ts';
import { checkEnds, checkPredicates, checkUse } from './checks/terms.ts';
import { checkVoices } from './checks/voices.ts';
import { hasErrors, type Issue } from './issues.ts';
import { migrate } from './migrate.ts';
import { type ParsedDataset, parseDataset } from './parsed-dataset.ts';
import type { Dataset } from './types.ts';

export interface ValidateOptions {
  /** Normalized texts by source id; with them citations, aliases and hashes are checked letter by letter. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Told how far the checks are, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface Validation {
  /** What was read, unchanged; present only when there is no error. */
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
}

/** Check everything about a dataset that was read, and report all that is wrong. Never throws. */
export function validate(input: unknown, options: ValidateOptions = {}): Validation {
  const migrated = migrate(input);
  if (migrated.kind === 'refused') return { dataset: undefined, issues: [migrated.issue] };
  const issues: Issue[] = [];
  const parsed = parseDataset(migrated.input, options.texts ?? new Map(), issues);
  for (const [index, check] of checks.entries()) {
    options.onProgress?.(shareOfParsing + (1 - shareOfParsing) * (index / checks.length));
    for (const issue of check(parsed)) issues.push(issue);
  }
  // Every part has passed its schema, so the input is what the type says.
  return { dataset: hasErrors(issues) ? undefined : (migrated.input as unknown as Dataset), issues };
}

/** How much of the time the schema takes, before the checks of what belongs together. */
const shareOfParsing = 0.5;

const checks: readonly ((parsed: ParsedDataset) => readonly Issue[])[] = [
  checkIdsApart,
  checkReferences,
  checkPredicates,
  checkEnds,
  checkAccusations,
  checkAccusationLabels,
  checkVoices,
  checkImports,
  checkAddresses,
  checkOrigins,
  checkVersions,
  checkDates,
  checkRepeatedClaims,
  checkSelfClaims,
  checkNames,
  checkCitations,
  checkCitationsAgree,
  checkQuotedShare,
  checkTexts,
  checkCitationsInText,
  checkAliasesInTexts,
  checkPositions,
  checkUsablePlaces,
  checkStory,
  checkUse,
];
