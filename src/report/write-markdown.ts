/**
 * A tree as Markdown (CommonMark with the tables of GitHub). Every character that Markdown could read as markup is escaped, in our
 * own words as well as in data, and what runs from right to left is isolated with U+2068 and U+2069, as Markdown has no `bdi`.
 */
import { assertNever } from '../lib/assert.ts';
import { isolateDirection, tameText } from '../lib/tame-text.ts';
import {
  type Block,
  type Column,
  type DocumentTree,
  type Entry,
  type QuotationLine,
  type Run,
  type Runs,
  topSections,
} from './document-tree.ts';

/** Write a tree as Markdown. */
export function writeReportMarkdown(tree: DocumentTree): string {
  const { kicker, title, lead, running, blocks } = tree;
  const sections = topSections(tree);
  const contents = sections.map(({ anchor, title: name }) => `- [${escapeMarkdown(name)}](#${anchor})`).join('\n');
  const parts = [
    `# ${escapeMarkdown(kicker)}: ${line(title)}`,
    ...lead.map(textLine),
    ...(sections.length < 3 ? [] : [contents]),
    ...blocks.map((block) => blockMarkdown(block, 2)),
    '---',
    textLine(running),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: Block, level: number): string {
  switch (block.kind) {
    case 'paragraph':
    case 'remark':
      return textLine(block.runs);
    case 'notice':
      return `**${line(block.runs).trim()}**`;
    case 'quotations':
      return block.lines.map(quotationLine).join('  \n');
    case 'list':
      return block.items.map((runs) => `- ${textLine(runs)}`).join('\n');
    case 'terms':
      return block.rows.map(({ term, runs }) => `- ${escapeMarkdown(term)}: ${line(runs)}`).join('\n');
    case 'table':
      return tableMarkdown(block.title, block.columns, block.rows);
    case 'entry':
      return entryMarkdown(block, level);
    case 'section':
      return [
        `${'#'.repeat(level)} ${escapeMarkdown(block.title)}`,
        ...block.blocks.map((inner) => blockMarkdown(inner, level + 1)),
      ].join('\n\n');
    default:
      return assertNever(block);
  }
}

function quotationLine({ runs, place, check }: QuotationLine): string {
  return `> ${textLine([...runs, ` (${place})`, ...(check === undefined ? [] : [` ${check}`])])}`;
}

/**
 * The heading holds the mark alone: GitHub makes the anchor from it, and a table of contents can take nothing out of context. An
 * entry to which no link goes has no heading.
 */
function entryMarkdown({ anchor, mark, title, byline, margin, blocks }: Entry, level: number): string {
  const head = anchor === undefined ? [] : [`${'#'.repeat(Math.min(level, 6))} ${escapeMarkdown(mark)}`];
  const first = anchor === undefined ? textLine([mark, ': ', ...title]) : textLine(title);
  return [
    ...head,
    `${first}  \n${textLine(byline)}${margin === undefined ? '' : ` · ${line(margin)}`}`,
    ...blocks.map((block) => blockMarkdown(block, level + 1)),
  ].join('\n\n');
}

function tableMarkdown(title: string, columns: readonly Column[], rows: readonly (readonly Runs[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `${escapeMarkdown(title)}:\n`,
    row(columns.map((column) => escapeMarkdown(column.title))),
    row(columns.map((column) => (column.kind === 'number' ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map((runs) => line(runs).trim()))),
  ].join('\n');
}

/** Runs at the beginning of a line, where some characters would begin a list, a heading or a rule. */
function textLine(runs: Runs): string {
  return line(runs)
    .trim()
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

function line(runs: Runs): string {
  return runs.map(runMarkdown).join('');
}

function runMarkdown(run: Run): string {
  if (typeof run === 'string') return escapeMarkdown(run);
  switch (run.kind) {
    case 'data':
      return isolateDirection(escapeMarkdown(run.text));
    case 'quotation':
      return `“${isolateDirection(escapeMarkdown(run.text))}”`;
    case 'strong':
      return `**${line(run.runs).trim()}**`;
    case 'code':
      return /^[\w .:-]+$/u.test(run.text) ? `\`${run.text}\`` : escapeMarkdown(run.text);
    case 'link':
      return linkMarkdown(run.to, line(run.runs));
    default:
      return assertNever(run);
  }
}

/** Only anchors and web addresses become links; anything else stays text. */
function linkMarkdown(to: string, content: string): string {
  const isLink = /^(#|https?:\/\/)/iu.test(to) && !/\s/u.test(to);
  if (/^#[\w-]+$/u.test(to)) return `[${content}](${to})`;
  return isLink ? `[${content}](<${to.replace(/[<>|\\\p{Cc}]/gu, (found) => encodeURIComponent(found))}>)` : content;
}

function escapeMarkdown(text: string): string {
  return tameText(text)
    .replace(/[\\`*_[\]<>|~#$]/gu, '\\$&')
    .replace(/&(?=#?\w)/gu, '\\&')
    .replace(/:(?=\/\/)|@(?=\w)/gu, '\\$&')
    .replace(/\b(www)\./giu, '$1\\.');
}
