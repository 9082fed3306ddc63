import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { licensesOf } from '../../src/build/licenses.ts';

function packageWith(about: object, text?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'sayso-package-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'thing');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'thing', version: '1.2.3', ...about }));
  if (text !== undefined) writeFileSync(join(folder, 'LICENCE.md'), text);
  return folder;
}

describe('the licenses of what the page ships', () => {
  it('are listed by name and version, and each stands there whole', () => {
    const written = licensesOf([
      packageWith({ license: 'MIT' }, 'Copyright somebody\r\nDo what you like.'),
      packageWith({ name: 'another', license: 'OFL-1.1' }, 'Reserved font name.'),
    ]);
    expect(written.indexOf('- another 1.2.3: OFL-1.1')).toBeLessThan(written.indexOf('- thing 1.2.3: MIT'));
    expect(written).toContain('thing 1.2.3\n\nCopyright somebody\nDo what you like.');
    expect(written).toContain('Reserved font name.');
  });

  it('stop the build when a package has none that was looked at, or not its text', () => {
    expect(() => licensesOf([packageWith({ license: 'SSPL-1.0' }, 'x')])).toThrow('thing is under “SSPL-1.0”');
    expect(() => licensesOf([packageWith({}, 'x')])).toThrow('thing is under “undefined”');
    expect(() => licensesOf([packageWith({ license: 'MIT' })])).toThrow('without the text of its license');
  });

  it('have the text that never differs where a package names its author', () => {
    const written = licensesOf([packageWith({ license: 'ISC', author: 'Ann <ann@example.org>' })]);
    expect(written).toContain('Copyright (c) Ann and contributors');
  });
});
