/** What a web page says of its article in its head and in the words of schema.org: title, author, publisher, date, address, language. */
import { decodeEntities } from '../lib/html-entities.ts';
import { isRecord } from '../lib/plain-values.ts';
import type { TextToBegin } from '../model/text-to-begin.ts';

/** Read what a page says of itself; what it does not say is an empty text. */
export function metadataOf(html: string): Omit<TextToBegin, 'text'> {
  const said = metaOf(html);
  const linked = linkedDataIn(html);
  const of = (...names: readonly string[]) => clean(names.map((name) => said.get(name)).find((one) => one) ?? '');
  const heading = /<title[^>]*>([\s\S]*?)<\/title/i.exec(html)?.[1] ?? '';
  return {
    title: clean(linked.headline) || of('og:title', 'twitter:title') || clean(heading),
    author: clean(linked.author) || notAddress(of('author', 'article:author', 'dc.creator', 'parsely-author')),
    publisher: clean(linked.publisher) || of('og:site_name', 'publisher', 'dc.publisher'),
    published: dayOf(linked.published || of('article:published_time', 'date', 'dc.date', 'pubdate') || timeIn(html)),
    url: addressOf(of('og:url') || canonicalOf(html)),
    lang: (/<html[^>]*\slang=["']?([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)/i.exec(html)?.[1] ?? '').trim(),
  };
}

function metaOf(html: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [tag] of html.matchAll(/<meta\b[^>]*>/gi)) {
    const name = attributeOf(tag, 'property') ?? attributeOf(tag, 'name') ?? attributeOf(tag, 'itemprop');
    const content = attributeOf(tag, 'content');
    if (name !== undefined && content !== undefined && !found.has(name.toLowerCase())) {
      found.set(name.toLowerCase(), content);
    }
  }
  return found;
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

function canonicalOf(html: string): string {
  const link = [...html.matchAll(/<link\b[^>]*>/gi)].map(([tag]) => tag);
  const canonical = link.find((tag) => attributeOf(tag, 'rel')?.toLowerCase() === 'canonical');
  return (canonical && attributeOf(canonical, 'href')) ?? '';
}

function timeIn(html: string): string {
  const tag = /<time\b[^>]*>/i.exec(html)?.[0];
  return (tag && attributeOf(tag, 'datetime')) ?? '';
}

interface LinkedData {
  readonly headline: string;
  readonly author: string;
  readonly publisher: string;
  readonly published: string;
}

/** What a page says of its article in the words of schema.org. */
function linkedDataIn(html: string): LinkedData {
  for (const [, script = ''] of html.matchAll(/<script\b[^>]*ld\+json[^>]*>([\s\S]*?)<\/script/gi)) {
    const article = thingsIn(parsed(script)).find((thing) =>
      /Article|Report|NewsItem|BlogPosting/i.test(textOf(thing['@type'])),
    );
    if (!article) continue;
    return {
      headline: textOf(article['headline']),
      author: namesIn(article['author']),
      publisher: namesIn(article['publisher']),
      published: textOf(article['datePublished']),
    };
  }
  return { headline: '', author: '', publisher: '', published: '' };
}

type Thing = Readonly<Record<string, unknown>>;

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    // Many pages have faulty scripts; what they would say is then read elsewhere, or asked for.
    return undefined;
  }
}

function thingsIn(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isRecord(value)) return [];
  return [value, ...thingsIn(value['@graph'])];
}

function namesIn(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(namesIn)
      .filter((name) => name !== '')
      .join(' and ');
  return isRecord(value) ? textOf(value['name']) : textOf(value);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return typeof value === 'string' ? value : '';
}

function clean(text: string): string {
  return decodeEntities(text).replace(/\s+/gu, ' ').trim().slice(0, 300);
}

/** Some pages give the address of the author's page for a name. */
function notAddress(text: string): string {
  return /^https?:/i.test(text) ? '' : text;
}

function dayOf(time: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(time.trim())?.[0] ?? '';
}

function addressOf(url: string): string {
  return /^https?:\/\/\S+$/i.test(url) ? url : '';
}
