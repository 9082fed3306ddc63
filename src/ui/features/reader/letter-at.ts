/** A letter of the page: which paragraph, and which place in its text. */
export interface TextLetter {
  readonly paragraph: number;
  readonly letter: number;
}

/** Name of the attribute that numbers the paragraphs of a page. */
export const paragraphAttribute = 'data-paragraph';

/** Find the letter under a point of the viewport; undefined between lines and beside them. */
export function letterAt(x: number, y: number): TextLetter | undefined {
  const caret = caretAt(x, y);
  if (!(caret?.node instanceof Text)) return undefined;
  const { node, offset } = caret;
  // The caret stands between two letters: the point lies on one of them, or on none.
  const letter = [offset, offset - 1].find((place) => isOnLetter(node, place, x, y));
  const paragraph = node.parentElement?.closest(`[${paragraphAttribute}]`);
  if (letter === undefined || !paragraph) return undefined;
  return {
    paragraph: Number(paragraph.getAttribute(paragraphAttribute)),
    letter: lengthBefore(paragraph, node) + letter,
  };
}

/** Find the text node and the place in it that hold a letter of a paragraph; a paragraph may be cut into marks. */
export function nodeAt(
  paragraph: Element,
  letter: number,
): { readonly node: Text; readonly offset: number } | undefined {
  let before = 0;
  let last: Text | undefined;
  for (const node of textNodesIn(paragraph)) {
    if (letter < before + node.length) return { node, offset: letter - before };
    before += node.length;
    last = node;
  }
  return last && letter === before ? { node: last, offset: last.length } : undefined;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(x: number, y: number): Caret | undefined {
  // Older browsers have the one or the other.
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function isOnLetter(node: Text, place: number, x: number, y: number): boolean {
  if (place < 0 || place >= node.length) return false;
  const range = document.createRange();
  range.setStart(node, place);
  range.setEnd(node, place + 1);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

function lengthBefore(paragraph: Element, wanted: Text): number {
  let before = 0;
  for (const node of textNodesIn(paragraph)) {
    if (node === wanted) return before;
    before += node.length;
  }
  return before;
}

function* textNodesIn(paragraph: Element): Generator<Text> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node;
}
