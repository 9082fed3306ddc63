import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, sliceCodePoints } from '../../src/lib/code-points.ts';
import { foldTypography } from '../../src/lib/fold-typography.ts';
import { normalizeText } from '../../src/lib/normalize-text.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { contextPrint } from '../../src/model/context-fingerprint.ts';
import type { Citation } from '../../src/model/types.ts';
import { isFound, type Verdict, verifyCitations } from '../../src/model/verification.ts';
import { sentenceAt, textOf, world } from './altered-texts.ts';

const fingerprint = (text: string) => ({ sha256: sha256(text), length: codePointLength(text) });

/** Cite the only place of a quotation in a text. */
function cite(text: string, quote: string): Citation {
  const [before = '', ...others] = text.split(quote);
  if (others.length !== 1) throw new Error(`“${quote}” stands ${others.length} times in the text.`);
  const start = codePointLength(before);
  return { paragraph: before.split('\n\n').length, quote, start, end: start + codePointLength(quote) };
}

const text = [
  'Ida 😀 headed the office until 2019.',
  'The office denied it. So did Ida’s brother, who owned the firm.',
  'A colleague says that she chose it herself.',
].join('\n\n');

const verdictIn = (copy: string, citation: Citation): Verdict | undefined =>
  verifyCitations(copy, fingerprint(text), [citation]).verdicts[0];

describe('a verdict', () => {
  it('counts as found only when the very words stand there, spelled so or so', () => {
    const kinds = ['exact', 'respelled', 'changed', 'moved', 'possible', 'not-found'] as const;
    expect(kinds.filter((kind) => isFound({ kind }))).toEqual(['exact', 'respelled']);
  });
});

describe('in the very text that was read', () => {
  it('a citation is exact when its letters stand at its place', () => {
    const citation = cite(text, 'headed the office');
    expect(verifyCitations(text, fingerprint(text), [citation])).toEqual({
      isSame: true,
      verdicts: [{ kind: 'exact', start: 6, end: 23, paragraph: 1 }],
    });
  });

  it('a fingerprint does not make a wrong citation exact', () => {
    const wrong = { ...cite(text, 'headed the office'), start: 7, end: 24 };
    expect(verdictIn(text, wrong)).toEqual({ kind: 'moved', start: 6, end: 23, paragraph: 1 });
    expect(verdictIn(text, { ...cite(text, 'headed the office'), paragraph: 2 })?.kind).toBe('moved');
    expect(verdictIn(text, { paragraph: 1, quote: 'led the bureau', start: 0, end: 14 })).toEqual({
      kind: 'not-found',
    });
    expect(verdictIn(text, { paragraph: 1, quote: '', start: 6, end: 6 })).toEqual({ kind: 'not-found' });
  });
});

describe('in another text', () => {
  const citation = cite(text, 'So did Ida’s brother');

  it('a citation moves along with its words, when they stand only once', () => {
    expect(verdictIn(`Put in.\n\n${text}`, citation)).toEqual({
      kind: 'moved',
      start: citation.start + 9,
      end: citation.end + 9,
      paragraph: 3,
    });
  });

  it('typography and white space may differ, and nothing else', () => {
    const retyped = text.replace('So did Ida’s brother', "So\u00a0did I\u00adda's  brother");
    expect(verdictIn(retyped, citation)).toMatchObject({
      kind: 'respelled',
      start: citation.start,
      end: citation.end + 2,
    });
    for (const other of [
      'so did Ida’s brother',
      'So did Idá’s brother',
      'So did Idas brother',
      'So did Ida’s brothers',
    ]) {
      expect(verdictIn(text.replace('So did Ida’s brother', other), citation)?.kind, other).toBe('possible');
    }
  });

  it('none of two places is chosen: the nearer one is proposed', () => {
    expect(verdictIn(`${text} So did Ida’s brother.`, citation)).toEqual({
      kind: 'possible',
      words: 'same',
      start: citation.start,
      end: citation.end,
      paragraph: 2,
    });
  });

  it('words that are only alike are proposed and never more', () => {
    const reworded = text.replace('So did Ida’s brother', 'So did Ida’s own brother');
    expect(verdictIn(reworded, citation)).toMatchObject({ kind: 'possible', words: 'alike', paragraph: 2 });
    expect(verdictIn('Something else.', citation)).toEqual({ kind: 'not-found' });
  });

  it('a citation is exact when nothing around it changed', () => {
    const citations = [cite(text, 'headed the office'), citation, cite(text, 'chose it herself')];
    const { isSame, verdicts } = verifyCitations(text.replace('2019', '2020'), fingerprint(text), citations);
    expect(isSame).toBe(false);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['exact', 'exact', 'exact']);
  });

  it('a passage that slid into the place of one that looks the same is not exact', () => {
    const reports = 'Ann was seen.\n\nBob was seen.\n\nCid was heard.';
    const seen: Citation = { paragraph: 1, quote: 'was seen', start: 4, end: 12 };
    const slid = verifyCitations('Bob was seen.\n\nCid was heard.', fingerprint(reports), [seen]);
    expect(slid.verdicts).toEqual([{ kind: 'possible', words: 'same', start: 4, end: 12, paragraph: 1 }]);
  });

  it('nor is a whole paragraph that slid, though its own citations vouch for each other', () => {
    const reports = 'Ann was seen. Ann ran.\n\nBob was seen. Bob ran.\n\nCid was heard.';
    const citations: readonly Citation[] = [
      { paragraph: 1, quote: 'was seen', start: 4, end: 12 },
      { paragraph: 1, quote: 'ran', start: 18, end: 21 },
      { paragraph: 3, quote: 'heard', start: 56, end: 61 },
    ];
    const { verdicts } = verifyCitations('Bob was seen. Bob ran.\n\nCid was heard.', fingerprint(reports), citations);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['possible', 'possible', 'moved']);
  });

  it('is the same in whatever order the claims have the citations', () => {
    const reports = 'Ann was seen. Cid ran.\n\nBob was seen. Dot left.\n\nEve stayed. Fay slept.';
    const citations = [
      { paragraph: 1, quote: 'was seen', start: 4, end: 12 },
      ...['Cid ran', 'Dot left', 'Eve stayed', 'Fay slept'].map((quote) => cite(reports, quote)),
    ];
    const order = [2, 4, 0, 3, 1];
    for (const altered of [
      reports.replace('Ann was seen. ', ''),
      reports.replace('Dot left', 'Then Dot left'),
      reports.replace('Eve stayed. ', ''),
      `New. ${reports}`,
      `${reports.replace('Cid ran', 'Cid ran off')}\n\nDot left.`,
    ]) {
      const { verdicts } = verifyCitations(altered, fingerprint(reports), citations);
      const shuffled = order.flatMap((index) => citations[index] ?? []);
      const again = verifyCitations(altered, fingerprint(reports), shuffled).verdicts;
      expect(again).toEqual(order.map((index) => verdicts[index]));
    }
  });

  it('in a text that differs only in signs that are not seen, each passage stands where it was read', () => {
    const reports = 'Ann was seen. Bob was seen. It was late.';
    const [first, second] = [4, 18].map((start) => ({ paragraph: 1, quote: 'was seen', start, end: start + 8 }));
    if (!first || !second) throw new Error('Two are cited');
    const verdicts = (copy: string) => verifyCitations(copy, fingerprint(reports), [first, second]).verdicts;
    expect(verdicts(reports.replace('late', 'la\u00adte'))).toEqual([
      { kind: 'exact', start: 4, end: 12, paragraph: 1 },
      { kind: 'exact', start: 18, end: 26, paragraph: 1 },
    ]);
    expect(verdicts(reports.replace('Bob', 'B\u00adob').replace('seen. It', 'se\u00aden. It'))).toEqual([
      { kind: 'exact', start: 4, end: 12, paragraph: 1 },
      { kind: 'respelled', start: 19, end: 28, paragraph: 1 },
    ]);
    expect(verdicts(reports.replace('late', 'la\u00adter')).map(({ kind }) => kind)).toEqual(['possible', 'possible']);
  });

  it('nor is a sentence that slid while what stands in later paragraphs is where it was', () => {
    const reports = 'Ann was seen. Cid ran.\n\nBob was seen. Dot left.';
    const citations: readonly Citation[] = [
      { paragraph: 1, quote: 'was seen', start: 4, end: 12 },
      { paragraph: 1, quote: 'ran', start: 18, end: 21 },
      { paragraph: 2, quote: 'left', start: 42, end: 46 },
    ];
    const altered = 'Bob was seen. And so it is. Cid ran.\n\nDot left.';
    const { verdicts } = verifyCitations(altered, fingerprint(reports), citations);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['possible', 'moved', 'exact']);
  });

  it('without a fingerprint, the last citation has nothing to vouch for it', () => {
    const citations = [cite(text, 'headed the office'), cite(text, 'chose it herself')];
    const { isSame, verdicts } = verifyCitations(text, undefined, citations);
    expect(isSame).toBeUndefined();
    expect(verdicts.map(({ kind }) => kind)).toEqual(['exact', 'possible']);
  });

  it('no letter is cut: not an accent, not a word', () => {
    const tug = { paragraph: 1, quote: 'tug Sel', start: 0, end: 7 };
    expect(verdictIn('The tug Sel\u0303ka.', tug)?.kind).not.toBe('moved');
    expect(verdictIn('The tug Selka.', tug)?.kind).not.toBe('moved');
    expect(verdictIn('The tug Sel, once.', tug)).toMatchObject({ kind: 'moved', start: 4, end: 11 });
  });

  it('nor part of what is one sign to its reader: of an emoji, of an ellipsis', () => {
    const woman = { paragraph: 1, quote: 'saw 👩', start: 0, end: 5 };
    expect(verdictIn('She saw 👩‍👩‍👧‍👦 there.', woman)?.kind).not.toBe('moved');
    expect(verdictIn('She saw 👩 there.', woman)).toMatchObject({ kind: 'moved', start: 4, end: 9 });
    const end = { paragraph: 1, quote: 'and so.', start: 0, end: 7 };
    expect(verdictIn('It went on, and so…', end)?.kind).not.toBe('moved');
    expect(verdictIn('It went on, and so. No more.', end)).toMatchObject({ kind: 'moved', start: 12, end: 19 });
  });
});

describe('whatever was deleted, duplicated, reworded, moved or put beside in a text', () => {
  it('nothing is called exact that is not the very passage that was read', () => {
    let exact = 0;
    fc.assert(
      fc.property(world, ({ original, citations, altered }) => {
        const copy = textOf(altered);
        const { isSame, verdicts } = verifyCitations(copy, fingerprint(original), citations);
        for (const [index, verdict] of verdicts.entries()) {
          const start = citations[index]?.start ?? 0;
          if (isSame || verdict.kind !== 'exact') continue;
          exact += 1;
          const stayed = altered
            .slice(verdict.start, verdict.end)
            .every(({ origin }, place) => origin === start + place);
          // A copy of the same sentence in the same place says the same.
          if (!stayed) expect(sentenceAt(copy, verdict.start)).toBe(sentenceAt(original, start));
        }
      }),
      { numRuns: 3000, seed: 4 },
    );
    expect(exact).toBeGreaterThan(600);
  });

  it('what is exact or moved reads as the quotation does, in one paragraph, and what has moved stands nowhere else', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(world, ({ original, citations, altered }) => {
        const copy = textOf(altered);
        const { verdicts } = verifyCitations(copy, fingerprint(original), citations);
        for (const [index, verdict] of verdicts.entries()) {
          seen.set(verdict.kind, (seen.get(verdict.kind) ?? 0) + 1);
          if (verdict.kind === 'not-found') continue;
          const found = sliceCodePoints(copy, verdict.start, verdict.end);
          const before = sliceCodePoints(copy, 0, verdict.start);
          expect(before.split('\n\n')).toHaveLength(verdict.paragraph);
          if (verdict.kind === 'possible' && verdict.words === 'alike') continue;
          const quote = citations[index]?.quote ?? '';
          if (verdict.kind === 'exact') expect(found).toBe(quote);
          expect(foldTypography(found).folded).toBe(foldTypography(quote).folded);
          if (verdict.kind === 'moved') {
            expect(foldTypography(copy).folded.split(foldTypography(quote).folded)).toHaveLength(2);
          }
        }
      }),
      { numRuns: 3000, seed: 5 },
    );
    for (const kind of ['exact', 'moved', 'possible', 'not-found']) expect(seen.get(kind), kind).toBeGreaterThan(100);
  });
});

describe('harmless spelling', () => {
  const read =
    'The office first met – in May – and said ‘no’ to the co-operation. Its clerk filed the final report.\n\n' +
    'A later inquiry found the coefficients wrong, 😀 or so. It broke down.';
  const citations = ['met – in May – and said ‘no’', 'filed the final report', 'found the coefficients wrong'].map(
    (quote) => cite(read, quote),
  );

  it.each<[string, (text: string) => string]>([
    ['ligatures', (one) => one.replaceAll('fi', '\uFB01').replaceAll('ff', '\uFB00')],
    ['soft hyphens', (one) => one.replaceAll('fi', 'fi\u00ad').replaceAll('said', 'sa\u00adid')],
    ['no-break spaces', (one) => one.replaceAll(' ', '\u00a0')],
    ['zero-width spaces', (one) => one.replaceAll('fi', 'f\u200bi')],
    ['joiners', (one) => one.replaceAll('fi', 'f\u200ci').replaceAll('said', 'sai\u200dd')],
    ['primes', (one) => one.replaceAll('‘', '′').replaceAll('’', '′')],
    ['backticks', (one) => one.replaceAll('‘', '`').replaceAll('’', '´')],
    ['dashes without spaces', (one) => one.replaceAll(' – ', '—')],
    ['two hyphens for a dash', (one) => one.replaceAll('–', '--')],
    [
      'hyphens at ends of lines',
      (one) => one.replaceAll('final', 'fi-\nnal').replaceAll('coefficients', 'coeffi-\ncients'),
    ],
    ['wrapped lines', (one) => one.replaceAll('clerk filed', 'clerk\nfiled').replaceAll('the coeff', 'the\ncoeff')],
  ])('counts as found: %s', (_name, change) => {
    const copy = normalizeText(change(read));
    const { verdicts } = verifyCitations(copy, fingerprint(read), citations);
    for (const [index, verdict] of verdicts.entries()) {
      const found = 'start' in verdict ? sliceCodePoints(copy, verdict.start, verdict.end) : '';
      expect(verdict.kind, found).toBe(found === citations[index]?.quote ? 'exact' : 'respelled');
    }
  });

  it('does not weaken a quotation for a character that differs behind it', () => {
    const { verdicts } = verifyCitations(`${read}!`, fingerprint(read), citations);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['exact', 'exact', 'exact']);
  });

  it('never loses Persian words or emoji for their joiners', () => {
    const persian = 'او می\u200cروم گفت. 👩‍👩‍👧 آمد.';
    const [word, family] = [cite(persian, 'می\u200cروم'), cite(persian, '👩‍👩‍👧 آمد')];
    const kinds = (copy: string) =>
      verifyCitations(copy, fingerprint(persian), [word, family]).verdicts.map(({ kind }) => kind);
    expect(kinds(`${persian}.`)).toEqual(['exact', 'exact']);
    expect(kinds(persian.replaceAll('\u200c', ''))).not.toContain('not-found');
  });
});

describe('the words around a citation, where the dataset knows them', () => {
  const read =
    'Ida headed the office until 2019. She left in May. The council thanked her.\n\n' +
    'Bo wrote a letter. He paid for the bridge. Nobody else did.\n\nThe office denied it all.';
  const known = ['headed the office', 'left in May', 'paid for the bridge', 'denied it all'].map((quote) => {
    const citation = cite(read, quote);
    return { ...citation, around: contextPrint(read, citation) ?? '' };
  });
  const kindsIn = (copy: string) => verifyCitations(copy, fingerprint(read), known).verdicts.map(({ kind }) => kind);

  it('show that nothing changed though all places have', () => {
    expect(kindsIn(`A new beginning.\n\n${read}\n\nAn end.`)).toEqual(['exact', 'exact', 'exact', 'exact']);
    expect(kindsIn(`New.\n\n${read.replaceAll(' ', '\u00a0')}`)).toEqual([
      'respelled',
      'respelled',
      'respelled',
      'respelled',
    ]);
  });

  it.each([
    ['a denial', 'He paid for', 'He never paid for'],
    ['a question', 'He paid for the bridge.', 'He paid for the bridge?'],
    ['a quotation', 'Bo wrote a letter. He paid', 'Bo wrote a letter. “He paid'],
    ['a reservation behind', 'the bridge. Nobody else did.', 'the bridge. That is not true.'],
    ['other words on both sides', 'He paid for the bridge.', 'It is false that he, Bo, paid for the bridge, they say.'],
  ])('show that %s has come', (_name, from, to) => {
    const kinds = kindsIn(read.replace(from, to));
    expect(kinds[2]).toBe('changed');
    expect([kinds[0], kinds[3]]).toEqual(['exact', 'exact']);
  });

  const verdictsIn = (copy: string) => verifyCitations(copy, fingerprint(read), known).verdicts;
  const placeOf = (copy: string, quote: string) => {
    const { start, end, paragraph } = cite(copy, quote);
    return { start, end, paragraph };
  };

  it('show that a paragraph went to another place, though it reads as it did', () => {
    const [first = '', second = '', third = ''] = read.split('\n\n');
    const copy = [third, first, second].join('\n\n');
    expect(verdictsIn(copy)).toEqual([
      { kind: 'exact', ...placeOf(copy, 'headed the office') },
      { kind: 'exact', ...placeOf(copy, 'left in May') },
      { kind: 'exact', ...placeOf(copy, 'paid for the bridge') },
      { kind: 'moved', ...placeOf(copy, 'denied it all') },
    ]);
  });

  it('show that something changed in the same paragraph, wherever that has gone with the others', () => {
    const copy = `New.\n\nAnd new.\n\n${read.replace('He paid', 'He never paid')}`;
    expect(verdictsIn(copy)[2]).toEqual({ kind: 'changed', ...placeOf(copy, 'paid for the bridge') });
    const first = `New.\n\n${read.replace('Ida headed', 'Nobody headed')}`;
    expect(verdictsIn(first)[0]).toEqual({ kind: 'changed', ...placeOf(first, 'headed the office') });
  });

  it('show that a passage left its place between the others', () => {
    const away = read
      .replace('Ida headed the office until 2019. ', '')
      .replace('He paid', 'Ida headed the office. He paid');
    expect(verdictsIn(away)[0]).toEqual({ kind: 'moved', ...placeOf(away, 'headed the office') });
  });

  it('choose none of two places that read the same', () => {
    const [, second = ''] = read.split('\n\n');
    const verdict = verdictsIn(`${read}\n\n${second}`)[2];
    expect(verdict).toMatchObject({ kind: 'possible', words: 'same' });
  });

  it('find what is gone no more than places do', () => {
    const gone = verdictsIn('Something else.');
    expect(gone).toEqual([{ kind: 'not-found' }, { kind: 'not-found' }, { kind: 'not-found' }, { kind: 'not-found' }]);
  });

  it('do not let a passage pass that now stands where somebody else acts', () => {
    const moved = read
      .replace(' He paid for the bridge.', '')
      .replace('denied it all.', 'denied it all. I had also paid for the bridge.');
    expect(kindsIn(moved)[2]).toBe('moved');
  });

  it('never call a passage exact whose sentence reads otherwise, whatever was altered', () => {
    let exact = 0;
    fc.assert(
      fc.property(world, ({ original, citations, altered }) => {
        const copy = textOf(altered);
        const withAround = citations.map((citation) => ({
          ...citation,
          around: contextPrint(original, citation) ?? '',
        }));
        const { isSame, verdicts } = verifyCitations(copy, fingerprint(original), withAround);
        for (const [index, verdict] of verdicts.entries()) {
          if (isSame || (verdict.kind !== 'exact' && verdict.kind !== 'respelled')) continue;
          exact += 1;
          expect(foldTypography(sentenceAt(copy, verdict.start)).folded).toBe(
            foldTypography(sentenceAt(original, withAround[index]?.start ?? 0)).folded,
          );
        }
      }),
      { numRuns: 1000, seed: 6 },
    );
    expect(exact).toBeGreaterThan(300);
  });
});
