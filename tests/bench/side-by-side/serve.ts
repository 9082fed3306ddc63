import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serve folders under names of their own, all with the same rules, which are those of a usual host: what has a hash in its name is kept
 * for a year, of all else the browser asks whether it is new.
 */
export async function serveAll(folders: Readonly<Record<string, string>>): Promise<{ address: string; close(): void }> {
  const tags = new Map<string, string>();
  const tagOf = (file: string) => {
    const known = tags.get(file);
    if (known) return known;
    const tag = `"${createHash('sha1').update(readFileSync(file)).digest('hex')}"`;
    tags.set(file, tag);
    return tag;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, top = '', ...rest] = normalize(pathname).split('/');
    const path = rest.join('/');
    const file = join(folders[top] ?? '', path === '' ? 'index.html' : path);
    if (!folders[top] || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const isHashed = /[-.][0-9a-zA-Z_-]{8,}\.\w+$/.test(file) && path.startsWith('assets/');
    const tag = tagOf(file);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('etag', tag);
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
