/** What an imported line joins, where its file only says that a page or document mentions some words: by what else the file says of them, and by the names in them. */
import { findRelation } from '../edit/resolve-relation.ts';
import { relationIn } from '../formats/relation-attributes.ts';
import { paragraphsOf } from '../lib/paragraphs.ts';
import type { Lookup } from '../model/lookup.ts';
import { createMentionFinder } from '../model/mentions.ts';
import type { QuotedLine } from '../model/quoted-lines.ts';
import type { Attribute, Claim, Entity, Source } from '../model/types.ts';
import { type Passage, readPassage } from './passage.ts';
import { suggestFor } from './suggest.ts';

/** The text that lines are from, and its source. */
export interface LinesText {
  readonly source: Source;
  readonly text: string;
}

interface Ends {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/** Types that readers of files give to what words come from, which is never what they are about. */
const carriers: ReadonlySet<string> = new Set(['document', 'page', 'annotator']);

/** Fill in a line that only says where words were marked; undefined for one that joins two things by itself. */
export function fillLine(lookup: Lookup, line: QuotedLine, from: LinesText): Ends | undefined {
  const { claim } = line;
  if (!isCarrier(lookup, claim.subject)) return undefined;
  const attributes = claim.attributes ?? [];
  const said = relationIn(stringsOf(attributes));
  const thing = thingOf(lookup, line);
  const passage = passageOf(lookup, line, from);
  const named = passage ? namesIn(lookup, passage) : [];
  const subject = said.subject ?? thing?.name ?? named[0] ?? suggestedSubject(lookup, passage) ?? '';
  const words = [said.relation, said.kind, ...wordsOn(lookup, claim)].filter((one) => one !== undefined);
  const byValue = thing ? relatedBy(lookup, attributes) : undefined;
  const relation = byValue?.relation ?? firstKnown(lookup, words) ?? said.relation ?? '';
  const object = said.object ?? byValue?.object ?? named.find((name) => name !== subject) ?? '';
  return { subject, relation, object };
}

function isCarrier(lookup: Lookup, id: string | undefined): boolean {
  const type = id === undefined ? undefined : lookup.entities.get(id)?.type;
  const label = type === undefined ? undefined : lookup.types.get(type)?.label;
  return label !== undefined && carriers.has(label.toLowerCase());
}

/** What was marked, when the words are its name rather than something that is said. */
function thingOf(lookup: Lookup, { claim, quote }: QuotedLine): Entity | undefined {
  const entity = claim.object === undefined ? undefined : lookup.entities.get(claim.object);
  const isName = entity !== undefined && quote.split(/\s+/u).length <= mostWordsOfName && /\p{Lu}/u.test(quote);
  return isName && !isCarrier(lookup, claim.object) ? entity : undefined;
}

const mostWordsOfName = 5;

function passageOf(lookup: Lookup, { quote, paragraph }: QuotedLine, { source, text }: LinesText): Passage | undefined {
  for (const [index, { start, end }] of paragraphsOf(text).entries()) {
    if (paragraph !== undefined && paragraph !== index + 1) continue;
    const words = text.slice(start, end);
    const at = words.indexOf(quote);
    if (at === -1) continue;
    const place = { lookup, source, paragraph: index + 1, text: words, words: { start: at, end: at + quote.length } };
    return readPassage(place);
  }
  return undefined;
}

/** Names of entities in the words, in their order: neither pages nor what whole passages were made into. */
function namesIn(lookup: Lookup, { text, words, source }: Passage): readonly string[] {
  const own = finderOf(lookup)(text).filter(({ start, end }) => start >= words.start && end <= words.end);
  const ids = [...new Set(own.map(({ entity }) => entity))];
  if (ids.length > 0) return ids.map((id) => lookup.entities.get(id)?.name ?? id);
  // Where capitals mark more than names, they tell nothing.
  return source.lang?.startsWith('de') ? [] : capitalized(text.slice(words.start, words.end));
}

/** Words that are written as names are, where no entity is known; the first word of all is one only with another behind it. */
function capitalized(words: string): readonly string[] {
  const found = [...words.matchAll(/\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|de|du|von|van|al|bin)\s)?\p{Lu}[\p{L}’'-]+)*/gu)];
  return found.flatMap(({ 0: run, index }) => {
    const name = run.replace(/^(?:The|A|An|This|That|In|On|At|Le|La|Les|Il|Elle|He|She|It|They)\s/u, '');
    return index > 0 || name.includes(' ') ? [name] : [];
  });
}

let latest: { readonly of: Lookup; readonly find: ReturnType<typeof createMentionFinder> } | undefined;

function finderOf(lookup: Lookup): ReturnType<typeof createMentionFinder> {
  if (latest?.of !== lookup) {
    const isNamed = ({ id, name }: Entity) => !isCarrier(lookup, id) && name.split(/\s+/u).length <= mostWordsOfName;
    latest = { of: lookup, find: createMentionFinder(lookup.dataset.entities.filter(isNamed)) };
  }
  return latest.find;
}

/** What the rules of the claim editor fill in. */
function suggestedSubject(lookup: Lookup, passage: Passage | undefined): string | undefined {
  const found = passage && suggestFor(passage, undefined).subject?.value;
  return typeof found === 'string' && !isCarrier(lookup, found) ? lookup.entities.get(found)?.name : undefined;
}

/** What else is written on the line and may name a relation: what kind of thing was marked, tags, a comment. */
function wordsOn(lookup: Lookup, { object, attributes = [], detail }: Claim): readonly (string | undefined)[] {
  const type = object === undefined ? undefined : lookup.entities.get(object)?.type;
  const tags = attributes.flatMap(([name, value]): readonly string[] =>
    name !== 'tags' ? [] : typeof value === 'string' ? value.split(/\s*[,;]\s*/u) : Array.isArray(value) ? value : [],
  );
  const note = attributes.find(([name]) => name === 'note' || name === 'text')?.[1];
  return [
    ...tags,
    type === undefined ? undefined : lookup.types.get(type)?.label,
    typeof note === 'string' ? note : undefined,
    detail,
  ];
}

/** The first attribute that is called as a relation is, with what it leads to. */
function relatedBy(lookup: Lookup, attributes: readonly Attribute[]): Omit<Ends, 'subject'> | undefined {
  for (const [name, value] of stringsOf(attributes)) {
    const relation = firstKnown(lookup, [name]);
    if (relation !== undefined) return { relation, object: value };
  }
  return undefined;
}

/** The first of some words that names a relation; other programs write WORKS_FOR and worksFor. */
function firstKnown(lookup: Lookup, words: readonly string[]): string | undefined {
  for (const one of words) {
    const plain = one
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/[_-]+/gu, ' ')
      .trim()
      .toLowerCase();
    const found = [one, plain].find(
      (text) =>
        text !== '' && text !== 'mentions' && text !== 'annotated' && findRelation(lookup, { relation: { text } }),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function stringsOf(attributes: readonly Attribute[]): readonly (readonly [string, string])[] {
  return attributes.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
}
