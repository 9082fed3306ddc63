/** Begin with a capital letter. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Shorten a text for a message, on one line, with an ellipsis. Signs that are not seen go, but for joiners, which make letters. */
export function shorten(text: string, most = 60): string {
  const start = text
    .slice(0, most * 4)
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ');
  const characters = Array.from(start);
  if (characters.length <= most && text.length <= most * 4) return start;
  return `${characters.slice(0, most - 1).join('')}…`;
}

/** Join parts into a list: "Ann", "Ann and Bolt", "Ann, Bolt, and Cord". */
export function listed(parts: readonly string[]): string {
  return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
