/** Imported files: an unsourced line stands in one and nowhere else, and nobody speaks it. */

import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import { type Claim, importedKind } from '../types.ts';

/** Report each fault of imported files and of the unsourced claims that come from them. */
export function checkImports(parsed: ParsedDataset): readonly Issue[] {
  const sources = parsed.sources.list.flatMap((source): readonly Issue[] => {
    const isImport = source.kind === importedKind;
    if (isImport === (source.import !== undefined)) return [];
    const message = isImport
      ? `Source ${source.id} is an imported file but does not say which. Add "import" with name, format and sha256.`
      : `Source ${source.id} has "import", but is of the kind "${source.kind}". Only an "${importedKind}" has it.`;
    return [error('import-kind', `/sources/${source.id}`, message)];
  });
  return [...sources, ...parsed.claims.list.flatMap((claim) => claimIssues(parsed, claim))];
}

function claimIssues(parsed: ParsedDataset, claim: Claim): readonly Issue[] {
  const path = `/claims/${claim.id}`;
  if (claim.status !== 'unsourced') {
    if (claim.citations.length > 0) return [];
    return [
      error('no-citation', `${path}/citations`, `Claim ${claim.id} has no citation. Every claim needs at least one.`),
    ];
  }
  const source = parsed.sources.byId.get(claim.source);
  return [
    ...(source && !source.import
      ? [
          error(
            'unsourced-elsewhere',
            `${path}/status`,
            `Claim ${claim.id} is unsourced, but its source ${claim.source} is not an imported file. Give it another status, with a voice and a citation.`,
          ),
        ]
      : []),
    ...(claim.voices.length > 0 || claim.citations.length > 0
      ? [
          error(
            'unsourced-with-source',
            `${path}/status`,
            `Claim ${claim.id} is unsourced, but has ${claim.voices.length > 0 ? 'a voice' : 'a citation'}. Give it the status that the source supports, or remove voices and citations.`,
          ),
        ]
      : []),
  ];
}

function error(code: string, path: string, message: string): Issue {
  return { severity: 'error', code, path, message };
}
