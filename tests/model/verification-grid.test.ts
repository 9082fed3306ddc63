/** Signs that shift places, each before, in and behind a quotation, in ten forms of the same text: 300 cases. */
import { describe, expect, it } from 'vitest';
import { codePointLength } from '../../src/lib/code-points.ts';
import { foldTypography } from '../../src/lib/fold-typography.ts';
import { normalizeText } from '../../src/lib/normalize-text.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { anchorText } from '../../src/model/anchor-text.ts';
import type { Claim } from '../../src/model/types.ts';
import { forms, places, signs } from '../fixtures/shifting-signs.ts';

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
