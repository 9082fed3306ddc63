import { normalizeForm } from './normalize-form.ts';

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
