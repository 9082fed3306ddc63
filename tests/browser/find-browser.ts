import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Find a Chromium, install one when there is none, or fail with a sentence that says what to do. */
export function findBrowser(): string {
  const named = process.env['SAYSO_BROWSER'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`SAYSO_BROWSER names "${named}", which is not a program that can be run. Correct or unset it.`);
  }
  return findInstalled() ?? installFromDebian() ?? installFromPlaywright() ?? giveUp();
}

function findInstalled(): string | undefined {
  return [...usualPaths, chromium.executablePath()].find((path) => path !== '' && isExecutable(path));
}

function installFromDebian(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return undefined;
  console.log('No Chromium found: installing the chromium package of Debian …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!run('apt-get', ['update', '-qq'], env)) return undefined;
  if (!run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)) return undefined;
  return findInstalled();
}

function installFromPlaywright(): string | undefined {
  console.log('No Chromium found: asking playwright for one …');
  return run('npx', ['playwright-core', 'install', 'chromium'], process.env) ? findInstalled() : undefined;
}

function giveUp(): never {
  throw new Error(
    'The browser tests need Chromium, and none could be found or installed. Install it (on Debian: "apt-get install chromium", elsewhere: "npx playwright-core install chromium") or name one with SAYSO_BROWSER=/path/to/chromium.',
  );
}

/** Run a program; a failure is told on the terminal and leaves the choice of what comes next to the caller. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  try {
    execFileSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
    return true;
  } catch (error) {
    console.error(`${program} ${args.join(' ')} failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
