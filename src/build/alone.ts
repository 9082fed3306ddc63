/** Scripts that stand beside the page: one that watches its start, and one that keeps its version for use without a connection. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { minify, type Plugin, transformWithOxc } from 'vite';

const folder = join(import.meta.dirname, '..', 'alone');
const workerName = 'service-worker.js';

/** Say why the page does not start, from a script of its own that needs none of the others. */
export function watchStart(): Plugin {
  const name = 'watch-start.js';
  return {
    name: 'sayso-watch-start',
    configureServer({ middlewares }) {
      middlewares.use(`/${name}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        scriptOf('watch-start.ts').then((script) => response.end(script));
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: await scriptOf('watch-start.ts') });
    },
    // Behind the policy; nothing waits for it, and it waits for nothing.
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<title>', `<script src="./${name}" async></script>\n    <title>`),
    },
  };
}

/** Write the service worker, once everything lies in place that it keeps. */
export function keepOffline(): Plugin {
  let target = '';
  return {
    name: 'sayso-keep-offline',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build }) => {
      target = resolve(root, build.outDir);
    },
    async closeBundle() {
      const files = Object.fromEntries(filesIn(target).map((path) => [path, sha256(readFileSync(join(target, path)))]));
      const version = sha256(JSON.stringify(files)).slice(0, 16);
      const head = `const version = ${JSON.stringify(version)};\nconst files = ${JSON.stringify(files)};\n`;
      writeFileSync(join(target, workerName), head + (await scriptOf('service-worker.ts')));
    },
  };
}

/** What reads PDFs is larger than all the rest together; it is fetched by who opens one. */
const forPdfs = /^pdf[.-].*\.js$/;

/** What servers read and the page does not is no part of a version. */
function filesIn(target: string): string[] {
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.name !== workerName && !/^[_.]/.test(entry.name) && !forPdfs.test(entry.name),
    )
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(target.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function scriptOf(name: string): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(join(folder, name), 'utf8'), name, { target: 'es2018' });
  return (await minify(name, code.replace(/^export \{\};?$/m, ''))).code;
}
