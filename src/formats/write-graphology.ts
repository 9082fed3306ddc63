/**
 * The serialized graph of the graphology library: `Graph.from(JSON.parse(text))` opens it. Every claim keeps its status,
 * voices and citations, and no label or sentence stands without its hedge: whoever draws the labels draws the doubt.
 */
import stringify from 'json-stringify-pretty-compact';
import { attributionOf, edgeLabelOf, sentenceOf, voiceNamesOf } from '../model/claim-wording.ts';
import { publishedWords } from '../model/dates.ts';
import { evidencesOf } from '../model/evidence.ts';
import { type Lookup, lookupOf } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { laterVersionsOf } from '../model/source-origins.ts';
import { isContradicted } from '../model/statements.ts';
import { statusMeaning } from '../model/status-meaning.ts';
import { type Claim, type Dataset, type Entity, statuses } from '../model/types.ts';
import { toCanonical } from './canonical.ts';

/** Write a dataset as graphology JSON; keys of nodes and edges are the ids of entities and claims. */
export function writeGraphology(dataset: Dataset): string {
  const canonical = toCanonical(dataset);
  const lookup = lookupOf(canonical);
  const graph = {
    attributes: graphAttributes(canonical),
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: canonical.entities.map((entity) => ({ key: entity.id, attributes: nodeAttributes(lookup, entity) })),
    edges: canonical.claims.flatMap((claim) =>
      claim.object === undefined
        ? []
        : [{ key: claim.id, source: claim.subject, target: claim.object, attributes: edgeAttributes(lookup, claim) }],
    ),
  };
  return `${stringify(graph, { maxLength: 120, indent: 2 })}\n`;
}

function graphAttributes(dataset: Dataset): object {
  const { $schema, id, title, note, license, encoded, base, vocabulary, sources, story, formerIds, extra } = dataset;
  return {
    title,
    sayso: id,
    note,
    license,
    encoded,
    about:
      'Each edge is one claim, put forward by one voice in one source, as of the date of that source. Its status says how firmly ' +
      'that voice puts it forward; nothing here says what is true. Show no edge without its status.',
    statuses: Object.fromEntries(
      statuses
        .filter((status) => status !== 'unsourced' || dataset.claims.some((claim) => claim.status === status))
        .map((status) => [status, statusMeaning(status)]),
    ),
    sources: sources.map((source) => ({ ...source, asOf: asOf(source.published) })),
    // What only a Sayso reads: with it the dataset comes back whole.
    $schema,
    vocabulary,
    base,
    story,
    formerIds,
    extra,
  };
}

function nodeAttributes(
  lookup: Lookup,
  { id, type, name, inSentence, anonymous, aliases, note, attributes }: Entity,
): object {
  const { positions } = lookup.dataset;
  const place = positions && Object.hasOwn(positions, id) ? positions[id] : undefined;
  const statements = (lookup.claimsByEntity.get(id) ?? []).filter((claim) => claim.object === undefined);
  const label = nameOf(lookup, id);
  return {
    label,
    name: name === label ? undefined : name,
    inSentence,
    anonymous,
    entityType: type,
    typeLabel: lookup.types.get(type)?.label,
    aliases,
    note,
    attributes,
    ...(place ? { x: place[0], y: place[1] } : {}),
    ...(statements.length === 0
      ? {}
      : {
          statements: statements.map((claim) => ({
            id: claim.id,
            value: claim.value,
            ...claimAttributes(lookup, claim),
          })),
        }),
  };
}

function edgeAttributes(lookup: Lookup, claim: Claim): object {
  return { label: edgeLabelOf(lookup, claim), ...claimAttributes(lookup, claim) };
}

function claimAttributes(lookup: Lookup, claim: Claim): object {
  const source = lookup.sources.get(claim.source);
  const later = laterVersionsOf(lookup, claim.source).at(-1);
  return {
    subject: claim.subject,
    object: claim.object,
    sentence: sentenceOf(lookup, claim),
    predicate: claim.predicate,
    // Graphs are taken apart by attribute: a label that could be used without the status would turn a suspicion into a fact.
    predicateLabel: edgeLabelOf(lookup, claim),
    status: claim.status,
    inferred: claim.inferred,
    detail: claim.detail,
    when: claim.when,
    attribution: attributionOf(lookup, claim),
    voices: claim.voices,
    voiceNames: voiceNamesOf(lookup, claim),
    source: claim.source,
    sourceTitle: source?.title,
    asOf: asOf(source?.published),
    citations: claim.citations,
    contested: isContradicted(lookup, claim),
    replaced: later === undefined ? undefined : { by: later.id, title: later.title },
    restsOn: evidencesOf(lookup, claim).map(({ words }) => words),
    note: claim.note,
    draftedBy: claim.draftedBy,
    created: claim.created,
    changed: claim.changed,
    attributes: claim.attributes,
  };
}

function asOf(published: string | undefined): string {
  return publishedWords(published);
}
