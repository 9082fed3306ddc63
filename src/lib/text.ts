/** Begin with a capital letter. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Shorten a text for a message, on one line, with an ellipsis. */
export function shorten(text: string, most = 60): string {
  const start = text.slice(0, most * 4).replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ');
  const characters = Array.from(start);
  if (characters.length <= most && text.length <= most * 4) return start;
  return `${characters.slice(0, most - 1).join('')}…`;
}
