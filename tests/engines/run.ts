/**
 * `npm run test:engines`: the main path in Firefox and in WebKitGTK, with and without WebGL, on a screen that nobody sees. What is
 * missing is installed where that can be done (Debian, as root). `npm run test:engines -- webkit` takes one engine.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { build } from 'vite';
import { serveFolder } from '../browser/serve-folder.ts';
import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { steps } from './walk.ts';
import { webkit } from './webkit.ts';

const programs = [
  ['firefox-esr', '/usr/bin/firefox-esr'],
  ['webkit2gtk-driver', '/usr/bin/WebKitWebDriver'],
  ['xvfb', '/usr/bin/Xvfb'],
] as const;
const display = ':87';

const asked = process.argv[2]?.toLowerCase() ?? '';
const engines = [firefox, webkit].filter(({ name }) => name.toLowerCase().includes(asked));

process.exitCode = await main();

async function main(): Promise<number> {
  install();
  const folder = await mkdtemp(join(tmpdir(), 'sayso-engines-'));
  const screen = spawn('Xvfb', [display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  try {
    await rest(1000);
    const dist = join(folder, 'dist');
    process.env['NODE_ENV'] = 'production';
    await build({ logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
    const server = await serveFolder(dist);
    let faults = 0;
    for (const engine of engines) {
      for (const hasWebGL of [true, false]) faults += await walk(engine, hasWebGL, server.address, folder);
    }
    await server.close();
    console.log(faults === 0 ? '\nAll steps stand.' : `\n${faults} steps fail.`);
    return faults === 0 ? 0 : 1;
  } finally {
    end(screen);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Walk all steps in a fresh browser; a step that fails gets the next one a fresh browser, too, for the page may have ended. */
async function walk(engine: Engine, hasWebGL: boolean, address: string, folder: string): Promise<number> {
  console.log(`\n${engine.name}, ${hasWebGL ? 'with' : 'without'} WebGL`);
  const home = await mkdtemp(join(folder, 'home-'));
  await mkdir(join(home, 'saved'));
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/saved"\n');
  let page = await engine.open({ hasWebGL, display, home });
  let faults = 0;
  for (const { name, needsWebGL, take } of steps) {
    if (needsWebGL && !hasWebGL) continue;
    try {
      await take({ page, address, hasWebGL, home });
      console.log(`  stands  ${name}`);
    } catch (fault) {
      faults += 1;
      console.log(`  FAILS   ${name}: ${fault instanceof Error ? fault.message.split('\n')[0] : String(fault)}`);
      await page.close().catch(() => {});
      page = await engine.open({ hasWebGL, display, home });
    }
  }
  await page.close();
  return faults;
}

function install(): void {
  const missing = programs.filter(([, path]) => !existsSync(path)).map(([name]) => name);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')} …`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  } catch {
    console.error(`Please install: ${missing.join(', ')} (packages of Debian; as root this command does it).`);
    process.exit(2);
  }
}

function end(child: ChildProcess): void {
  child.kill();
}
