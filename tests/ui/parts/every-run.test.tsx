/** Whoever shows a claim shows all of it: each kind of run, in each of the places where claims are shown. */
import { describe, expect, it } from 'vitest';
import { writeGraphology } from '../../../src/formats/write-graphology.ts';
import { buildGraph } from '../../../src/graph/initial-positions.ts';
import { edgeLabelOf, type RunKind, wordClaim } from '../../../src/model/claim-wording.ts';
import { lookupOf } from '../../../src/model/lookup.ts';
import type { Claim, Dataset } from '../../../src/model/types.ts';
import { citeClaim } from '../../../src/query/cite-claim.ts';
import { rowFields } from '../../../src/query/row-fields.ts';
import { buildTable, cellText } from '../../../src/query/rows.ts';
import { writeSvg } from '../../../src/render/image.ts';
import { documentOfClaim } from '../../../src/report/claim-document.ts';
import { dossierOfClaim } from '../../../src/report/claim-dossier.ts';
import { writeReportHtml } from '../../../src/report/write-html.ts';
import { writeReportMarkdown } from '../../../src/report/write-markdown.ts';
import { hover } from '../../../src/state/screen/highlighted.ts';
import { hint } from '../../../src/state/selectors/hint.ts';
import type { FoundPath } from '../../../src/state/selectors/paths.ts';
import { view } from '../../../src/state/view/current-view.ts';
import { initialView } from '../../../src/state/view/view.ts';
import { openWorkspace, workspace } from '../../../src/state/workspace/workspace.ts';
import { PathSteps } from '../../../src/ui/features/explore/PathSteps.tsx';
import { ClaimCard, Sentence } from '../../../src/ui/parts/ClaimCard.tsx';
import { ClaimRow } from '../../../src/ui/parts/ClaimRow.tsx';
import { type Commands, CommandsContext } from '../../../src/ui/parts/commands.ts';
import { SelectionName } from '../../../src/ui/shell/details/SelectionWords.tsx';
import { textOf } from '../../fixtures/render-text.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';

const world = datasetFromText(`
  Ann -was accused over-> Theft: keeping the money {alleged; 2014; Cord > Dent > Author} [¶1 "is accused"]
  Ann -is described as-> = "a den of wolves" {opinion; 2015; Cord > Author} [¶2 "a den of wolves"]
  Ann -death toll-> = 57 {possible; 2016; Cord > Author} [¶3 "some fifty"]
  Ann -left-> Theft {disputed; Cord > Author} [¶4 "never left"]`);
const left = world.vocabulary.predicates['left'];
const negated = { label: 'did not leave', inverse: 'was not left by' };
const dataset: Dataset = {
  ...world,
  vocabulary: {
    ...world.vocabulary,
    predicates: { ...world.vocabulary.predicates, ...(left ? { left: { ...left, negated } } : {}) },
  },
};
const lookup = lookupOf(dataset);
const claims = dataset.claims;

/** All that a component shows is inside of the app, which gives it commands. */
const inApp = (component: preact.JSX.Element) =>
  textOf(<CommandsContext.Provider value={commands}>{component}</CommandsContext.Provider>);
// Nothing in these components is pressed here: whatever they ask of the app at once is a function that does nothing.
const commands = new Proxy({}, { get: () => () => undefined }) as Commands;

const sayAll: readonly RunKind[] = ['subject', 'relation', 'object', 'value', 'date', 'detail', 'hedge', 'voices'];

const renderers: readonly (readonly [name: string, shows: readonly RunKind[], show: (claim: Claim) => string])[] = [
  // The mark beside it says the status too, so the sentence is looked at alone.
  [
    'the sentence on the card',
    sayAll.filter((kind) => kind !== 'voices'),
    (claim) => inApp(<Sentence lookup={lookup} claim={claim} />),
  ],
  ['the card', sayAll, (claim) => inApp(<ClaimCard lookup={lookup} claim={claim} />)],
  [
    'the card seen from the object',
    sayAll.filter((kind) => kind !== 'object' && kind !== 'relation'),
    (claim) => inApp(<ClaimCard lookup={lookup} claim={claim} seenFrom={claim.object ?? ''} />),
  ],
  ['a row with its chain', sayAll, (claim) => inApp(<ClaimRow lookup={lookup} claim={claim} withVoices />)],
  ['a row', sayAll, (claim) => inApp(<ClaimRow lookup={lookup} claim={claim} />)],
  ['a row of the table', sayAll, rowText],
  ['a row that leaves the page', sayAll, fieldsText],
  ['a citation', sayAll, (claim) => citeClaim(lookup, claim)],
  ['a report in HTML', sayAll, (claim) => entryOf(writeReportHtml(documentTreeOf(claim)).replace(/<[^>]*>/gu, ''))],
  ['a report in Markdown', sayAll, (claim) => entryOf(writeReportMarkdown(documentTreeOf(claim)))],
  ['the graph of graphology', sayAll, graphText],
  ['the label of a line', ['relation', 'hedge'], (claim) => edgeLabelOf(lookup, claim)],
  ['the hint beside the pointer', sayAll, hintText],
  // Voices stand in a line of their own in the details.
  ['the bar of the details', sayAll.filter((kind) => kind !== 'voices'), (claim) => selected(claim, <SelectionName />)],
];

/** What shows only claims that have a line. */
const renderersOfLines: typeof renderers = [
  ['the first claim of a step of a path', sayAll, (claim) => stepText(claim, [claim.id])],
  [
    'a further claim of a step of a path',
    sayAll,
    (claim) =>
      stepText(claim, [claims.find((other) => other.object && other !== claim)?.id ?? '', claim.id])
        .split('between these two')
        .at(-1) ?? '',
  ],
  ['the title of a line in a picture', sayAll, titleText],
];

const cases = [
  ...renderers.map(([...renderer]) => [...renderer, claims] as const),
  ...renderersOfLines.map(
    ([...renderer]) => [...renderer, claims.filter(({ object }) => object !== undefined)] as const,
  ),
];

describe.each(cases)('%s', (_name, shows, show, shownClaims) => {
  it.each(shownClaims.map((claim) => [claim.id, claim] as const))('shows every part of %s', (_id, claim) => {
    const text = show(claim);
    for (const { kind, text: words } of wordClaim(lookup, claim).runs) {
      if (!shows.includes(kind)) continue;
      for (const part of partsOf(kind, words, claim)) expect.soft(text, kind).toContain(part);
    }
  });
});

/** What must be there of a run: its words, but of dates the year and of voices the names, which may stand in columns. */
function partsOf(kind: RunKind, words: string, { voices }: Claim): readonly string[] {
  if (kind === 'date') return [words.replace('in ', '')];
  if (kind === 'voices') return voices.map((voice) => lookup.entities.get(voice)?.name ?? voice);
  return [words];
}

function rowText(claim: Claim): string {
  const table = buildTable(lookup, 'claims', undefined);
  const row = table.rowAt(claims.indexOf(claim));
  return table.columns.map((column) => cellText(lookup, row, column)).join(' | ');
}

function fieldsText(claim: Claim): string {
  const table = buildTable(lookup, 'claims', undefined);
  return [...rowFields(table, [claims.indexOf(claim)])].slice(1).flat().join(' | ');
}

/** Put the world on the screen. */
function open(): void {
  workspace.value = openWorkspace({ dataset, lookup, graph: buildGraph(dataset), warnings: [] });
  view.value = initialView;
}

function hintText(claim: Claim): string {
  open();
  hover.value = { kind: 'claim', id: claim.id, at: { x: 0, y: 0 } };
  return hint.value.words;
}

function selected(claim: Claim, component: preact.JSX.Element): string {
  open();
  view.value = { ...initialView, selection: { kind: 'claim', id: claim.id } };
  return inApp(component);
}

/** A path of one step, from the subject of a claim to its object. */
function stepText({ subject, object = '' }: Claim, ids: readonly string[]): string {
  const path: FoundPath = {
    entities: [subject, object],
    weakest: 'stated',
    steps: [{ from: subject, to: object, claims: ids }],
  };
  return inApp(<PathSteps lookup={lookup} path={path} />);
}

/** The title of one line in a picture of all of them. */
function titleText(claim: Claim): string {
  const svg = writeSvg({
    graph: buildGraph(dataset),
    lookup,
    theme: 'light',
    stage: { width: 900, height: 800 },
    emphasis: {},
    title: '',
    asOf: '',
    notes: () => [],
    measure: { sizeOf: () => ({ width: 60, height: 16 }) },
  });
  const titles = [...svg.matchAll(/<title>(.*?)<\/title>/gu)].map(([, title = '']) => title);
  const relation = wordClaim(lookup, claim).runs.find(({ kind }) => kind === 'relation')?.text ?? '';
  return titles.find((title) => title.includes(` ${relation} `)) ?? '';
}

function documentTreeOf(claim: Claim) {
  const dossier = dossierOfClaim(lookup, claim.id);
  if (!dossier) throw new Error(`No dossier of ${claim.id}`);
  return documentOfClaim(dossier);
}

/** The entry itself: what follows repeats it in other words. */
function entryOf(report: string): string {
  const [entry = ''] = report.split('How firmly it is said').slice(-2);
  return entry;
}

function graphText(claim: Claim): string {
  const { nodes, edges } = JSON.parse(writeGraphology(dataset));
  const edge = edges.find(({ key }: { readonly key: string }) => key === claim.id);
  const node = nodes.find(({ key }: { readonly key: string }) => key === claim.subject);
  const statement = node.attributes.statements?.find(({ id }: { readonly id: string }) => id === claim.id);
  return JSON.stringify(edge ?? statement);
}
