/** The licenses of what the page is built with, as a file beside it: most ask to travel along with what they license. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const licensesName = 'licenses.txt';

/** Licenses under which the page may ship somebody else's work; another one is looked at by a person first. */
const known = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1'];

/** Note what goes into the page, for `page`, and into its workers, for `worker`, and write the licenses of it all. */
export function shipLicenses(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const folders = new Set<string>();
  const note = (path: string) => {
    const folder = packageFolder(path);
    if (folder !== undefined) folders.add(folder);
  };
  const noteModules = (plugin: { getModuleIds(): IterableIterator<string> }) => {
    for (const id of plugin.getModuleIds()) note(id);
  };
  return {
    page: {
      name: 'sayso-licenses',
      apply: 'build',
      generateBundle(_options, bundle) {
        noteModules(this);
        // Fonts come by way of style sheets, which are no modules any more.
        for (const part of Object.values(bundle)) {
          if (part.type === 'asset') for (const original of part.originalFileNames) note(resolve(original));
        }
        this.emitFile({ type: 'asset', fileName: licensesName, source: licensesOf([...folders]) });
      },
    },
    worker: () => ({
      name: 'sayso-licenses-of-workers',
      generateBundle() {
        noteModules(this);
      },
    }),
  };
}

/** Write the licenses of packages that lie in these folders, by name; a package without one, or with an unknown one, is an error. */
export function licensesOf(folders: readonly string[]): string {
  const parts = folders.map(licenseIn).sort((a, b) => (a.name < b.name ? -1 : 1));
  const list = parts.map(({ name, version, license }) => `- ${name} ${version}: ${license}`);
  const texts = parts.map(({ name, version, text }) => `${'='.repeat(72)}\n${name} ${version}\n\n${text}`);
  return `Sayso is made with the work of others. This is what it ships, and under which license:\n\n${list.join('\n')}\n\n${texts.join('\n\n')}\n`;
}

function licenseIn(folder: string) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const [name, version, license] = [String(about['name']), String(about['version']), String(about['license'])];
  const file = readdirSync(folder).find((each) => /^(licen[sc]e|copying)/i.test(each));
  if (!known.includes(license)) throw new Error(`${name} is under “${license}”, which nobody has looked at yet.`);
  const text = file === undefined ? standardText(about) : readFileSync(join(folder, file), 'utf8');
  if (text === undefined) throw new Error(`${name} comes without the text of its license.`);
  return { name, version, license, text: text.replaceAll('\r\n', '\n').trim() };
}

/** The text that a license always has, for a package that names it and its author but forgot to bring it along. */
function standardText({ license, author }: Readonly<Record<string, unknown>>): string | undefined {
  if (license !== 'ISC' || typeof author !== 'string') return undefined;
  return `ISC License

Copyright (c) ${author.replace(/\s*<.*/, '')} and contributors

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that
the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES
OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR
ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS
ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
}

/** The folder of the package that a file belongs to; undefined for our own. */
function packageFolder(path: string): string | undefined {
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/')) ?? [];
  return folder !== undefined && existsSync(join(folder, 'package.json')) ? folder : undefined;
}
