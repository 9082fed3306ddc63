/**
 * Keeps one whole version of the page, so that it works without a connection and its late parts stay those of the version on the
 * screen. A new version waits until the reader takes it, or until the last window of the old one is closed. The build writes
 * `version` and `files` before this text and makes it a file of its own.
 */

/** Names this version: a fingerprint of all its files. */
declare const version: string;
/** The SHA-256 of each file, in hexadecimal digits, by its path from the page. */
declare const files: Readonly<Record<string, string>>;

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asking extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Asking) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const { scope } = worker.registration;
const family = `sayso-version ${scope} `;
const ownName = family + version;
const page = new URL('index.html', scope).href;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions().then(() => worker.clients.claim())));
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(scope);
  // Whoever wants what the server has now gets it.
  if (isOurs && request.cache !== 'no-store' && request.cache !== 'reload') event.respondWith(answer(request));
});

/** Milliseconds. */
const longestRest = 50;

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** All or nothing: a version with one wrong file is not kept. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(ownName);
  try {
    for (const path of Object.keys(files)) {
      const begun = performance.now();
      await keep(cache, path);
      // The page is being read meanwhile: it comes first.
      await rest(Math.min(longestRest, performance.now() - begun));
    }
  } catch (error) {
    await caches.delete(ownName);
    throw error;
  }
}

async function keep(cache: Cache, path: string): Promise<void> {
  const url = new URL(path, scope).href;
  const known = await caches.match(url);
  for (const find of [() => Promise.resolve(known), () => fetch(url, { cache: 'no-cache' })]) {
    const response = await find();
    if (!response?.ok) continue;
    const body = await response.clone().arrayBuffer();
    if ((await fingerprintOf(body)) !== files[path]) continue;
    const headers = new Headers(response.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    await cache.put(url, new Response(body, { headers }));
    return;
  }
  throw new Error(`${path} is not that of version ${version}.`);
}

async function fingerprintOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The version before stays for windows that still show it. */
async function forgetOldVersions(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(family) && name !== ownName);
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  const wanted = request.mode === 'navigate' && url === scope ? page : url;
  const own = await (await caches.open(ownName)).match(wanted);
  return own ?? (await caches.match(wanted)) ?? fetch(request);
}
