/** Writes SVG by hand: elements as text, everything that comes from data escaped. */

type Attribute = string | number | undefined;

/** Write an element; attributes that are undefined are left out, children are SVG already. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeText(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Escape a text for SVG; characters that XML cannot hold are dropped. */
export function escapeText(text: string): string {
  let safe = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed = code === 9 || code === 10 || code === 13 || (code >= 32 && !(code >= 0xd800 && code <= 0xdfff));
    if (isAllowed && code !== 0xfffe && code !== 0xffff) safe += escapes.get(character) ?? character;
  }
  return safe;
}

/** Write a number with at most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
