/** Marks the words that a claim is being written for, and the sentence that the reader walked to. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { claimLine, sentenceAt } from '../../../state/screen/claim-line.ts';
import { page, readSource } from '../../../state/screen/reader.ts';
import { hasHighlights, highlightOf } from './highlights.ts';
import { nodeAt, paragraphAttribute } from './letter-at.ts';

/** Keep the marks true for as long as the text is shown. */
export function useClaimWords(): void {
  useEffect(() => {
    if (!hasHighlights()) return undefined;
    const stop = effect(() => {
      const line = claimLine.value;
      const sentence = sentenceAt.value;
      const source = readSource.value?.id;
      const isHere = line?.isOpen && line.source === source && page.value;
      paint('claim-words', isHere ? rangeOf(line.paragraph, line.fields.words.trim()) : undefined);
      const walked = page.value && sentence && rangeOf(sentence.paragraph, sentence.text);
      paint('claim-sentence', walked || undefined);
      if (walked) scrollTo(walked);
    });
    return () => {
      stop();
      paint('claim-words', undefined);
      paint('claim-sentence', undefined);
    };
  }, []);
}

function paint(name: 'claim-words' | 'claim-sentence', range: Range | undefined): void {
  highlightOf(name).clear();
  if (range) highlightOf(name).add(range);
}

let shown: string | undefined;

/** Once for each sentence, so that nothing moves while one writes. */
function scrollTo(range: Range): void {
  const text = range.toString();
  if (text === shown) return;
  shown = text;
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

function rangeOf(paragraph: number, text: string): Range | undefined {
  const index = page.peek()?.paragraphs.findIndex(({ number }) => number === paragraph) ?? -1;
  const element = document.querySelector(`.reading [${paragraphAttribute}="${index}"]`);
  const start = text === '' ? -1 : (page.peek()?.paragraphs[index]?.text.indexOf(text) ?? -1);
  if (!element || start === -1) return undefined;
  const from = nodeAt(element, start);
  const to = nodeAt(element, start + text.length);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
