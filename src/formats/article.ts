/** From what was pasted or opened to the text of an article, with what its page says of itself. Nothing of the page is ever run or fetched. */

import { htmlToText, looksLikeHtml } from '../lib/html-to-text.ts';
import { readCopy } from '../model/read-copy.ts';
import type { TextToBegin } from '../model/text-to-begin.ts';
import { metadataOf } from './page-metadata.ts';

/** Read a text, HTML or not. What is not known of it is an empty text. */
export function readArticleText(copy: string): TextToBegin {
  const nothing = { title: '', author: '', publisher: '', published: '', url: '', lang: '' };
  if (!looksLikeHtml(copy)) return { ...nothing, text: readCopy(copy, undefined) };
  return { ...metadataOf(copy), text: readCopy(htmlToText(bodyOf(copy)), undefined) };
}

/** The element that holds the article, where the page has one that holds a good part of its letters; else the whole page. */
function bodyOf(html: string): string {
  const articles = [...html.matchAll(/<article\b[^>]*>([\s\S]*?)<\/article\s*>/gi)].map(([whole]) => whole);
  const longest = articles.sort((a, b) => htmlToText(b).length - htmlToText(a).length)[0];
  return longest !== undefined && htmlToText(longest).length > leastArticle ? withoutHeading(longest) : html;
}

const leastArticle = 300;

/** The title of an article is no part of its body. */
function withoutHeading(html: string): string {
  return html.replace(/<h1\b[^>]*>[\s\S]*?<\/h1\s*>/i, '');
}
