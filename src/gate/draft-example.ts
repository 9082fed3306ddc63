/** The worked example of the instructions, from an invented text: what a model copies out of it is recognized by it. */

/** The paragraph of the example. */
export const exampleText =
  'Mira Olsen has run the Lindholm ferry company since 2014. According to two former captains, she may have known of the cracked hull. Olsen denies it.';

/** What a good answer makes of it, a line each. */
export const exampleLines: readonly string[] = [
  {
    paragraph: 4,
    quotes: ['has run the Lindholm ferry company since 2014'],
    cue: '',
    voices: [],
    firmly: 'stated',
    subject: 'Mira Olsen',
    relation: 'headed',
    object: 'Lindholm ferry company',
    when: '2014/..',
  },
  {
    paragraph: 4,
    quotes: ['may have known of the cracked hull'],
    cue: 'According to two former captains',
    voices: ['two former captains'],
    firmly: 'possible',
    subject: 'Mira Olsen',
    relation: 'knew of',
    object: 'cracked hull',
  },
].map((line) => JSON.stringify(line));
