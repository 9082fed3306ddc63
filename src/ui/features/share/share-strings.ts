/** Words of sharing and embedding; they come with the parts that say them. */
import { formatCount } from '../../words/strings.ts';

const kilobytes = (bytes: number) => `${formatCount(Math.max(1, Math.round(bytes / 1000)))} kB`;

export const shareStrings = {
  title: 'Share what you see',
  preparing: 'Preparing the link…',
  link: 'Link',
  linkNote:
    'It opens with the same selection, filters, focus, view and camera position. Moved items return to their saved positions.',
  embed: 'Embed in another page',
  embedNote: 'The mouse wheel zooms only after a click inside the frame, and the source is always shown below it.',
  copy: 'Copy',
  copied: 'Copied',
  theLink: 'the link',
  theEmbed: 'the embed code',
  withTheme: { system: '', light: 'Show it in light colors', dark: 'Show it in dark colors' },
  inside: (bytes: number) =>
    `The data (${kilobytes(bytes)}) travels inside the link, after the # sign: no server sees it, but anyone who has the link has the data.`,
  tooLarge: (bytes: number, most: number) =>
    `A link can carry up to ${kilobytes(most)} of data; compressed size: ${kilobytes(bytes)}. Nothing you opened was sent anywhere, so no link can lead to it.`,
  tooLargeWay: 'Export the file and share it: anyone who opens it here sees the same graph, positions included.',
  export: 'Export the file',
  fullPage: 'Open in Sayso',
  fullPageHint: 'The same view on a page of its own, with search, filters and all quotations',
} as const;
