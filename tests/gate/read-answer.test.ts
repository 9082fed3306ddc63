import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/gate/read-answer.ts';

const one = {
  paragraph: 2,
  quotes: ['has run the office since 2014'],
  firmly: 'stated',
  subject: 'Ida Berg',
  relation: 'headed',
  object: 'the office',
};
const two = {
  paragraph: 3,
  quotes: ['chose it herself'],
  voices: ['a colleague'],
  firmly: 'alleged',
  subject: 'Ida Berg',
  relation: 'was accused over',
  object: 'the bridge',
};
const line = JSON.stringify(one);
const other = JSON.stringify(two);
const both = `${line}\n${other}`;
const curly = (text: string) => text.replace(/"/g, (_, place: number) => (place % 2 === 0 ? '“' : '”'));

/** Answers as models give them: what comes around the two lines, and how many of them must be read. */
const shapes: readonly (readonly [what: string, answer: string, read: number])[] = [
  ['plain lines', both, 2],
  ['a fence', `\`\`\`json\n${both}\n\`\`\``, 2],
  ['a fence without a language', `\`\`\`\n${both}\n\`\`\``, 2],
  ['a fence that is never closed', `\`\`\`jsonl\n${both}`, 2],
  ['words before and after', `Here are the claims I found:\n\n${both}\n\nLet me know if you need more!`, 2],
  ['words in another language around', `Voici les affirmations :\n${both}\nJ’espère que cela aide.`, 2],
  ['thinking before', `<think>\nThe author says {"quotes": ["a b"]} perhaps.\n</think>\n${both}`, 2],
  ['thinking whose beginning is lost', `First, {"quotes": ["no no"]}.\n</think>\n${both}`, 2],
  ['a list', `[\n${line},\n${other}\n]`, 2],
  ['a list on one line', `[${line},${other}]`, 2],
  ['a list under a key', JSON.stringify({ claims: [one, two] }), 2],
  ['a list under a key, spread out', JSON.stringify({ result: 'ok', claims: [one, two] }, undefined, 2), 2],
  ['records spread out', `${JSON.stringify(one, undefined, 2)}\n${JSON.stringify(two, undefined, 4)}`, 2],
  ['numbered lines', `1. ${line}\n2. ${other}`, 2],
  ['bullets', `- ${line}\n* ${other}`, 2],
  ['lines with commas behind', `${line},\n${other},`, 2],
  ['commas too many', both.replaceAll('}', ',}'), 2],
  ['curly quotation marks', `${curly(line)}\n${curly(other)}`, 2],
  ['single quotes', both.replaceAll('"', "'"), 2],
  ['a dictionary of Python', `{'quotes': ['chose it herself'], 'when': None, 'subject': 'Ida Berg'}`, 1],
  ['quotes inside a text', `{"quotes": ["called it "a gift" to him"], "subject": "Ida Berg"}\n${line}`, 2],
  ['encoded twice', JSON.stringify(both), 2],
  ['encoded twice, line by line', `${JSON.stringify(line)}\n${JSON.stringify(other)}`, 2],
  ['a web page', `<pre>${both.replaceAll('"', '&quot;')}</pre>`, 2],
  ['a web page with breaks', `<p>${line.replaceAll('"', '&#34;')}<br/>${other.replaceAll('"', '&#34;')}</p>`, 2],
  ['Windows line ends and a byte order mark', `\uFEFF${line}\r\n${other}\r\n`, 2],
  [
    'other names of keys',
    '{"evidence": "chose it herself", "Speaker": "a colleague", "predicate": "was accused over", "Said_By": "x"}',
    1,
  ],
  ['keys in German', '{"zitate": ["chose it herself"], "Subjekt": "Ida Berg", "Objekt": "the bridge"}', 1],
  ['passages as objects', '{"quotes": [{"text": "chose it herself", "start": 4}], "subject": {"name": "Ida Berg"}}', 1],
  ['cut in the middle', `${line}\n${other.slice(0, 60)}`, 1],
  ['a list cut in the middle', `{"claims": [${line},\n${other.slice(0, 40)}`, 1],
  ['a broken line between', `${line}\n{"quotes": ["x y", "subject"}\n${other}`, 2],
  ['everything twice in one line', `${line}${other}`, 2],
];

describe('an answer', () => {
  it.each(shapes)('is read with %s', (_, answer, read) => {
    const { proposals } = readAnswer(answer);
    expect(proposals).toHaveLength(read);
    if (read === 2) expect(proposals.some(({ quotes }) => quotes[0] === 'has run the office since 2014')).toBe(true);
  });

  it('keeps what it says of a claim, and nothing else', () => {
    const [proposal] = readAnswer(`{"id": "c7", "start": 12, "confidence": 0.9, ${other.slice(1)}`).proposals;
    expect(proposal).toEqual({
      line: 1,
      quotes: ['chose it herself'],
      paragraph: 3,
      cue: '',
      voices: ['a colleague'],
      firmly: 'alleged',
      subject: 'Ida Berg',
      relation: 'was accused over',
      object: 'the bridge',
      detail: '',
      when: '',
    });
  });

  it('says what was not read, on which line and why', () => {
    const { proposals, unread, isCut } = readAnswer(
      `${line}\n{"subject": "Ida Berg"}\n{nonsense: here}\n${other.slice(0, 60)}`,
    );
    expect(proposals).toHaveLength(1);
    expect(isCut).toBe(true);
    expect(unread.map(({ line: number, why }) => [number, why])).toEqual([
      [2, 'It names no passage (“quotes”), so nothing in it can be looked up.'],
      [3, 'It is not JSON.'],
      [4, 'The answer is cut off of it.'],
    ]);
  });

  it('keeps the numbers of lines behind thinking', () => {
    expect(readAnswer(`<think>\na\nb\n</think>\n${line}`).proposals[0]?.line).toBe(5);
  });

  it('is nothing where it is a refusal, a table or empty', () => {
    for (const answer of [
      '',
      'I cannot help with that.',
      '| subject | object |\n|---|---|\n| a | b |',
      '[]',
      '{}',
      'null',
    ]) {
      expect(readAnswer(answer).proposals).toEqual([]);
    }
  });

  it('reads hostile answers in time, and leaves the prototype alone', () => {
    const hostile = [
      '{'.repeat(300_000),
      '{"a":'.repeat(50_000),
      '{"'.repeat(200_000),
      '"{'.repeat(200_000),
      '\\"{'.repeat(100_000),
      '<think>'.repeat(50_000),
      `{"quotes": "${'x'.repeat(500_000)}"}`,
    ];
    for (const answer of hostile) expect(readAnswer(answer).proposals.length).toBeLessThan(2);
    readAnswer('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "quotes": ["a b"]}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('never throws, and reads whole lines wherever they stand', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (before, after) => {
        fc.pre(!/[{}<\\]/.test(before + after));
        expect(readAnswer(`${before}\n${line}\n${after}`).proposals).toHaveLength(1);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => void readAnswer(text)));
  });

  it('takes an empty list for what it says: that there is nothing', () => {
    expect(readAnswer('{"claims": []}\n{"claims": []}')).toMatchObject({ proposals: [], unread: [] });
    expect(readAnswer('{}').unread).toHaveLength(1);
  });
});
