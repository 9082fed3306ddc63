/** `sayso report`: what an editor or a lawyer asks of a dataset, an entity or a claim, to keep or to print. */
import { fold } from '../../lib/fold.ts';
import { listed } from '../../lib/text.ts';
import { type Lookup, lookupOf } from '../../model/lookup.ts';
import { nameOf } from '../../model/names.ts';
import type { Entity } from '../../model/types.ts';
import type { CitationCheck } from '../../report/citation-checks.ts';
import { documentOfClaim } from '../../report/claim-document.ts';
import { dossierOfClaim } from '../../report/claim-dossier.ts';
import type { ClaimEntry } from '../../report/claim-entry.ts';
import { documentOfDataset } from '../../report/dataset-document.ts';
import { dossierOfDataset } from '../../report/dataset-dossier.ts';
import type { DocumentTree } from '../../report/document-tree.ts';
import { documentOfEntity } from '../../report/entity-document.ts';
import { dossierOf } from '../../report/entity-dossier.ts';
import { writeBibtex } from '../../report/write-bibtex.ts';
import { writeCsl } from '../../report/write-csl-json.ts';
import { writeReportHtml } from '../../report/write-html.ts';
import { writeReportMarkdown } from '../../report/write-markdown.ts';
import { didYouMean } from '../arguments.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { loadFiles } from '../load.ts';
import { count, type Paint, plain } from '../print.ts';
import { noteLines, refusalLines } from '../print-issues.ts';
import { type GivenText, readTexts, textOption } from '../texts.ts';
import { isSameFile, writeFile } from '../write-file.ts';

const usage = '<file> [--entity <id> | --claim <id>] [--format <format>] [--text <file>] [--output <file> [--force]]';

const formats = ['markdown', 'html', 'bibtex', 'csl-json'] as const;
type ReportFormat = (typeof formats)[number];

export const reportCommand: Command = {
  name: 'report',
  summary: 'Write a source report, or the dossier of an entity or a claim.',
  usage,
  about: [
    'The report on a dataset lists its sources with their rights, who speaks and who does not, accusations, what is disputed, what comes from unnamed voices or through a voice’s own organization, what is not known, and every claim with its citations.',
    'With the text of a source at hand, each of its quotations is looked up there, and the report says what was found. The exit code is 1 if one of them is not found as cited.',
    'HTML is one file to view or print, without scripts. BibTeX and CSL-JSON contain the references of the sources and nothing else.',
  ],
  options: [
    { name: 'entity', value: 'id', help: 'Only this person or thing, by its id or its name.' },
    { name: 'claim', value: 'id', help: 'Only this claim.' },
    {
      name: 'format',
      value: 'format',
      help: `One of ${listed(formats)}; otherwise by the extension of the output file, or Markdown.`,
    },
    textOption,
    {
      name: 'output',
      value: 'file',
      help: 'Write to this file instead of standard output. An existing file is kept unless you add --force.',
    },
    { name: 'force', help: 'Replace the output file if it exists.' },
  ],
  examples: [
    'sayso report graph-data/massimov/dataset.json --text article.txt --output report.html',
    'sayso report graph-data/massimov/dataset.json --entity karim-massimov',
    'sayso report graph-data/massimov/dataset.json --format bibtex',
  ],
  run,
};

/** What is asked for, and what came of it. */
interface Composed {
  /** The dossier, as a plain value. */
  readonly dossier: object;
  readonly tree: DocumentTree;
  readonly claims: readonly ClaimEntry[];
  readonly sourceIds: ReadonlySet<string>;
}

async function run({ files, switches, values }: CommandInput): Promise<CommandResult> {
  const [entity, claim, output] = ['entity', 'claim', 'output'].map((name) => values.get(name)?.at(-1));
  if (entity !== undefined && claim !== undefined) {
    throw new Failure(
      'bad-option',
      'Choose --entity or --claim: a report is about one of them, or about the whole dataset.',
    );
  }
  if (new Set(files).size > 1) throw new Failure('bad-option', 'A report is about one dataset; name one file.');
  const format = formatOf(values.get('format')?.at(-1), output);
  const given = await readTexts(values.get('text') ?? []);
  const { loaded, failures } = await loadFiles({ name: 'report', usage }, files, { given });
  const [file] = loaded;
  if (!file?.dataset) {
    return {
      hasIssues: file !== undefined,
      failures,
      lines: () => [],
      complaints: (paint) => refusalLines(paint, loaded, 'no report was written'),
      data: { ok: false, files: loaded.map(({ file: name, issues }) => ({ file: name, issues })) },
    };
  }
  if (output !== undefined) await refuseInput(output, file.file, given);
  const lookup = lookupOf(file.dataset);
  const namesakes = entitiesNamed(lookup, entity);
  if (entity !== undefined && namesakes.length > 1) return ambiguousResult(lookup, entity, namesakes, failures);
  const composed = compose(lookup, file.texts, entity, claim);
  const document = write(lookup, composed, format);
  const problems = problemsIn(composed.claims);
  const kind = switches.has('force') ? 'replace' : 'create';
  const written = output === undefined ? [] : await writeFile(output, document, { kind });
  return {
    hasIssues: problems > 0,
    failures,
    lines: (paint) => (output === undefined ? [] : [writtenLine(paint, output, composed.claims.length)]),
    complaints: (paint) => [...written.map(plain), ...noteLines(paint, loaded), ...problemLines(paint, problems)],
    data: { ok: problems === 0 && failures.length === 0, file: file.file, format, output, report: composed.dossier },
    ...(output === undefined ? { document } : {}),
  };
}

function formatOf(name: string | undefined, output: string | undefined): ReportFormat {
  if (name === undefined) return formatByEnding(output ?? '');
  const format = formats.find((known) => known === name);
  if (format) return format;
  const hint = didYouMean(name, formats);
  throw new Failure('bad-option', `--format is one of ${listed(formats)}, not ${name}.${hint}`);
}

function formatByEnding(output: string): ReportFormat {
  if (/\.html?$/i.test(output)) return 'html';
  if (/\.bib$/i.test(output)) return 'bibtex';
  return /\.json$/i.test(output) ? 'csl-json' : 'markdown';
}

function compose(
  lookup: Lookup,
  texts: ReadonlyMap<string, string>,
  entity: string | undefined,
  claim: string | undefined,
): Composed {
  if (entity !== undefined) return composeEntity(lookup, texts, entity);
  if (claim !== undefined) return composeClaim(lookup, texts, claim);
  const dossier = dossierOfDataset(lookup, { texts });
  const { claims, sources } = dossier;
  return { dossier, tree: documentOfDataset(dossier), claims, sourceIds: idsOf(sources) };
}

function composeEntity(lookup: Lookup, texts: ReadonlyMap<string, string>, entity: string): Composed {
  const [named] = entitiesNamed(lookup, entity);
  const dossier = dossierOf(lookup, named?.id ?? entity, { texts });
  if (!dossier) {
    const alias = lookup.dataset.entities.find(({ aliases = [] }) =>
      aliases.some((each) => fold(each) === fold(entity)),
    );
    const hint = alias
      ? ` Did you mean ${alias.id}?`
      : didYouMean(entity, [...lookup.entities.keys(), ...lookup.dataset.entities.map(({ name }) => name)]);
    throw new Failure('bad-option', `The dataset has no entity ${entity}.${hint}`);
  }
  const { dated, undated, accusations, disputes, says, relays, sources } = dossier;
  const disputed = disputes.flatMap((dispute) => [...dispute.says, ...dispute.disputes]);
  const all = [...dated, ...undated, ...accusations, ...disputed, ...says, ...relays];
  const claims = [...new Map(all.map((entry) => [entry.id, entry])).values()];
  return { dossier, tree: documentOfEntity(dossier), claims, sourceIds: idsOf(sources) };
}

/** List the entities that a name may mean; none when it is the id of one. */
function entitiesNamed(lookup: Lookup, name: string | undefined): readonly Entity[] {
  if (name === undefined || lookup.entities.has(name)) return [];
  return lookup.dataset.entities.filter((entity) => fold(entity.name) === fold(name));
}

function ambiguousResult(
  lookup: Lookup,
  name: string,
  named: readonly Entity[],
  failures: readonly Failure[],
): CommandResult {
  const rows = named.map(({ id }) => ({ id, name: nameOf(lookup, id) }));
  return {
    hasIssues: true,
    failures,
    lines: () => [],
    complaints: (paint) => [
      `${paint.bad('✗')} ${count(rows.length, 'entity', 'entities')} have the name ${plain(name)}. Give the id of one:`,
      ...rows.map((row) => `  ${paint.bold(plain(row.id))}  ${plain(row.name)}`),
    ],
    data: { ok: false, entity: name, namesakes: rows },
  };
}

function composeClaim(lookup: Lookup, texts: ReadonlyMap<string, string>, claim: string): Composed {
  const dossier = dossierOfClaim(lookup, claim, { texts });
  if (!dossier) {
    const hint = didYouMean(claim, lookup.claims.keys());
    throw new Failure('bad-option', `The dataset has no claim ${claim}.${hint}`);
  }
  const { sources } = dossier;
  return { dossier, tree: documentOfClaim(dossier), claims: [dossier.claim], sourceIds: idsOf(sources) };
}

function idsOf(sources: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(sources.map(({ id }) => id));
}

function write({ dataset }: Lookup, { tree, sourceIds }: Composed, format: ReportFormat): string {
  switch (format) {
    case 'markdown':
      return writeReportMarkdown(tree);
    case 'html':
      return writeReportHtml(tree);
    case 'bibtex':
      return writeBibtex(dataset, sourceIds);
    case 'csl-json':
      return writeCsl(dataset, sourceIds);
  }
}

/** Refuse to replace what the report was made from, by whatever name. */
async function refuseInput(output: string, dataset: string, texts: readonly GivenText[]): Promise<void> {
  if (await isSameFile(output, dataset)) {
    throw new Failure('bad-option', `${output} is the dataset. Name another --output.`);
  }
  for (const text of texts) {
    if (!(await isSameFile(output, text.file))) continue;
    throw new Failure('bad-option', `${output} is the text of a source. Name another --output.`);
  }
}

function problemsIn(claims: readonly ClaimEntry[]): number {
  const faults: ReadonlySet<CitationCheck['kind']> = new Set(['changed', 'moved', 'possible', 'not-found']);
  return claims.flatMap((claim) => claim.quotations).filter(({ check }) => faults.has(check.kind)).length;
}

function problemLines(paint: Paint, problems: number): readonly string[] {
  if (problems === 0) return [];
  const stand = problems === 1 ? 'does not stand' : 'do not stand';
  return [`${paint.warn('!')} ${count(problems, 'quotation')} ${stand} in the text as cited; the report says which.`];
}

function writtenLine(paint: Paint, output: string, claims: number): string {
  return `${paint.good('✓')} ${paint.bold(plain(output))}: ${count(claims, 'claim')} reported.`;
}
