/** JSON as programs write it when they are not careful: curly or single quotes, commas too many, quotes inside texts, Python's words. */

/** Parse JSON, mending what can only be meant in one way. Undefined when it is none. */
export function parseLoosely(text: string): unknown {
  for (const mend of mends) {
    const value = parse(mend(text));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Where a record ends: behind its last brace, nowhere in the text, or further off than records are long. */
export type RecordEnd = number | 'unclosed' | 'too-far';

/** Find the place behind the brace that closes the one at a place; braces inside texts do not count. */
export function closingBrace(text: string, at: number): RecordEnd {
  let depth = 0;
  let isInText = false;
  const furthest = Math.min(text.length, at + longestRecord);
  for (let place = at; place < furthest; place += 1) {
    const sign = text[place];
    if (isInText) {
      if (sign === '\\') place += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return place + 1;
    if (depth > deepest) return 'too-far';
  }
  return furthest < text.length ? 'too-far' : 'unclosed';
}

/** What is longer is a list around records, or no record at all. */
export const longestRecord = 30_000;
const deepest = 20;

const mends: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/,\s*([}\]])/gu, '$1'),
  (text) => straightened(text).replace(/,\s*([}\]])/gu, '$1'),
  (text) => escapedInside(text).replace(/,\s*([}\]])/gu, '$1'),
  (text) => escapedInside(straightened(text)).replace(/,\s*([}\]])/gu, '$1'),
  (text) => escapedInside(fromPython(text)).replace(/,\s*([}\]])/gu, '$1'),
];

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Curly quotation marks where JSON has straight ones: beside its braces, colons and commas. */
function straightened(text: string): string {
  return text.replace(/([{[,:]\s*)[“”„«]/gu, '$1"').replace(/[“”«»](\s*[}\],:])/gu, '"$1');
}

/** Escape quotation marks inside of texts: those that no brace, colon or comma stands beside. Line breaks in texts become spaces. */
function escapedInside(text: string): string {
  return text.replace(/\n/gu, ' ').replace(/"/gu, (mark, place: number) => {
    if (text[place - 1] === '\\') return mark;
    const before = /[{[,:]\s*$/u.test(text.slice(Math.max(0, place - 12), place));
    const behind = /^\s*(?:[}\]:]|,\s*["“}\]]|$)/u.test(text.slice(place + 1, place + 40));
    return before || behind ? mark : '\\"';
  });
}

/** A dictionary of Python: texts in single quotes, `None`. */
function fromPython(text: string): string {
  return text
    .replace(/([{[,:]\s*)'/gu, '$1"')
    .replace(/'(\s*[}\],:])/gu, '"$1')
    .replace(/([:[,]\s*)(?:None|True|False)(?=\s*[,}\]])/gu, '$1null');
}
