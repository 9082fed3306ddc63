import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cueListsFor } from '../../src/edit/cue-lists.ts';
import { sentencesOf } from '../../src/lib/sentences.ts';

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a paragraph', () => {
  it('are the same in a text that is too long to be parted at once', () => {
    const few = ['Er soll am 19. Februar aussagen.', 'Sie schweigt dazu, wie es heißt.', 'Das Urteil folgt!', 'Wann?'];
    const many = Array.from({ length: 2000 }, (_, index) => few[index % few.length] ?? '');
    expect(sentences(many.join(' '))).toEqual(many);
  });

  it.each([
    ['Er soll am 19. Februar aussagen.', 'Sie schweigt.'],
    ['Die Sitzung vom 6. Februar 2025 war kurz.', 'Ein Urteil folgt am 3. März.'],
    ['Das Urteil sprach der 2. Senat.', 'Es gilt.'],
    ['Manche Zeugen, z. B. Nachbarn, u. a. Frau Roth, kamen.', 'Andere nicht.'],
    ['Dr. Berg und Prof. Roth zahlten 3 Mio. Euro, d. h. Geld der Stadt.', 'Sie bestritt es.'],
    ['Он родился 14. Мая 1950 года.', 'Потом уехал.'],
    ['Он жил на ул. Ленина в г. Москва.', 'Потом уехал.'],
    ['Привезли доски, гвозди и т. д.', 'Потом уехали.'],
    ['Мост открыли в 2021 г.', 'Компания молчит.'],
    ['В 2021 г. Женихова возглавила комиссию.', 'Он молчит.'],
    ['Ол қ. Алматы тұрады.', 'Кейін кетті.'],
    ['Le 6. Février, M. Roux et MM. Petit et Blanc sont venus, p. ex. Jean.', 'Il part.'],
    ['Mr. Berg met Dr. Roth at St. Mary and read No. 5 aloud.', 'Nobody spoke.'],
    ['She said no.', 'Then she left.'],
    ['She was 84.', 'Her daughter came.'],
    ['She was 84.', 'May she rest.'],
  ])('%s | %s', (...expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('never begin with the name of a month or a small letter behind a day', () => {
    const months = cueListsFor(undefined).flatMap(({ language, months: twelve }) =>
      // English writes no dot behind a day, and “May” and “March” begin sentences.
      language === 'en' ? [] : twelve.flatMap((forms) => forms.split(' ')).map((form) => form.replace('*', '')),
    );
    const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    const day = fc.integer({ min: 1, max: 31 });
    const next = fc.oneof(
      fc.constantFrom(...months, ...months.map(capital)),
      fc.constantFrom('wird', 'го', 'et', 'және'),
    );
    fc.assert(
      fc.property(fc.constantFrom('Er kam am', 'Он приехал', 'Il vint le', 'Ол'), day, next, (before, number, word) => {
        expect(sentences(`${before} ${number}. ${word} 2025 wieder.`)).toHaveLength(1);
      }),
    );
  });
});
