/** Asks Virtuoso, whose default graph is the union of all graphs, what it makes of our Turtle. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const server = '/usr/bin/virtuoso-t';
const client = '/usr/bin/isql-vt';

/** Whether Virtuoso is installed. */
export const hasVirtuoso = (): boolean => existsSync(server) && existsSync(client);

/** Start Virtuoso in a folder, on a free port of this machine alone, give it to some work, and end it. */
export async function withVirtuoso(folder: string, work: (ask: (sql: string) => string) => void): Promise<void> {
  const port = await freePort();
  writeFileSync(join(folder, 'virtuoso.ini'), settings(folder, port));
  const running = spawn(server, ['+foreground', '+configfile', 'virtuoso.ini'], { cwd: folder, stdio: 'ignore' });
  const ask = (sql: string) =>
    execFileSync(
      client,
      [`127.0.0.1:${port}`, 'dba', 'dba', 'VERBOSE=OFF', 'BANNER=OFF', 'PROMPT=OFF', `EXEC=${sql}`],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  try {
    await untilItAnswers(ask, running);
    work(ask);
  } finally {
    running.kill();
    await wait(500);
  }
}

async function untilItAnswers(ask: (sql: string) => string, running: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (running.exitCode !== null) throw new Error('Virtuoso ended at once.');
    try {
      ask('SELECT 1;');
      return;
    } catch {
      // Not up yet.
      await wait(500);
    }
  }
  throw new Error('Virtuoso does not answer.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}

function settings(folder: string, port: number): string {
  return `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:${port}
DirsAllowed = ${folder}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
`;
}
