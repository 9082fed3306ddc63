/** Signs that shift places, each before, in and behind a quotation, in ten forms of the same text: 300 cases. */
import { describe, expect, it } from 'vitest';
import { codePointLength } from '../../src/lib/code-points.ts';
import { foldTypography } from '../../src/lib/fold-typography.ts';
import { normalizeText } from '../../src/lib/normalize-text.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { anchorText } from '../../src/model/anchor-text.ts';
import type { Claim } from '../../src/model/types.ts';

const signs: readonly (readonly [name: string, sign: string])[] = [
  ['emoji', '🌉'],
  ['a family of emoji', '👩‍👩‍👧‍👦'],
  ['a combining mark without a composed form', 'Sel\u0303ka'],
  ['a letter that is composed', 'Łucja Zoë'],
  ['a no-break space', '7\u00a0tonnes'],
  ['a soft hyphen', 'light\u00ader'],
  ['a ligature', 'o\uFB03ce'],
  ['typographic quotation marks and dashes', '“old” – it’s'],
  ['a script from right to left, with marks', '\u200fשלום\u200e'],
  ['signs beyond the first plane', '𝔊𝔬𝔱𝔥 𐍈'],
];

const places: readonly (readonly [name: string, write: (sign: string) => readonly [before: string, quote: string]])[] =
  [
    ['before', (sign) => [`Well, ${sign} and `, 'she signed for twelve']],
    ['in', (sign) => ['Well, and ', `she signed ${sign} for twelve`]],
    ['on both sides and in', (sign) => [`Well, ${sign} ${sign} `, `${sign} signed ${sign}`]],
  ];

/** Each form says the same; `same` says whether normalizing makes it the very same text. */
const forms: readonly (readonly [name: string, change: (text: string) => string, same: boolean])[] = [
  ['as it is', (text) => text, true],
  ['with line ends of Windows and a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`, true],
  ['decomposed (NFD)', (text) => text.normalize('NFD'), true],
  ['with double spaces and broken lines', (text) => text.replaceAll(' ', '  ').replace('  and', '\nand'), true],
  [
    'as a web page',
    (text) =>
      `<!doctype html><nav>Menu</nav>${text
        .split('\n\n')
        .map((one) => `<p>${one}</p>`)
        .join('\n')}`,
    true,
  ],
  ['between other paragraphs', (text) => `Menu\n\nAdvertisement 🌉\n\n${text}\n\nRead on`, true],
  ['with a sentence put in at the top', (text) => `Put in 🌉. ${text}`, false],
  ['with other spaces', (text) => `Put in.\n\n${text.replaceAll(' ', '\u202f')}`, false],
  [
    'with plain typography',
    (text) =>
      `Put in. ${text.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll('–', '-').replaceAll('\uFB03', 'ffi')}`,
    false,
  ],
  ['with soft hyphens in every word', (text) => `Put in. ${text.replace(/(?<=[a-z])(?=[a-z])/g, '\u00ad')}`, false],
];

for (const [formName, change, isSame] of forms) {
  describe(`a text ${formName}`, () => {
    for (const [signName, sign] of signs) {
      it.each(places)(`with ${signName} %s a quotation`, (_, write) => {
        const [before, quote] = write(sign);
        const text = normalizeText(`An ${sign} opening.\n\n${before}${quote}, they say.\n\nNobody saw it.`);
        const wanted = quote.normalize('NFC');
        const start = codePointLength(text.slice(0, text.indexOf(`${wanted}, they say`)));
        const claim: Claim = {
          id: 'c1',
          subject: 'a',
          predicate: 'p',
          value: 1,
          status: 'stated',
          voices: ['a'],
          source: 's',
          citations: [{ paragraph: 2, quote: wanted, start, end: start + codePointLength(wanted) }],
        };
        const expected = { sha256: sha256(text), length: codePointLength(text) };
        const {
          isSame: found,
          page,
          verdicts,
        } = anchorText({
          copy: change(text),
          expected,
          claims: [claim],
          entities: [],
        });
        expect(found).toBe(isSame);
        expect(verdicts.get('c1')?.map(({ kind }) => kind)).toEqual([isSame ? 'exact' : 'moved']);
        const [passage] = page.passages;
        const paragraph = page.paragraphs[passage?.paragraph ?? -1]?.text ?? '';
        const lit = paragraph.slice(passage?.start, passage?.end);
        if (isSame) expect(lit).toBe(wanted);
        expect(foldTypography(lit).folded).toBe(foldTypography(wanted).folded);
        expect(foldTypography(paragraph.slice(passage?.end)).folded).toBe(', they say.');
      });
    }
  });
}
