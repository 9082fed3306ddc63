/** The words around papers: source reports and dossiers. */
import type { ReportSubject } from '../../../report/report-subject.ts';
import { counted } from '../../words/strings.ts';

/** What a report on something is called. */
export const paperNames: Readonly<Record<ReportSubject['kind'], string>> = {
  dataset: 'Source report',
  entity: 'Dossier',
  claim: 'Claim',
};

export const reportStrings = {
  open: { dataset: 'Source report', entity: 'Dossier', claim: 'Dossier of this claim' },
  read: 'Source report to read or print…',
  readHint: 'Sources, voices, accusations, disputes, what is not known, every claim',
  rows: {
    html: 'Source report (.html)',
    markdown: 'Source report, Markdown (.md)',
    bibtex: 'References, BibTeX (.bib)',
    'csl-json': 'References, CSL-JSON (.json)',
  },
  contents: 'Contents',
  tooMany: (count: number) =>
    `This would contain ${counted(count, 'claim')}, too many to read here. Save it as HTML or Markdown; that may take a moment.`,
  print: 'Print',
  save: 'Save as',
  formats: { html: 'HTML', markdown: 'Markdown', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' },
  hints: {
    html: 'One file to view or print, without scripts',
    markdown: 'As plain text with headings',
    bibtex: 'References for the sources, for LaTeX',
    'csl-json': 'References for the sources, for Zotero and Pandoc',
  },
} as const;
