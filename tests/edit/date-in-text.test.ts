import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/edit/date-in-text.ts';
import { parseWhen } from '../../src/model/dates.ts';

const found: readonly (readonly [lang: string, text: string, whens: readonly string[]])[] = [
  ['en', 'He has headed it since March 2019.', ['2019-03/..']],
  ['en', 'restricted from 14 March 2023', ['2023-03-14/..']],
  ['en', 'between April and September 2022', ['2022-04/2022-09']],
  ['en', 'from 2016 to 2022', ['2016/2022']],
  ['en', 'opened around 1931, maintained until 2021', ['1931~', '/2021']],
  ['en', 'inspected, perhaps on 9 February 2023', ['2023-02-09?']],
  ['en', 'On March 19, 2022, worth 412,000 crowns', ['2022-03-19']],
  ['en', 'a partner since about 2015', ['2015~/..']],
  ['fr', 'depuis le 3 mars 2020', ['2020-03-03/..']],
  ['de', 'am 5. Januar 2022', ['2022-01-05']],
  ['de', 'zwischen 1990 und 1994', ['1990/1994']],
  ['ru', '5 января 2022 года', ['2022-01-05']],
  ['kk', '2022 жылы 5 қаңтарда', ['2022-01-05']],
  ['en', 'Room 2300, at 20.15, for 1,999 crowns, 12345', []],
];

describe('dates in a text', () => {
  it.each(found)('%s: %s', (lang, text, whens) => {
    const dates = datesIn(text, lang);
    expect(dates.map(({ when }) => when)).toEqual(whens);
    for (const { when } of dates) expect(parseWhen(when)).toBeDefined();
  });

  it('are looked for in all languages where the language is not known', () => {
    expect(datesIn('с марта 2019', undefined).map(({ when }) => when)).toEqual(['2019-03/..']);
  });
});
