/** What every page needs at once must not bring along what only a file that is opened needs. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const early = [
  'model/lookup.ts',
  'model/claim-wording.ts',
  'model/dates.ts',
  'model/evidence.ts',
  'model/quoted-share.ts',
  'model/issues.ts',
  'model/checks/citations.ts',
  'query/statistics.ts',
];

it.each(early)('%s does not need the schemas', (path) => {
  expect(
    [...modulesFrom(new URL(`../../src/${path}`, import.meta.url))].filter((name) => /valibot|schema/.test(name)),
  ).toEqual([]);
});

/** All modules that one brings along; imports of types bring nothing. */
function modulesFrom(file: URL, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(/^import (type )?[^'"]*'([^']+)';$/gm)) {
    if (names !== '') continue;
    if (from.startsWith('.')) modulesFrom(new URL(from, file), seen);
    else seen.add(from);
  }
  return seen;
}
