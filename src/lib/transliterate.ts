/** Letters of Cyrillic and Greek in Latin, for comparing names: near enough to be found, never to be shown. */

/** Put Latin letters in the place of folded (lower-case, without accents) Cyrillic and Greek ones; all else stays. */
export function transliterate(folded: string): string {
  if (!strange.test(folded)) return folded;
  return folded
    .replace(greekPairs, (pair) => greekSounds.get(pair) ?? pair)
    .replace(/[\u0370-\u052f]/g, (letter) => letters.get(letter) ?? letter);
}

/** Tell whether a text has letters that `transliterate` changes. */
export function hasOtherScript(folded: string): boolean {
  return strange.test(folded);
}

const strange = /[\u0370-\u052f]/;

/** Two Greek letters that are read as one sound. */
const greekSounds: ReadonlyMap<string, string> = new Map([
  ['ου', 'ou'],
  ['αυ', 'av'],
  ['ευ', 'ev'],
  ['μπ', 'b'],
  ['ντ', 'd'],
  ['γκ', 'g'],
  ['γγ', 'ng'],
  ['τζ', 'tz'],
  ['αι', 'e'],
  ['ει', 'i'],
  ['οι', 'i'],
]);
const greekPairs = new RegExp([...greekSounds.keys()].join('|'), 'g');

/** Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian and Kazakh letters, then the Greek ones. */
const letters: ReadonlyMap<string, string> = new Map(
  (
    'а a, б b, в v, г g, д d, е e, ж zh, з z, и i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, ' +
    'щ shch, ъ , ы y, ь , э e, ю yu, я ya, ѐ e, ѓ gj, є ye, ѕ dz, і i, ј y, љ lj, њ nj, ћ c, ќ kj, џ dzh, ґ g, ђ dj, ' +
    'ә a, ғ g, қ k, ң n, ө o, ұ u, ү u, һ h, ҳ h, җ zh, ҷ ch, ' +
    'α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m, ν n, ξ x, ο o, π p, ρ r, σ s, ς s, τ t, υ y, φ f, χ ch, ψ ps, ω o'
  )
    .split(', ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);
