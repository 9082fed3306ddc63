/**
 * Unicode normalization whose cost grows no faster than the text. Marks behind one letter are put in order, which takes the square
 * of their number; a run of more than 30 is left as it stands: no letter that people write bears so many
 * (Stream-Safe Text Format, UAX #15).
 */

/** Bring a text into a normalization form, but for runs of more than 30 marks. */
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
