/** Letters that one line of a label holds. */
const longestLine = 22;

/** Size of a label's font in CSS pixels, by the number of claims: what is much spoken of is read first. */
export function labelFontSize(claimCount: number): number {
  return Math.min(15, 12 + 0.7 * Math.sqrt(Math.max(0, claimCount - 1)));
}

/** Letters that one line of a node's label holds at most; of longer ones the rest is left out. */
const mostLetters = 36;

/** Set a name as the label of its node: on at most two lines, each shortened where it is very long. */
export function labelLines(name: string): readonly string[] {
  return wrapLabel(name).map((line) => shortenLabel(line, mostLetters));
}

/** Cut a text to so many letters, the last of which then stands for the rest. */
export function shortenLabel(text: string, most: number): string {
  const letters = text.length <= most ? [] : Array.from(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Break a name into at most two lines of about equal length; a name of up to 22 letters stays on one. */
export function wrapLabel(name: string): readonly string[] {
  return (name.length > longestLine && breakInTwo(name)) || [name];
}

/** Break a name of several words into two lines of about equal length; undefined for a single word. */
export function breakInTwo(name: string): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let least = Infinity;
  for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
    const longest = Math.max(at, name.length - at - 1);
    if (longest >= least) continue;
    least = longest;
    best = [name.slice(0, at), name.slice(at + 1)];
  }
  return best;
}
