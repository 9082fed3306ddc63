import { isRecord } from '../lib/plain-values.ts';
/** A claim that a program proposes: words, none of which is believed before the gate has looked. */

export interface Proposal {
  /** Line of the answer on which it begins, from 1. */
  readonly line: number;
  /** Passages that are said to say it, as they were written. */
  readonly quotes: readonly string[];
  /** Paragraph that was named, from 1; it only tells equal passages apart. */
  readonly paragraph: number | undefined;
  /** The words that are said to show who says it, or how firmly. */
  readonly cue: string;
  /** Voices, the origin first. */
  readonly voices: readonly string[];
  readonly firmly: string;
  readonly subject: string;
  readonly relation: string;
  /** Name of an entity, or a text or number. */
  readonly object: string;
  readonly detail: string;
  readonly when: string;
}

type Part = Exclude<keyof Proposal, 'line'>;

/** Read a record of an answer; its other keys, ids and places among them, are not looked at. Undefined when it has no passage. */
export function readProposal(record: Readonly<Record<string, unknown>>, line: number): Proposal | undefined {
  const byPart = new Map<Part, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const part = partsByKey.get(key.toLowerCase().replace(/[\s_-]+/gu, ''));
    if (part !== undefined && !byPart.has(part)) byPart.set(part, value);
  }
  const quotes = textsOf(byPart.get('quotes'));
  if (quotes.length === 0) return undefined;
  const text = (part: Part) => textsOf(byPart.get(part)).join(' ');
  const paragraph = Number(/\d+/u.exec(text('paragraph'))?.[0]);
  return {
    line,
    quotes: quotes.slice(0, mostQuotes),
    paragraph: Number.isSafeInteger(paragraph) && paragraph > 0 ? paragraph : undefined,
    cue: text('cue'),
    voices: textsOf(byPart.get('voices'))
      .flatMap((chain) => chain.split(/\s*[>→]\s*/u))
      .filter((voice) => voice !== '')
      .slice(0, mostQuotes),
    firmly: text('firmly').toLowerCase(),
    subject: text('subject'),
    relation: text('relation'),
    object: text('object'),
    detail: text('detail'),
    when: text('when'),
  };
}

/** Tell whether a record holds other records under one of its keys, as in `{"claims": [ … ]}`, and give them. */
export function recordsInside(record: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return Object.values(record)
    .filter((value) => Array.isArray(value))
    .map((list: readonly unknown[]) => list.filter(isRecord))
    .reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

/** More passages or voices than anybody gives for one claim. */
const mostQuotes = 12;
/** Longer than any field of a claim; what is longer is cut, and then stands nowhere in the text. */
const mostLetters = 2000;

/** Keys by their names, and by others that are in use. */
const names: Readonly<Record<Part, string>> = {
  quotes:
    'quotes quote evidence quotation quotations passage passages citation citations zitat zitate цитата цитаты дәйексөз',
  paragraph: 'paragraph para absatz paragraphe абзац',
  cue: 'cue cues signal',
  voices: 'voices voice saidby speaker speakers attribution attributedto stimmen voix голоса',
  firmly: 'firmly firmness howfirmly status certainty modality',
  subject: 'subject subj from subjekt sujet субъект',
  relation: 'relation predicate rel relationship verb relationen prädikat отношение',
  object: 'object obj objectorvalue target to value objekt objet объект',
  detail: 'detail details qualifier',
  when: 'when date time datum дата',
};
const partsByKey: ReadonlyMap<string, Part> = new Map(
  Object.entries(names).flatMap(([part, words]) => words.split(' ').map((word) => [word, part as Part] as const)),
);

/** The texts of a value: of a list each, of an object the one that it is about. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsOf(one));
  if (isRecord(value)) return textsOf(value['quote'] ?? value['text'] ?? value['name'] ?? value['label']);
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = cleaned(String(value));
  return text === '' || /^(?:null|none|undefined|n\/a|-)$/iu.test(text) ? [] : [text];
}

function cleaned(text: string): string {
  return text
    .slice(0, mostLetters)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
}
