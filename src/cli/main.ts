/** The process of the command line: `npm run --silent sayso -- validate graph-data/massimov/dataset.json`. */
import { readFileSync } from 'node:fs';
import { clearLine, cursorTo } from 'node:readline';
import { createPaint, type Paint, plain, wantsColor } from './print.ts';
import { run } from './run.ts';

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads us may have read enough (`sayso inspect … | head`).
  stream.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
  });
}

try {
  const { exitCode, out, err } = await run(process.argv.slice(2), {
    out: paintOf(process.stdout),
    err: paintOf(process.stderr),
    version: versionOfPackage(),
    ...(process.stderr.isTTY ? { showProgress } : {}),
  });
  if (process.stderr.isTTY) showProgress('');
  process.stdout.write(out);
  process.stderr.write(err);
  // Setting the code rather than leaving at once lets a slow reader get everything.
  process.exitCode = exitCode;
} catch (bug) {
  const trace = bug instanceof Error ? bug.stack : String(bug);
  process.stderr.write(
    `\nsayso: this is a bug in Sayso, not a problem with your data. Please report it with these lines:\n${trace}\n`,
  );
  process.exitCode = 2;
}

function paintOf(stream: NodeJS.WriteStream): Paint {
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? Math.min(stream.columns, 110) : undefined;
  return createPaint(wantsColor(process.env, isTerminal), width);
}

/** Write over the last line of the terminal; nothing clears it. */
function showProgress(words: string): void {
  clearLine(process.stderr, 0);
  cursorTo(process.stderr, 0);
  process.stderr.write(plain(words));
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null || !('version' in content)) return 'unknown';
  return String(content.version);
}
