/** From a copy of an article to what a dataset begins with: its text, and what the text itself says of who wrote it, where and when. */
import { type ArticleResult, readArticle } from '../formats/read-article.ts';
import type { ReadArticle } from '../model/text-to-begin.ts';
import { readByline } from './read-byline.ts';

/** Read a copy; title and byline are taken off its text, and can be had back. What the copy says elsewhere of itself goes before its byline. */
export async function readBeginning(copy: string | Uint8Array): Promise<ArticleResult> {
  const result = await readArticle(copy);
  return result.kind === 'fault' ? result : { kind: 'read', ...withByline(result) };
}

/** Take the bylines off the first and last lines; those in the middle are part of the text. */
function withByline(read: ReadArticle): ReadArticle {
  const { about } = read;
  const language = about.lang === '' ? undefined : about.lang;
  const pieces =
    read.pieces.length > 0 ? read.pieces : about.text.split('\n\n').map((text) => ({ text, isTaken: true }));
  // Where no title stands above it, a byline was taken for the title.
  const isTitle = (text: string) => text === about.title && (readByline(text, language)?.author ?? '') !== '';
  const article = pieces.flatMap(({ text, isTaken }, index) => (isTaken || isTitle(text) ? [index] : []));
  if (article.length < leastParagraphs) return read;
  const [first = 0] = article;
  const head = article.slice(0, mostHead);
  // What stands over the article of a page was taken off already.
  const above = pieces.flatMap((_, index) => (index < first && index >= first - mostAbove ? [index] : []));
  const found = [...above, ...head, ...article.slice(-1)].flatMap((index) => {
    const text = pieces[index]?.text ?? '';
    const byline = readByline(text, language);
    // Around an article a date stands for much else; there only a name with “by” before it is a byline.
    return byline && (byline.author !== '' || head.includes(index)) ? [{ index, text, byline }] : [];
  });
  if (found.length === 0) return read;
  const of = (key: 'author' | 'publisher' | 'published') =>
    about[key] || found.map(({ byline }) => byline[key]).find((one) => one !== '') || '';
  const isByline = new Set(found.map(({ index }) => index));
  const kept = pieces.map(({ text, isTaken }, index) => ({ text, isTaken: isTaken && !isByline.has(index) }));
  return {
    ...read,
    about: {
      ...about,
      title: isTitle(about.title) ? '' : about.title,
      author: of('author'),
      publisher: of('publisher'),
      published: of('published'),
      text: kept.flatMap(({ text, isTaken }) => (isTaken ? [text] : [])).join('\n\n'),
    },
    pieces: kept,
    bylines: found.map(({ text }) => text),
  };
}

const leastParagraphs = 2;
const mostHead = 3;
const mostAbove = 4;
