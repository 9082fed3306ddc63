/**
 * Normalize a text as citations count it: Unicode NFC, LF line ends, single spaces, no space at the ends of lines,
 * paragraphs parted by one empty line, no final newline. Line breaks inside a paragraph become spaces.
 */
export function normalizeText(text: string): string {
  return normalizeForm(text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n'), 'NFC')
    .split(/\n[\t ]*\n\s*/u)
    .map((paragraph) => paragraph.replace(/[\t\n ]+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/**
 * Bring a text into a Unicode normalization form, at a cost that grows no faster than the text: marks behind one letter are put in
 * order, which takes the square of their number, so a run of more than 30 is left as it stands; no letter that people write bears so
 * many (Stream-Safe Text Format, UAX #15).
 */
export function normalizeForm(text: string, form: 'NFC' | 'NFKD'): string {
  if (!manyMarks.test(text)) return text.normalize(form);
  const pieces: string[] = [];
  const start = new RegExp(manyMarks.source, 'gu');
  let from = 0;
  for (let run = start.exec(text); run; run = start.exec(text)) {
    const end = endOfMarks(text, run.index);
    pieces.push(text.slice(from, run.index).normalize(form), text.slice(run.index, end));
    from = end;
    start.lastIndex = end;
  }
  return pieces.join('') + text.slice(from).normalize(form);
}

const manyMarks = /\p{M}{31}/u;

/** Walk over a run of marks in pieces, which keeps the expression off its stack. */
function endOfMarks(text: string, from: number): number {
  const marks = /\p{M}{1,64}/uy;
  let end = from;
  for (marks.lastIndex = end; marks.test(text); ) end = marks.lastIndex;
  return end;
}
