/** A folder of files and a command line in it, without a process. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createPaint } from '../../src/cli/print.ts';
import { type Answer, run } from '../../src/cli/run.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import type { Dataset } from '../../src/model/types.ts';

/** Files that are there for one test. */
export interface Folder {
  readonly path: string;
  /** Write a file; a dataset is written in canonical form. */
  put(name: string, content: string | Uint8Array | Dataset): string;
  read(name: string): string;
}

/** Make a folder that disappears with the test. */
export function createFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'sayso-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    put: (name, content) => {
      const isText = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(join(path, name), isText ? content : writeSayso(content));
      return join(path, name);
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
  };
}

/** Run a command line as on a terminal without color, of any width. */
export function sayso(...words: string[]): Promise<Answer> {
  const paint = createPaint(false);
  return run(words, { out: paint, err: paint, version: '1.2.3' });
}
