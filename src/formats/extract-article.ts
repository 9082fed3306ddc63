/** Finding the article in a saved web page. Nothing of the page is run or fetched: it becomes a document without a browser around it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { htmlToText } from '../lib/html-to-text.ts';
import { normalizeText } from '../lib/normalize-text.ts';
import type { ArticlePiece } from '../model/text-to-begin.ts';

export interface ExtractedArticle {
  /** In the order of the page. */
  readonly pieces: readonly ArticlePiece[];
  readonly title: string;
  readonly byline: string;
  /** What whoever encodes it should look at first, in sentences. */
  readonly doubts: readonly string[];
}

/** Find the article of a page; what was left out is kept as pieces that are not taken. */
export function extractArticle(html: string): ExtractedArticle {
  const whole = paragraphsIn(htmlToText(html));
  const { document } = parseHTML(html);
  const doubts = doubtsAbout(document, html);
  for (const element of junkIn(document)) element.remove();
  const found = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
  const body = found?.content ? paragraphsIn(htmlToText(found.content)) : [];
  const title = found?.title ?? '';
  const article = withoutJunk(body, title);
  if (article.join(' ').length < leastArticle) {
    const isNothing = article.length === 0;
    return {
      pieces: isNothing ? whole.map((text) => ({ text, isTaken: true })) : piecesOf(whole, article),
      title,
      byline: found?.byline ?? '',
      doubts: [...doubts, isNothing ? noArticle : shortArticle],
    };
  }
  return { pieces: piecesOf(whole, article), title, byline: found?.byline ?? '', doubts };
}

const leastArticle = 280;
const noArticle = 'No article was recognized, so this is the whole page. Remove what does not belong to it.';
const shortArticle = 'Little text was found. Check that it is the whole article.';
const paywalled =
  'The page says that only subscribers can read all of it. This may be only the beginning: add the rest if you have it.';
const liveBlog =
  'This is a live blog: its entries were written one after the other, the newest first. Keep those that you need; each may be a source of its own.';

interface PageElement {
  readonly textContent: string | null;
  remove(): void;
  getAttribute(name: string): string | null;
}
interface PageDocument {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** What never belongs to an article, by its element, its role or the words of its class. */
function junkIn(document: PageDocument): readonly PageElement[] {
  const all = [...document.querySelectorAll('body *')];
  const letters = [...document.querySelectorAll('body')].reduce(
    (sum, { textContent }) => sum + (textContent ?? '').length,
    0,
  );
  return [
    ...document.querySelectorAll(
      'aside, nav, footer, form, dialog, figcaption, [role="dialog"], [role="complementary"], [role="navigation"], [role="alert"], [aria-modal="true"], [hidden]',
    ),
    ...all.filter((element) => {
      const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
      // Some pages call the box around the article “has-ads”.
      return junkWords.test(named) && (element.textContent ?? '').length < letters * mostJunk;
    }),
  ];
}

const mostJunk = 0.4;
const junkWords =
  /(?:^|[-_\s])(?:cookies?|consent|gdpr|newsletter|subscribe|subscription|promo|advert(?:isement)?s?|ads?|sponsored|related|recommend(?:ed|ations?)?|most-?read|trending|shar(?:e|ing)|social|comments?|paywall|regwall|sign-?up|author-bio|tags?|breadcrumbs?|read-?more|more-on|also-like|outbrain|taboola|teaser|caption|credit|player|video|pull-?quote|pull|byline|dateline|post-meta)(?:[-_\s]|$)/i;

function doubtsAbout(document: PageDocument, html: string): readonly string[] {
  const isPaid =
    /"isAccessibleForFree"\s*:\s*"?false/i.test(html) ||
    [...document.querySelectorAll('[class*="paywall"], [class*="regwall"], [id*="paywall"]')].length > 0;
  const isLive =
    /"@type"\s*:\s*"LiveBlogPosting"/i.test(html) ||
    [...document.querySelectorAll('[class*="live-blog"], [class*="liveblog"]')].length > 0;
  return [...(isPaid ? [paywalled] : []), ...(isLive ? [liveBlog] : [])];
}

/** Lines that stand between the paragraphs of an article and ask for something. */
function withoutJunk(paragraphs: readonly string[], title: string): readonly string[] {
  const body = paragraphs.findIndex((text) => text !== title.trim() && !isHead(text));
  return paragraphs.slice(Math.max(0, body)).filter((text) => !isAsking(text));
}

/** A title, a byline, a date: what stands over an article is short and no sentence. */
function isHead(text: string): boolean {
  return text.length < longestHead && !/[.!?…:]["”»)]?$/u.test(text);
}

const longestHead = 90;

function isAsking(text: string): boolean {
  return text.length < longestAsk && asks.test(text);
}

const longestAsk = 160;
const asks =
  /^(?:advertisement|anzeige|publicité|реклама|sponsored|read (?:more|also|next)\b|see also\b|related\b|more on this|share (?:this|on)|sign up|subscribe|follow us|listen to|download our|continue reading|lesen sie auch|mehr zum thema|lire aussi|à lire|читайте также|по теме|подпис|оқи отырыңыз|by clicking|we use cookies|photo(?:graph)?:|image:|getty|copyright|©|comments?$|\d+ comments?$|updated?:?$|last (?:updated|modified))/iu;

function paragraphsIn(text: string): readonly string[] {
  return normalizeText(text)
    .split('\n\n')
    .filter((paragraph) => paragraph !== '');
}

/** Mark the paragraphs of a page that are the article's; what the page holds in other pieces stands where the article does. */
function piecesOf(whole: readonly string[], article: readonly string[]): readonly ArticlePiece[] {
  const places: number[] = [];
  let behind = 0;
  for (const text of article) {
    const at = whole.indexOf(text, behind);
    if (at === -1) {
      const others = whole.filter((one) => !article.includes(one) && !article.some((own) => own.includes(one)));
      return [
        ...article.map((own) => ({ text: own, isTaken: true })),
        ...others.map((own) => ({ text: own, isTaken: false })),
      ];
    }
    places.push(at);
    behind = at + 1;
  }
  const taken = new Set(places);
  return whole.map((text, index) => ({ text, isTaken: taken.has(index) }));
}
