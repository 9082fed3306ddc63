/** Texts as one line of a drawing. */

/** Put a text on one line, free of control characters, half characters and those that turn its direction round. */
export function seenLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
