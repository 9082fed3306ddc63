/** Fetching a file from an address that somebody else has chosen: without credentials, and with words for all that can go wrong. */
import { WorldError } from './world-error.ts';

export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Servers that have not answered by then will hardly do so. */
const patienceMs = 30_000;
const saveInstead = 'Save the file and open it from there.';

/** Tell whether the page may ask this address, and under which host it is known. */
export function hostOf(address: string): string {
  return urlOf(address).host;
}

/** Tell whether an address is one of the page's own site. */
export function isOwnSite(address: string): boolean {
  return urlOf(address).origin === location.origin;
}

/** Fetch what lies at an address; the page about a file in a repository becomes the file itself. */
export async function fetchAddress(address: string): Promise<FetchedFile> {
  const url = rawAddress(urlOf(address));
  if (url.protocol !== 'https:' && url.origin !== location.origin && !isLoopback(url)) {
    const kinds = 'Sayso reads addresses that begin with https://, those of this computer and those of its own site';
    throw new WorldError('network', `"${address}" was not requested: ${kinds}. ${saveInstead}`);
  }
  const response = await ask(url);
  if (!response.ok) throw new WorldError('network', answerWords(url, response));
  const content = await response.blob().catch((cause) => {
    throw new WorldError('network', `“${url.href}” broke off during the download. Try again.`, cause);
  });
  return { name: fileNameOf(url.pathname) ?? url.host, content };
}

async function ask(url: URL): Promise<Response> {
  try {
    return await fetch(url, {
      credentials: url.origin === location.origin ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    throw new WorldError('network', whyNot(url, cause), cause);
  }
}

/** A browser does not tell a page why: no connection, or a server that lets no other site read what it holds. */
function whyNot(url: URL, cause: unknown): string {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return `${url.host} has not answered for ${patienceMs / 1000} seconds. Try again later, or save the file and open it from there.`;
  }
  if (!navigator.onLine)
    return 'This computer is offline. Connect it and try again, or open a file that is on this computer.';
  return `“${url.href}” could not be reached. Check the address and your connection. Its server may also keep other pages from reading it (CORS); if so, save the file and open it from there.`;
}

function answerWords(url: URL, { status, statusText }: Response): string {
  const answer = `“${url.href}” answered ${status}${statusText === '' ? '' : ` ${statusText}`}.`;
  if (status === 404 || status === 410)
    return `${answer} There is no such file. Check the address; the file may have moved.`;
  if (status === 401 || status === 403) return `${answer} It is not open to everyone. ${saveInstead}`;
  if (status === 429)
    return `${answer} The server is getting too many requests. Wait a while, or save the file and open it from there.`;
  if (status >= 500) return `${answer} Something is wrong with the server. Try again later.`;
  return `${answer} Check the address.`;
}

/** Turn the page about a file, as repositories show it, into the address of the file. */
function rawAddress(url: URL): URL {
  const raw = new URL(url);
  const { hostname, pathname } = url;
  const gitHub = /^\/([^/]+)\/([^/]+)\/(?:blob|raw)\/(.+)$/.exec(pathname);
  if (hostname === 'github.com' && gitHub) {
    raw.hostname = 'raw.githubusercontent.com';
    raw.pathname = `/${gitHub[1]}/${gitHub[2]}/${gitHub[3]}`;
  } else if (pathname.includes('/-/blob/')) raw.pathname = pathname.replace('/-/blob/', '/-/raw/');
  else if (hostname === 'codeberg.org') raw.pathname = pathname.replace('/src/', '/raw/');
  else if (hostname === 'bitbucket.org') raw.pathname = pathname.replace('/src/', '/raw/');
  else if (hostname === 'huggingface.co') raw.pathname = pathname.replace('/blob/', '/resolve/');
  else return raw;
  raw.search = '';
  raw.hash = '';
  return raw;
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');
}

function urlOf(address: string): URL {
  try {
    return new URL(address, location.href);
  } catch (cause) {
    throw new WorldError(
      'network',
      `"${address}" is not an address. It should look like https://example.org/a.json.`,
      cause,
    );
  }
}

/** The last word of a path, as people read it where it can be decoded. */
function fileNameOf(path: string): string | undefined {
  const last = path.split('/').pop() || undefined;
  try {
    return last && decodeURIComponent(last);
  } catch {
    return last;
  }
}
