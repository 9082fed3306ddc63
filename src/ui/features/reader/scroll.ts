import { elementOf, type PassageSpan, rangeOf } from './paint.ts';

/** Pixels that stay free above and below a passage that is in sight. */
const margin = 32;
/** Where a passage comes to rest, as a share of the height. */
const restsAt = 0.3;

/** Bring a passage into sight, without any motion, when it is not; what is far off is measured anew once it is laid out. */
export function scrollToPassage(area: HTMLElement, passage: PassageSpan): void {
  if (isInSight(area, passage)) return;
  elementOf(area, passage.paragraph)?.scrollIntoView({ block: 'center' });
  rest(area, passage);
  requestAnimationFrame(() => {
    if (!isInSight(area, passage)) rest(area, passage);
  });
}

/** Find the first paragraph that is in sight. */
export function firstInSight(area: HTMLElement): number {
  const top = area.getBoundingClientRect().top;
  const paragraphs = [...area.querySelectorAll('[data-paragraph]')];
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isInSight(area: HTMLElement, passage: PassageSpan): boolean {
  const place = rangeOf(area, passage)?.getBoundingClientRect();
  const frame = area.getBoundingClientRect();
  return place === undefined || (place.top >= frame.top + margin && place.bottom <= frame.bottom - margin);
}

function rest(area: HTMLElement, passage: PassageSpan): void {
  const place = rangeOf(area, passage)?.getBoundingClientRect();
  if (!place) return;
  const frame = area.getBoundingClientRect();
  area.scrollTop += place.top - frame.top - frame.height * restsAt;
}
