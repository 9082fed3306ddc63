/**
 * A tree as one HTML page to keep, mail or print: no script, nothing fetched, and strings from data held in `bdi`, so that they
 * can neither break out of the markup nor turn the line around.
 */
import { assertNever } from '../lib/assert.ts';
import { isolateDirection, tameText } from '../lib/tame-text.ts';
import {
  type Block,
  type Column,
  type DocumentTree,
  type Entry,
  plainText,
  type QuotationLine,
  type Run,
  type Runs,
  type Section,
  topSections,
} from './document-tree.ts';
import { cssString, reportStyle } from './html-style.ts';

/** Write a tree as a self-contained page. */
export function writeReportHtml(tree: DocumentTree): string {
  const { lang, kicker, title, lead, running, blocks } = tree;
  const style = reportStyle(cssString(isolateDirection(tameText(plainText(running)))));
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${kicker}: ${plainText(title)}`)}</title>
<style>
${style}
</style>
</head>
<body>
<header>
<p class="kicker">${escapeHtml(kicker)}</p>
<h1>${inline(title)}</h1>
<div class="lead">
${lead.map((runs) => `<p>${inline(runs)}</p>`).join('\n')}
</div>
</header>
${contents(topSections(tree))}
<main>
${blocks.map((block) => blockHtml(block, 2)).join('\n')}
</main>
<footer><p>${inline(running)}</p></footer>
</body>
</html>
`;
}

function contents(sections: readonly Section[]): string {
  if (sections.length < 3) return '';
  const items = sections.map(
    ({ anchor, title }) => `<li><a href="#${escapeHtml(encodeURIComponent(anchor))}">${escapeHtml(title)}</a></li>`,
  );
  return `<nav aria-label="Contents">\n<p>Contents</p>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
}

function blockHtml(block: Block, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>`;
    case 'notice':
      return `<p class="notice">${inline(block.runs)}</p>`;
    case 'remark':
      return `<p class="remark">${inline(block.runs)}</p>`;
    case 'quotations':
      return `<blockquote>\n${block.lines.map(quotationHtml).join('\n')}\n</blockquote>`;
    case 'list':
      return `<ul>\n${block.items.map((runs) => `<li>${inline(runs)}</li>`).join('\n')}\n</ul>`;
    case 'terms':
      return `<dl>\n${block.rows.map(({ term, runs }) => `<dt>${escapeHtml(term)}</dt><dd>${inline(runs)}</dd>`).join('\n')}\n</dl>`;
    case 'table':
      return tableHtml(block.title, block.columns, block.rows);
    case 'entry':
      return entryHtml(block, level);
    case 'section':
      return `<section id="${anchorId(block.anchor)}">
${heading(level, escapeHtml(block.title))}
${block.blocks.map((inner) => blockHtml(inner, level + 1)).join('\n')}
</section>`;
    default:
      return assertNever(block);
  }
}

function entryHtml({ anchor, mark, title, byline, margin, blocks }: Entry, level: number): string {
  const id = anchor === undefined ? '' : ` id="${anchorId(anchor)}"`;
  return `<article class="entry"${id}>
<div class="margin"><span class="mark">${escapeHtml(mark)}</span>${margin === undefined ? '' : ` <span>${inline(margin)}</span>`}</div>
<div>
${heading(level, `${inline(title)} <span class="byline">${inline(byline)}</span>`)}
${blocks.map((block) => blockHtml(block, level + 1)).join('\n')}
</div>
</article>`;
}

function quotationHtml({ runs, place, check }: QuotationLine): string {
  const mark = check === undefined ? '' : ` <span class="check">${escapeHtml(check)}</span>`;
  return `<p><span>${inline(runs)}</span> <span class="place">${escapeHtml(place)}</span>${mark}</p>`;
}

function tableHtml(title: string, columns: readonly Column[], rows: readonly (readonly Runs[])[]): string {
  const head = columns.map(({ title: name, kind }) => `<th scope="col"${classOf(kind)}>${escapeHtml(name)}</th>`);
  const body = rows.map(
    (row) =>
      `<tr>${row.map((runs, index) => `<td${classOf(columns[index]?.kind)}>${inline(runs)}</td>`).join('')}</tr>`,
  );
  return `<div class="table"><table>
<caption>${escapeHtml(title)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function classOf(kind: Column['kind']): string {
  if (kind === undefined) return '';
  return kind === 'number' ? ' class="number"' : ' class="short"';
}

function heading(level: number, content: string): string {
  const name = `h${Math.min(level, 6)}`;
  return `<${name}>${content}</${name}>`;
}

function inline(runs: Runs): string {
  return runs.map(runHtml).join('');
}

function runHtml(run: Run): string {
  if (typeof run === 'string') return escapeHtml(run);
  switch (run.kind) {
    case 'data':
      return `<bdi${langOf(run.lang)}>${escapeHtml(run.text)}</bdi>`;
    case 'quotation':
      return `“<bdi${langOf(run.lang)}>${escapeHtml(run.text)}</bdi>”`;
    case 'strong':
      return `<strong>${inline(run.runs)}</strong>`;
    case 'code':
      return `<code>${escapeHtml(run.text)}</code>`;
    case 'link':
      return linkHtml(run.to, inline(run.runs));
    default:
      return assertNever(run);
  }
}

/** Only anchors and web addresses become links; anything else stays text. */
function linkHtml(to: string, content: string): string {
  if (to.startsWith('#')) return `<a href="#${escapeHtml(encodeURIComponent(idText(to.slice(1))))}">${content}</a>`;
  return /^https?:\/\//iu.test(to) ? `<a href="${escapeHtml(to)}" rel="noopener noreferrer">${content}</a>` : content;
}

function langOf(lang: string | undefined): string {
  return lang !== undefined && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/iu.test(lang) ? ` lang="${lang}"` : '';
}

function anchorId(anchor: string): string {
  return escapeHtml(idText(anchor));
}

/** Ids may hold anything but white space. */
function idText(anchor: string): string {
  return tameText(anchor).trim().replace(/\s/gu, '-');
}

function escapeHtml(text: string): string {
  return tameText(text).replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
