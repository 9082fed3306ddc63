/** A saved web page reduced to its text, without ever making a document of it: nothing in it can run or be fetched. */
import { decodeEntities } from './html-entities.ts';

/** Tell whether a text looks like HTML: it begins with a tag, a declaration or a comment, and has tags that make paragraphs. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4096).replace(/^\uFEFF/, '');
  if (/^\s*<(?:!doctype|html|head|body|!--|\?xml)/i.test(head)) return true;
  return /^\s*<[a-z][^>]*>/i.test(head) && /<\/(?:p|div|article|main|section|span|h[1-6])\s*>/i.test(text);
}

/** Reduce HTML to text: paragraphs parted by an empty line, what is not read (scripts, menus, forms, controls) left out. One pass. */
export function htmlToText(html: string): string {
  const lastClosings = lastClosingsIn(html);
  let text = '';
  /** The outermost element that is being left out, and how deep its own kind is nested in it. */
  let skipped: { readonly name: string; depth: number } | undefined;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (!skipped) text += decodeEntities(html.slice(at, end)).replace(/[\t\n\f\r ]+/g, ' ');
    if (open === -1) break;
    const tag = readTag(html, open, skipped?.name);
    at = tag?.end ?? open + 1;
    if (!tag) {
      if (!skipped) text += '<';
    } else if (skipped) {
      if (tag.name === skipped.name) skipped.depth += tag.isOpening ? 1 : -1;
      if (skipped.depth === 0) skipped = undefined;
    } else if (tag.isOpening && unread.has(tag.name) && (lastClosings.get(tag.name) ?? 0) >= tag.end) {
      skipped = { name: tag.name, depth: 1 };
      text += blocks.has(tag.name) ? '\n\n' : '';
    } else text += gapOf(tag.name);
  }
  return joinLines(text);
}

interface Tag {
  /** In lower case; empty for comments and declarations. */
  readonly name: string;
  readonly isOpening: boolean;
  /** Behind the closing bracket. */
  readonly end: number;
}

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

const cells: ReadonlySet<string> = new Set(['td', 'th']);

/** What stands in these is not part of the text that a reader reads. */
const unread: ReadonlySet<string> = new Set(
  'aside audio button canvas datalist embed footer form head iframe math menu nav noembed noframes noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Inside these, brackets are no tags. */
const raw: ReadonlySet<string> = new Set('script style textarea title iframe noembed noframes noscript'.split(' '));

function gapOf(name: string): string {
  if (blocks.has(name)) return '\n\n';
  if (name === 'br') return '\n';
  return cells.has(name) ? ' ' : '';
}

/** Find where each kind of element is closed for the last time: one that is never closed would take all the rest along. */
function lastClosingsIn(html: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { 1: name = '', index } of html.matchAll(/<\/([a-z][^\s/>]*)/gi)) places.set(name.toLowerCase(), index);
  return places;
}

/**
 * Read the tag, comment or declaration at a bracket; undefined when the bracket is only a sign, as all are but the closing
 * tag inside elements that hold no tags.
 */
function readTag(html: string, open: number, within: string | undefined): Tag | undefined {
  if (within !== undefined && raw.has(within)) {
    const isEnd = html.slice(open, open + within.length + 2).toLowerCase() === `</${within}`;
    return isEnd ? { name: within, isOpening: false, end: endOfTag(html, open + within.length + 2) } : undefined;
  }
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return { name: '', isOpening: false, end: end === -1 ? html.length : end + 3 };
  }
  const next = html.charAt(open + 1);
  if (next === '!' || next === '?') return { name: '', isOpening: false, end: endOfTag(html, open) };
  const isClosing = next === '/';
  const start = open + (isClosing ? 2 : 1);
  tagName.lastIndex = start;
  const name = tagName.exec(html)?.[0].toLowerCase();
  if (name === undefined) return isClosing ? { name: '', isOpening: false, end: endOfTag(html, open) } : undefined;
  const end = endOfTag(html, start + name.length);
  return { name, isOpening: !isClosing && html.charAt(end - 2) !== '/', end };
}

const tagName = /[a-z][^\s/>]*/iy;

/** Find the end of a tag; brackets in quoted attributes do not close it. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at + 1;
    else if ((sign === '"' || sign === "'") && /[=\s]/.test(html.charAt(at - 1))) quote = sign;
  }
  return html.length;
}

function joinLines(text: string): string {
  // One space at most on each side, so that no run of spaces is walked again from each of its places.
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
