import { choosePassages, chosen, page, passagesOfSelection } from '../../../state/screen/reader.ts';
import { firstInSight } from './scroll.ts';

/** Go to the next or the previous passage; from none, to the first that is in sight, or before it. */
export function stepPassage(step: 1 | -1): void {
  const current = page.peek();
  if (!current || current.passages.length === 0) return;
  const from = chosen.peek()[0] ?? passagesOfSelection.peek()[0];
  const next = from === undefined ? begin(step) : from + step;
  choosePassages([Math.min(Math.max(next, 0), current.passages.length - 1)], false);
}

function begin(step: 1 | -1): number {
  const area = document.querySelector<HTMLElement>('.reader-area');
  const paragraph = area ? firstInSight(area) : 0;
  const first = page.peek()?.passages.findIndex((passage) => passage.paragraph >= paragraph) ?? 0;
  if (first === -1) return Number.MAX_SAFE_INTEGER;
  return step === 1 ? first : first - 1;
}
