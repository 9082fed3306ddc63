import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Serve an empty folder as `npm start` serves the page, and give what it says when it gives up. */
function failureToServe(port: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return new Promise((resolve, reject) => {
    const words = ['node_modules/vite/bin/vite.js', 'preview', '--outDir', folder];
    const options = { cwd: root, env: { ...process.env, PORT: port }, timeout: 25_000 };
    execFile(process.execPath, words, options, (error, stdout, stderr) => {
      if (error?.code === 1) resolve(`${stdout}${stderr}`);
      else reject(new Error(`It went on: ${stdout}${stderr}`));
    });
  });
}

describe('the command that serves the page', () => {
  it('says what to do when its port is taken, in a sentence and without a trace', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const said = await failureToServe(String(port));
    expect(said).toContain(`Port ${port} is in use by another program`);
    expect(said).toContain(`PORT=${port + 1} npm start`);
    expect(said).not.toContain('    at ');
  });

  it('says so when PORT is no port', async () => {
    expect(await failureToServe('http')).toContain('PORT is “http”; it has to be a whole number');
  });
});
