/** The names that HTML gives to characters: those of HTML 4 (https://www.w3.org/TR/html401/sgml/entities.html), which are those in use. */

/** Put the characters in the place of their names and numbers; what is no known name stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z\d]{1,31}));?/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return named(whole, name);
      return fromNumber(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** Only the oldest names may stand without their semicolon; the longest that fits is meant. */
function named(whole: string, name: string): string {
  const exact = characters.get(name);
  if (exact !== undefined && (whole.endsWith(';') || isLatin1(exact))) return exact;
  if (whole.endsWith(';')) return whole;
  for (let length = name.length - 1; length > 1; length -= 1) {
    const character = characters.get(name.slice(0, length));
    if (character !== undefined && isLatin1(character)) return character + whole.slice(length + 1);
  }
  return whole;
}

function isLatin1(character: string): boolean {
  return character <= '\u00FF';
}

/** Numbers of control characters mean those of Windows-1252, as in every browser. */
function fromNumber(number: number): string {
  const windows = windows1252[number - 0x80];
  if (windows !== undefined && windows !== ' ') return windows;
  const isCharacter = number > 0 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return isCharacter ? String.fromCodePoint(number) : '\uFFFD';
}

const windows1252 = Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ');

/** In order from U+00A0. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** In order from U+0391; the dashes are places without a letter. */
const greek =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

const others =
  'amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200C zwj \u200D lrm \u200E rlm \u200F ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang 〈 rang 〉 loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ horbar ― hyphen ‐ dash ‐ numsp \u2007 puncsp \u2008 hairsp \u200A NoBreak \u2060 nbhy \u2011';

const characters: ReadonlyMap<string, string> = new Map([
  ...inOrder(latin1, 0xa0),
  ...inOrder(greek, 0x391),
  ...inPairs(others),
]);

function inOrder(names: string, first: number): readonly (readonly [string, string])[] {
  return names.split(' ').map((name, index) => [name, String.fromCodePoint(first + index)] as const);
}

/** Splitting at plain spaces only, for some of the characters are spaces. */
function inPairs(list: string): readonly (readonly [string, string])[] {
  const parts = list.split(' ');
  return parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? ''] as const] : []));
}
