/** An image that `image.ts` wrote, as elements of the page: text becomes nodes one by one, never markup. */

const namespace = 'http://www.w3.org/2000/svg';
const parts = /<(\/?)([A-Za-z]+)([^>]*?)(\/?)>|([^<]+)/g;
const attributes = /([\w:-]+)="([^"]*)"/g;

/** Build the elements of an SVG text of our own. It knows elements, attributes, text and the four named entities, and nothing else of XML. */
export function buildSvg(svg: string): SVGElement {
  const open: SVGElement[] = [];
  let root: SVGElement | undefined;
  for (const [, end, name, given = '', isEmpty, text] of svg.matchAll(parts)) {
    if (text !== undefined) open.at(-1)?.append(readEntities(text));
    else if (end === '/') open.pop();
    else if (name !== undefined) {
      const made = document.createElementNS(namespace, name);
      for (const [, key = '', value = ''] of given.matchAll(attributes)) {
        if (key !== 'xmlns') made.setAttribute(key, readEntities(value));
      }
      root ??= made;
      open.at(-1)?.append(made);
      if (isEmpty !== '/') open.push(made);
    }
  }
  if (!root) throw new Error('Bug: there is no element in the image.');
  return root;
}

function readEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
