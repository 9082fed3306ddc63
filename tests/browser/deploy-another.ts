/** Putting another version of the page in the place of the one that was built, as a deployment does: page, scripts and service worker. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepOffline } from '../../src/build/alone.ts';

/** Give all that lies in a folder's `assets` other names, everywhere it is named, and write the service worker that keeps these. */
export async function deployAnother(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const renamed = new Map(names.map((name) => [name, name.replace(/^([^.]+)\./, '$1-2.')]));
  const pages = [
    'index.html',
    ...names.filter((name) => /\.(?:js|css|html)$/.test(name)).map((name) => `assets/${name}`),
  ];
  for (const path of pages) {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(
      join(folder, path),
      text.replace(/[\w-]+(?:\.[\w-]+)+/g, (name) => renamed.get(name) ?? name),
    );
  }
  for (const [name, other] of renamed) renameSync(join(assets, name), join(assets, other));
  const { configResolved, closeBundle } = keepOffline();
  const run = (hook: unknown, ...given: readonly unknown[]) =>
    typeof hook === 'function' ? Reflect.apply(hook, undefined, given) : undefined;
  run(configResolved, { root: folder, build: { outDir: '.' } });
  await run(closeBundle);
}
