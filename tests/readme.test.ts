import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'ACCESSIBILITY.md',
  'RELIABILITY.md',
  'SECURITY.md',
  'src/README.md',
  'graph-data/FORMAT.md',
  'graph-data/ENCODING-GUIDE.md',
  'graph-data/massimov/README.md',
];
const folders =
  /^(src|tests|graph-data|public|\.ci|lib|model|formats|query|graph|theme|edit|state|render|ui|workers|app|cli)\//;

describe('the documents', () => {
  for (const document of documents) {
    it(`${document}: every path it names exists`, () => {
      const text = readFileSync(join(root, document), 'utf8');
      const missing = pathsIn(text).filter((path) => !isThere(path, dirname(document)));
      expect(missing).toEqual([]);
    });
  }

  it('name only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = documents.flatMap((document) =>
      [...readFileSync(join(root, document), 'utf8').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('notices a path that is not there', () => {
    expect(
      pathsIn('See `model/no-such-file.ts` and [x](graph-data/nothing.md).').filter((path) => !isThere(path, '.')),
    ).toHaveLength(2);
  });
});

function pathsIn(text: string): string[] {
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) => match[1] ?? '');
  const quoted = [...text.matchAll(/`([^`\s*{}<>…]+\/[^`\s*{}<>…]*)`/g)].map((match) => match[1] ?? '');
  return [...linked, ...quoted.filter((path) => folders.test(path))];
}

function isThere(path: string, from: string): boolean {
  return [join(root, from, path), join(root, path), join(root, 'src', path)].some((place) => existsSync(place));
}
