const longestLine = 22;
/** Share of the font size that a letter takes on average, measured over names in the interface's sans serif. */
const letterWidth = 0.52;

/** Size of a label's font in CSS pixels, by the number of claims: what is much spoken of is read first. */
export function labelFontSize(claimCount: number): number {
  return Math.min(15, 12 + 0.7 * Math.sqrt(Math.max(0, claimCount - 1)));
}

/** Break a name into at most two lines of about equal length; a name of up to 22 letters stays on one. */
export function wrapLabel(name: string): readonly string[] {
  if (name.length <= longestLine) return [name];
  let best: readonly string[] = [name];
  let bestLength = name.length;
  for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
    const length = Math.max(at, name.length - at - 1);
    if (length >= bestLength) continue;
    best = [name.slice(0, at), name.slice(at + 1)];
    bestLength = length;
  }
  return best;
}

/** Estimate the box of an entity's label in CSS pixels, before any font is at hand. */
export function labelBox(name: string, claimCount: number): { readonly width: number; readonly height: number } {
  const size = labelFontSize(claimCount);
  const lines = wrapLabel(name);
  const letters = Math.min(2 * longestLine, Math.max(...lines.map((line) => line.length)));
  return { width: letters * letterWidth * size, height: lines.length * size * 1.2 };
}
