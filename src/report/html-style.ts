/**
 * The look of a printed report. It names no color: ink on paper, in the reader's own, with rules and weights instead. Page sizes are
 * the printer's choice (A4, Letter).
 */

/** Write the style sheet of a report; `running` is the line at the foot of each page, already made fit for CSS. */
export function reportStyle(running: string): string {
  return `${pageRules(running)}\n${bodyRules}\n${entryRules}\n${tableRules}\n${printRules}`;
}

/** Write a text as a string of CSS that can end neither the string nor the style element. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{M}\p{N} .,:;()’‘“”–¶\u2068\u2069-]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped}"`;
}

function pageRules(running: string): string {
  return `@page {
  margin: 20mm 20mm 24mm;
  @bottom-left { content: ${running}; font: 8pt/1.3 ${serif}; width: 82%; vertical-align: top; padding-top: 4mm }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt/1.3 ${serif}; vertical-align: top; padding-top: 4mm }
}`;
}

const serif = `"Source Serif 4", "Source Serif 4 Variable", "Iowan Old Style", Charter, Georgia, "Noto Serif", "Times New Roman", serif`;

const bodyRules = `html { color-scheme: light dark; font: 100%/1.5 ${serif}; text-size-adjust: 100%; -webkit-text-size-adjust: 100% }
body { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; overflow-wrap: break-word; font-kerning: normal; hyphens: manual }
a { color: inherit; text-decoration-thickness: .06em; text-underline-offset: .18em }
header { border-bottom: .2rem double; padding-bottom: 1.1rem; margin-bottom: 1.6rem }
.kicker { font-variant-caps: all-small-caps; letter-spacing: .08em; margin: 0 }
h1, h2, h3, h4, h5 { line-height: 1.22; font-weight: 600; text-wrap: balance; margin: 0 }
h1 { font-size: 2rem; margin: .15rem 0 .7rem }
h2 { font-size: 1.35rem; margin: 2.6rem 0 .8rem; border-top: 1px solid; padding-top: .55rem }
h3 { font-size: 1.08rem; margin: 1.6rem 0 .5rem }
h4, h5 { font-size: 1rem; margin: 1.2rem 0 .4rem }
p, ul, dl, table, blockquote { margin: 0 0 .8rem }
ul { padding-inline-start: 1.2rem }
li { margin-bottom: .3rem }
.lead p { margin: 0 0 .35rem }
nav { margin: 0 0 1rem; font-size: .95rem }
nav ol { columns: 17rem 2; column-gap: 2rem; margin: .3rem 0 0; padding-inline-start: 1.5rem }
nav li { break-inside: avoid; margin-bottom: .15rem }
nav p { font-variant-caps: all-small-caps; letter-spacing: .06em; margin: 0 }
.notice { border-inline-start: .3rem solid; padding: .15rem 0 .15rem .9rem; font-style: italic }
.remark { font-size: .9rem; margin-bottom: .4rem }
code { font: .82em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: minmax(7rem, 10rem) 1fr; gap: .3rem 1.2rem }
dt { font-style: italic }
dd { margin: 0; min-width: 0 }
footer { border-top: 1px solid; margin-top: 3rem; padding-top: .6rem; font-size: .85rem }`;

const entryRules = `.entry { display: grid; grid-template-columns: 7.2rem minmax(0, 1fr); gap: 0 1.2rem; padding: .75rem 0 .35rem; border-top: 1px dotted }
h2 + .entry, h3 + .entry, main > .entry { border-top: 0 }
.entry:target { outline: .12rem solid; outline-offset: .3rem }
.margin { font-size: .85rem; line-height: 1.4; padding-top: .12rem }
.margin span { display: block }
.mark { font-weight: 600; font-variant-numeric: tabular-nums }
.entry h2, .entry h3, .entry h4, .entry h5 { border: 0; padding: 0; font-size: 1rem; margin: 0 0 .3rem; text-wrap: pretty }
.entry h2 { font-size: 1.15rem }
.byline { display: block; font-weight: 400; font-style: italic; font-size: .92em; margin-top: .1rem }
.entry blockquote { margin: 0 0 .4rem; padding-inline-start: .9rem; border-inline-start: 1px solid }
.entry blockquote p { margin: 0 0 .15rem; display: flex; flex-wrap: wrap; gap: 0 1rem }
.entry blockquote p > :first-child { flex: 1 1 10rem }
.place, .check { font-size: .85rem; white-space: nowrap; padding-top: .1rem }
.place { min-width: 2.6rem; text-align: end }
.check { min-width: 5rem }
.entry p:last-child { margin-bottom: .4rem }
@media screen and (max-width: 34rem) {
  .entry, dl { grid-template-columns: minmax(0, 1fr) }
  .margin span { display: inline; margin-inline-end: .8em }
  dd { margin-bottom: .4rem }
}`;

const tableRules = `.table { overflow-x: auto; margin: 0 0 1rem }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.4; margin: 0 }
caption { text-align: start; font-style: italic; padding-bottom: .3rem }
th, td { text-align: start; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px dotted }
th { font-weight: 600; border-bottom: 1px solid; vertical-align: bottom }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
.short { white-space: nowrap }`;

const printRules = `@media print {
  html { color-scheme: light; font-size: 10.5pt; line-height: 1.42 }
  body { max-width: none; padding: 0 }
  p, li, dd { orphans: 3; widows: 3 }
  h1, h2, h3, h4, h5, caption, .notice { break-after: avoid }
  .entry, .notice, tr, blockquote, li, nav { break-inside: avoid }
  .table { overflow: visible }
  thead { display: table-header-group }
  a { text-decoration: none }
  .entry:target { outline: 0 }
}`;
