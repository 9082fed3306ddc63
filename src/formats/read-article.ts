/** Makes the text that a dataset begins with from what was pasted, dropped or chosen, with what the document says of itself and what stood around the text. */
import { looksLikeHtml } from '../lib/html-to-text.ts';
import { readCopy } from '../model/read-copy.ts';
import type { ReadArticle, TextToBegin } from '../model/text-to-begin.ts';
import { readArticleText } from './article.ts';
import { decodeCopy } from './decode-copy.ts';
import { isDocx, readDocx } from './docx.ts';
import { isPdf, readPdf } from './pdf.ts';

export type ArticleResult =
  | ({ readonly kind: 'read' } & ReadArticle)
  /** Why there is no text in it. */
  | { readonly kind: 'fault'; readonly message: string };

const nothing: TextToBegin = { text: '', title: '', author: '', publisher: '', published: '', url: '', lang: '' };

/** Read a copy of an article: a text, a web page, Markdown, a Word document, or a PDF with a text layer. */
export async function readArticle(copy: string | Uint8Array): Promise<ArticleResult> {
  const result = await readAny(copy);
  if (result.kind === 'fault' || result.about.lang !== '') return result;
  return { ...result, about: { ...result.about, lang: guessLanguage(result.about.text) } };
}

async function readAny(copy: string | Uint8Array): Promise<ArticleResult> {
  if (typeof copy === 'string') return readText(copy);
  if (isPdf(copy)) return readPdfCopy(copy);
  if (isDocx(copy)) {
    const read = readDocx(copy);
    if (!read || read.text === '') return { kind: 'fault', message: 'The document has no text in it.' };
    return withHead({ ...nothing, ...read, text: readCopy(read.text, undefined) });
  }
  const decoded = decodeCopy(copy);
  return decoded.kind === 'text' ? readText(decoded.text) : { kind: 'fault', message: decoded.issue.message };
}

async function readPdfCopy(bytes: Uint8Array): Promise<ArticleResult> {
  try {
    const read = await readPdf(bytes);
    if (read.text.trim() === '') {
      return {
        kind: 'fault',
        message: 'The PDF holds pictures of pages and no text. Run it through text recognition first.',
      };
    }
    const result = withHead({ ...nothing, ...read, text: readCopy(read.text, undefined) });
    return { ...result, doubts: [pdfDoubt, ...result.doubts] };
  } catch (error) {
    const why =
      error instanceof Error && /password/i.test(error.message)
        ? 'It is locked with a password.'
        : 'It seems to be damaged.';
    return { kind: 'fault', message: `The PDF could not be read. ${why}` };
  }
}

const pdfDoubt = 'A PDF has lines, not paragraphs: check that they were joined correctly.';

async function readText(text: string): Promise<ArticleResult> {
  if (!looksLikeHtml(text)) return withHead(readMarkdown(text));
  const { extractArticle } = await import('./extract-article.ts');
  const about = readArticleText(text);
  const { pieces, title, byline, doubts } = extractArticle(text);
  const author = about.author || byline.replace(/^by\s+/iu, '').trim();
  const taken = pieces.filter(({ isTaken }) => isTaken).map((piece) => piece.text);
  return {
    kind: 'read',
    about: { ...about, title: about.title || title, author, text: taken.join('\n\n') },
    pieces,
    doubts,
  };
}

/** Plain text, or Markdown, whose marks are no part of the text; what its front matter says is taken over. */
function readMarkdown(copy: string): TextToBegin {
  const front = /^\s*---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(copy);
  const said = new Map(
    Array.from((front?.[1] ?? '').matchAll(/^(\w+):\s*["']?(.*?)["']?\s*$/gm), ([, key = '', value = '']) => {
      return [key.toLowerCase(), value] as const;
    }),
  );
  const body = front ? copy.slice(front[0].length) : copy;
  const heading = /^\s*#\s+(.+)$/m.exec(body);
  const isMarkdown = front !== null || heading !== null;
  const plain = isMarkdown
    ? body
        .replace(heading?.[0] ?? '', '')
        .replace(/^#{1,6}\s+/gm, '')
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
        .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
        .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
        .replace(/^>\s?/gm, '')
    : body;
  const of = (...keys: readonly string[]) => keys.map((key) => said.get(key)).find((value) => value) ?? '';
  return {
    text: readCopy(plain, undefined),
    title: of('title') || (heading?.[1] ?? '').trim(),
    author: of('author', 'authors'),
    publisher: of('publisher', 'site'),
    published: /^\d{4}(?:-\d{2}){0,2}/.exec(of('date', 'published'))?.[0] ?? '',
    url: of('url', 'source'),
    lang: of('lang', 'language'),
  };
}

/** Take a title and a byline off the beginning of a text that says nothing else of itself; both are shown, and can be had back. */
function withHead(about: TextToBegin): ReadArticle & { readonly kind: 'read' } {
  const paragraphs = about.text.split('\n\n');
  const taken = new Set<number>();
  let { title, author } = about;
  const [first = ''] = paragraphs;
  const isTitle = paragraphs.length > 2 && first.length <= longestTitle && !/[.!?…:;,]["”»]?$/u.test(first);
  if (isTitle && (title === '' || title === first)) {
    title = first;
    taken.add(0);
  }
  for (const [index, paragraph] of paragraphs.slice(0, mostHead).entries()) {
    const name = byline.exec(paragraph)?.[1]?.trim();
    if (name === undefined || paragraphs.length < 3) continue;
    // What somebody is stands behind the name in small letters: “, court reporter”.
    author ||= name.replace(/,\s+\p{Ll}.*$/u, '');
    taken.add(index);
  }
  const kept = paragraphs.filter((_, index) => !taken.has(index));
  return {
    kind: 'read',
    about: { ...about, title, author, text: kept.join('\n\n') },
    pieces: taken.size === 0 ? [] : paragraphs.map((text, index) => ({ text, isTaken: !taken.has(index) })),
    doubts: [],
  };
}

const longestTitle = 140;
const mostHead = 4;
const byline =
  /^(?:by|von|par|text:|автор:?|авторы:?)\s+(\p{Lu}[\p{L}\p{M}.'’-]+(?:(?:\s+|,\s+|\s+(?:and|und|et|и)\s+)\p{Lu}[\p{L}\p{M}.'’-]+){1,7})$/iu;

/** Guess the language of a text among those that Sayso has cue words of, by its letters and its smallest words; empty when it is none of them. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < fewest) return '';
  if (share(words, /^\p{Script=Cyrillic}+$/u) > 0.6) return /[әғқңөұүһі]/u.test(sample) ? 'kk' : 'ru';
  const shares = smallWords.map(([language, pattern]) => ({ language, part: share(words, pattern) }));
  const [best] = shares.toSorted((a, b) => b.part - a.part);
  return best && best.part > 0.1 ? best.language : '';
}

const fewest = 8;
const smallWords: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['en', /^(?:the|of|and|to|in|is|was|that|for|with|by|it|on|has|who)$/],
  ['fr', /^(?:le|la|les|des|du|et|un|une|est|dans|que|qui|pour|au|par|sur|a)$/],
  ['de', /^(?:der|die|das|und|den|dem|ist|ein|eine|nicht|mit|von|im|zu|auf|hat)$/],
];

function share(words: readonly string[], pattern: RegExp): number {
  return words.filter((word) => pattern.test(word)).length / words.length;
}
