/** Ways from one entity to another over claims: the shortest and a few more. */
import type { Lookup } from '../model/lookup.ts';
import { isMutual } from '../model/mutual.ts';
import { type Claim, type Status, statuses } from '../model/types.ts';
import { buildSearchGraph, findWay, rankOfStep, type SearchGraph, type SearchStep, type Way } from './path-search.ts';
import type { SaysoGraph } from './sayso-graph.ts';

export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** All walked claims that join the two, the firmest first. */
  readonly claims: readonly string[];
}

export interface Path {
  /** From the first entity to the last, both included. */
  readonly entities: readonly string[];
  readonly steps: readonly PathStep[];
  /** The least firm of the steps, each taken by its firmest claim. */
  readonly weakest: Status;
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** Walk over stated claims only. */
  readonly statedOnly: boolean;
  /** Walk only from subject to object. */
  readonly followDirection: boolean;
  /** Keeps claims from being walked; without it all are. */
  readonly isWalked?: (claim: string) => boolean;
}

const mostPaths = 6;

/**
 * Find the shortest path and up to five more, none of which passes an entity twice. Among paths of one length the firmer go first
 * into the choice; the paths chosen are ranked by their weakest step, in the order of `statuses`, then by length.
 *
 * Jin Y. Yen, "Finding the k shortest loopless paths in a network" (1971). Lengths come before firmness in every comparison,
 * which a longer way never mends, so each part of the search may take the best by both.
 */
export function findPaths(graph: SaysoGraph, lookup: Lookup, question: PathQuestion): readonly Path[] {
  const { from, to } = question;
  if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) return [];
  const keys = graph.nodes();
  const indexes = new Map(keys.map((key, index) => [key, index]));
  const walked = walkedClaims(graph, lookup, question);
  const steps = stepsOver(walked, indexes, (claim) => isOneWay(lookup, question, claim));
  const ground = buildSearchGraph(keys.length, steps, indexes.get(to) ?? 0);
  return bestWays(ground, indexes.get(from) ?? 0)
    .toSorted((a, b) => a.rank - b.rank || compareWays(a, b))
    .map(({ nodes, rank }) => {
      const entities = nodes.map((node) => keys[node] ?? '');
      const taken = entities.slice(1).map((entity, index) => {
        const before = entities[index] ?? '';
        return { from: before, to: entity, claims: claimsAlong(graph, lookup, question, before, entity) };
      });
      return { entities, steps: taken, weakest: statuses[rank] ?? 'disputed' };
    });
}

function bestWays(ground: SearchGraph, from: number): readonly Way[] {
  const first = findWay(ground, from, new Set(), new Set());
  if (!first) return [];
  const found: Way[] = [first];
  const candidates = new Map<string, Way>();
  while (found.length < mostPaths) {
    for (const way of detoursOf(found, ground)) candidates.set(way.nodes.join(), way);
    for (const way of found) candidates.delete(way.nodes.join());
    const [best] = [...candidates.values()].sort(compareWays);
    if (!best) break;
    found.push(best);
  }
  return found;
}

/** Leave the way found last at each of its nodes, by a step that no way found so far takes from there. */
function detoursOf(found: readonly Way[], ground: SearchGraph): readonly Way[] {
  const last = found.at(-1)?.nodes ?? [];
  let rankSoFar = 0;
  return last.slice(0, -1).flatMap((spur, index) => {
    const root = last.slice(0, index);
    const before = root.at(-1);
    if (before !== undefined) rankSoFar = Math.max(rankSoFar, rankOfStep(ground, before, spur));
    const taken = found
      .filter(({ nodes }) => nodes[index] === spur && root.every((node, place) => nodes[place] === node))
      .flatMap(({ nodes }) => nodes[index + 1] ?? []);
    const rest = findWay(ground, spur, new Set(root), new Set(taken));
    return rest ? [{ nodes: [...root, ...rest.nodes], rank: Math.max(rankSoFar, rest.rank) }] : [];
  });
}

/** By length, then by the weakest step, then by ids (nodes are sorted by them), so that the same dataset gives the same paths everywhere. */
function compareWays(a: Way, b: Way): number {
  const difference = a.nodes.length - b.nodes.length || a.rank - b.rank;
  if (difference !== 0) return difference;
  const place = a.nodes.findIndex((node, index) => node !== b.nodes[index]);
  return (a.nodes[place] ?? 0) - (b.nodes[place] ?? 0);
}

function walkedClaims(graph: SaysoGraph, lookup: Lookup, question: PathQuestion): readonly Claim[] {
  return lookup.dataset.claims.filter((claim) => isWalked(claim, question) && graph.hasEdge(claim.id));
}

function isWalked({ id, status }: Claim, { statedOnly, isWalked: isLeft }: PathQuestion): boolean {
  return (!statedOnly || status === 'stated') && (isLeft === undefined || isLeft(id));
}

/** What reads the same from both ends may be walked both ways. */
function isOneWay({ predicates }: Lookup, { followDirection }: PathQuestion, { predicate }: Claim): boolean {
  return followDirection && !isMutual(predicates.get(predicate));
}

function stepsOver(
  claims: readonly Claim[],
  indexes: ReadonlyMap<string, number>,
  isOneWay: (claim: Claim) => boolean,
): readonly SearchStep[] {
  const steps: SearchStep[] = [];
  for (const claim of claims) {
    const { subject, object, status } = claim;
    const from = indexes.get(subject);
    const to = object === undefined ? undefined : indexes.get(object);
    if (from === undefined || to === undefined || from === to) continue;
    const rank = statuses.indexOf(status);
    steps.push({ from, to, rank });
    if (!isOneWay(claim)) steps.push({ from: to, to: from, rank });
  }
  return steps;
}

function claimsAlong(
  graph: SaysoGraph,
  lookup: Lookup,
  question: PathQuestion,
  from: string,
  to: string,
): readonly string[] {
  return graph
    .edges(from, to)
    .flatMap((id) => lookup.claims.get(id) ?? [])
    .filter((claim) => isWalked(claim, question) && (claim.subject === from || !isOneWay(lookup, question, claim)))
    .sort((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
