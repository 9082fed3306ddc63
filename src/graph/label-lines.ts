/** Letters that one line of a label holds. */
export const longestLine = 22;

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
