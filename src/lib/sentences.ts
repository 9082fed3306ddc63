import type { Span } from './paragraphs.ts';

let segmenter: Intl.Segmenter | undefined;

/** List the sentences of a paragraph, without the white space between them. Places are UTF-16 units. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of segmentsOf(text)) {
    const end = index + segment.trimEnd().length;
    const last = spans.at(-1);
    const before = last && text.slice(Math.max(last.start, last.end - lookedAt), last.end);
    if (last && before && goesOn(before, segment)) spans[spans.length - 1] = { ...last, end };
    else if (end > index) spans.push({ start: index, end });
  }
  return spans;
}

/** A browser takes the square of the length of a text: longer ones are parted a piece at a time. */
const longestPiece = 10_000;

function* segmentsOf(text: string): Generator<{ readonly index: number; readonly segment: string }> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  for (let from = 0; from < text.length; ) {
    const parts = [...segmenter.segment(text.slice(from, from + longestPiece))];
    // The last sentence of a piece may go on behind it.
    if (from + longestPiece < text.length && parts.length > 1) parts.pop();
    for (const { index, segment } of parts) yield { index: from + index, segment };
    from += parts.reduce((sum, { segment }) => sum + segment.length, 0);
  }
}

/** So many letters at the end of a sentence tell whether it goes on. */
const lookedAt = 80;

/** Find the sentence of a paragraph that holds a span, or the first to the last that it touches. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const own = sentencesOf(text).filter((one) => one.start < end && start < one.end);
  return { start: own[0]?.start ?? start, end: own.at(-1)?.end ?? end };
}

/** Find the part of a sentence that holds a span, between semicolons, colons and dashes. */
export function clauseAround(text: string, { start, end }: Span, sentence: Span): Span {
  const before = Math.max(...[';', ':', '—'].map((sign) => text.slice(sentence.start, start).lastIndexOf(sign)));
  const behind = text.slice(end, sentence.end).search(/[;:—]/u);
  return { start: sentence.start + before + 1, end: behind === -1 ? sentence.end : end + behind };
}

/** Whether a sentence is not over at a dot: “Mr. | Berg”, “am 6. | Februar”, “ул. | Ленина”. */
function goesOn(before: string, next: string): boolean {
  if (abbreviation.test(before)) return true;
  // “z. | B. Nachbarn”
  if (/(?:^|[\s(])\p{Ll}\.$/u.test(before) && /^\p{L}\.\s/u.test(next)) return true;
  if (number.test(before)) return /^\d/u.test(next);
  if (ordinal.test(before) && (/^\p{Ll}/u.test(next) || month.test(next))) return true;
  return ordinalBehindArticle.test(before) || yearAlone.test(before);
}

// “И т. д.” and “2021 г.” may well close a sentence, “г. Москва” does not.
const words = [
  String.raw`\p{Lu}`,
  'Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Sgt|Capt|Maj|Col|Sen|Rep|Gov|Hon|Rev|St|vs|cf|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec',
  'MM|Mgr|Ste|av|env|chap|p\\.\\s?ex|c\\.-à-d',
  'z\\.\\s?B|u\\.\\s?a|d\\.\\s?h|o\\.\\s?g|u\\.\\s?U|v\\.\\s?a|i\\.\\s?d\\.\\s?R|bzw|ca|Hr|Fr|Abs|Bd|geb|gest|sog|vgl|ggf|evtl|inkl|Mio|Mrd',
  'т\\.\\s?е|т\\.\\s?к|т\\.\\s?н|т\\.\\s?ч|(?<!\\d\\s?)г|ул|просп|пер|пл|наб|пос|дер|им|проф|акад|доц|ген|полк|св|см|ср|напр|тов',
  '(?<!\\d\\s?)қ|көш|мыс',
];
const abbreviation = new RegExp(String.raw`(?:^|[\s(«„“"])(?:${words.join('|')})\.$`, 'u');
/** “No. 5”, but not “He said no. Then”. */
const number = /(?:^|[\s(])(?:No|Nos|Nr|Str|Fig|Art|Ch|Vol|pp|стр|кв|ст|рис|№)\.$/u;
const ordinal = /(?:^|[\s(])(?:[12]?\d|3[01])\.$/u;
/** In German a number with a dot is a place in an order: “der 2. Senat”. */
const ordinalBehindArticle =
  /(?:^|[\s(])(?:der|dem|den|das|zum|zur|vom|beim|im|ihr|sein|Zum|Der|Das|Dem|Den|Im|Beim|Vom)\s\d{1,2}\.$/u;
/** “В 2021 г. | Ленина” begins a sentence and is none. */
const yearAlone = /^(?:В|К|С|До|По|От|После)(?:\s\p{Ll}+)?\s\d{4}\sгг?\.$/u;
// In English “May” and “March” begin sentences too, and no dot stands behind a day.
const month = new RegExp(
  String.raw`^(?:${[
    'Jan(?:uar|uary|vier|v)?|Feb(?:ruar|ruary)?|Février|Févr|Mars|März|Apr(?:il)?|Avril|Mai|Jun[ei]?|Juin|Jul[iy]?|Juillet|Juil|Jänner',
    'Aug(?:ust)?|Août|Sept?(?:ember|embre)?|O[ck]t(?:ober|obre)?|Nov(?:ember|embre)?|De[cz](?:ember)?|Déc(?:embre)?|(?:May|March)(?=\\s\\d{4})',
    'Январ[ьяе]|Феврал[ьяе]|Март[ае]?|Апрел[ьяе]|Ма[йяе]|Июн[ьяе]|Июл[ьяе]|Август[ае]?|Сентябр[ьяе]|Октябр[ьяе]|Ноябр[ьяе]|Декабр[ьяе]',
    '(?:Қаңтар|Қаң|Ақпан|Наурыз|Сәуір|Мамыр|Маусым|Шілде|Тамыз|Қыркүйе[кг]|Қазан|Қараша|Желтоқсан)\\p{L}*',
  ].join('|')})(?!\p{L})`,
  'iu',
);
