/** The faces that an image needs: waited for before it is measured and drawn, and put into an SVG, so that it looks the same anywhere. */

/** Names under which images ask for the page's faces. */
const faces: readonly (readonly [inPage: RegExp, inImage: string])[] = [
  [/^["']?Source Sans 3 Variable/, 'Source Sans 3'],
  [/^["']?Source Serif 4 Variable/, 'Source Serif 4'],
];

/** Wait until the page has all faces that the letters of an image need; one that does not come is left to the system. */
export async function loadFaces(svg: string): Promise<void> {
  const letters = [...new Set(svg)].join('');
  const fonts = ['16px "Source Sans 3 Variable"', '600 22px "Source Serif 4 Variable"'];
  await Promise.all(fonts.map((font) => document.fonts.load(font, letters).catch(() => [])));
}

/** Put in the faces that the letters of an image need; those that cannot be fetched are left to the system. */
export async function embedFonts(svg: string): Promise<string> {
  const letters = new Set(Array.from(svg, (letter) => letter.codePointAt(0) ?? 0));
  const rules = await Promise.all(fontRules().map((rule) => embeddedRule(rule, letters)));
  const style = rules.filter((rule) => rule !== undefined).join('');
  return svg.replace(/^<svg[^>]*>/, (head) => `${head}<style>${style}</style>`);
}

function fontRules(): readonly CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
    } catch {
      // A style sheet of an extension, perhaps, which scripts may not read.
      return [];
    }
  });
}

async function embeddedRule({ style }: CSSFontFaceRule, letters: ReadonlySet<number>): Promise<string | undefined> {
  const face = faces.find(([inPage]) => inPage.test(style.getPropertyValue('font-family')));
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
  const range = style.getPropertyValue('unicode-range');
  if (!face || address === undefined || !needs(range, letters)) return undefined;
  const sheet = style.parentRule?.parentStyleSheet?.href ?? location.href;
  const data = await fetchAsData(new URL(address, sheet).href);
  const weights = style.getPropertyValue('font-weight');
  return data && `@font-face{font-family:'${face[1]}';font-weight:${weights};src:url(${data});unicode-range:${range}}`;
}

/** Tell whether any of the letters lies in a range as CSS writes it: `U+0000-00FF, U+0131`. */
function needs(range: string, letters: ReadonlySet<number>): boolean {
  const spans = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
  return [...letters].some((letter) => spans.some(([first = 0, last = 0]) => letter >= first && letter <= last));
}

async function fetchAsData(address: string): Promise<string | undefined> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return `data:font/woff2;base64,${btoa(binary)}`;
}
