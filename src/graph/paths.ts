/** Ways from one entity to another over claims: the shortest and a few more. */
import type { Lookup } from '../model/lookup.ts';
import { type Status, statuses } from '../model/types.ts';
import type { SaysoGraph } from './build.ts';

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
  const ground = new Ground(graph, lookup, question);
  const first = ground.findWay(from, to, new Set(), new Set());
  if (!first) return [];
  const found: Way[] = [first];
  const candidates = new Map<string, Way>();
  while (found.length < mostPaths) {
    for (const way of detoursOf(found, ground, to)) candidates.set(keyOf(way.entities), way);
    for (const way of found) candidates.delete(keyOf(way.entities));
    const best = [...candidates.values()].reduce<Way | undefined>(
      (least, way) => (least && compareWays(least, way) <= 0 ? least : way),
      undefined,
    );
    if (!best) break;
    found.push(best);
  }
  return found
    .toSorted((a, b) => a.rank - b.rank || compareWays(a, b))
    .map(({ entities, rank }) => ({
      entities,
      steps: ground.stepsAlong(entities),
      weakest: statuses[rank] ?? 'disputed',
    }));
}

/** Entities in a row and the place of the weakest step in `statuses`. */
interface Way {
  readonly entities: readonly string[];
  readonly rank: number;
}

/** Leave the way found last at each of its entities, by a step that no way found so far takes from there. */
function detoursOf(found: readonly Way[], ground: Ground, to: string): readonly Way[] {
  const last = found.at(-1)?.entities ?? [];
  return last.slice(0, -1).flatMap((spur, index) => {
    const root = last.slice(0, index + 1);
    const taken = new Set(
      found
        .filter(({ entities }) => root.every((entity, place) => entities[place] === entity))
        .flatMap(({ entities }) => entities[index + 1] ?? []),
    );
    const rest = ground.findWay(spur, to, new Set(root.slice(0, -1)), taken);
    if (!rest) return [];
    const entities = [...root.slice(0, -1), ...rest.entities];
    return [{ entities, rank: Math.max(ground.rankAlong(root), rest.rank) }];
  });
}

/** By length, then by the weakest step, then by ids, so that the same dataset gives the same paths everywhere. */
function compareWays(a: Way, b: Way): number {
  return a.entities.length - b.entities.length || a.rank - b.rank || (keyOf(a.entities) < keyOf(b.entities) ? -1 : 1);
}

function keyOf(entities: readonly string[]): string {
  return JSON.stringify(entities);
}

/** A step that can be taken: its claims, the firmest first, and the place of that claim's status in `statuses`. */
interface Edge {
  readonly claims: string[];
  readonly rank: number;
}

/** Where one can walk, read from the graph when first trodden. */
class Ground {
  private readonly graph: SaysoGraph;
  private readonly lookup: Lookup;
  private readonly question: PathQuestion;
  private readonly edgesFrom = new Map<string, ReadonlyMap<string, Edge>>();
  private readonly stepsToGoal: ReadonlyMap<string, number>;

  constructor(graph: SaysoGraph, lookup: Lookup, question: PathQuestion) {
    this.graph = graph;
    this.lookup = lookup;
    this.question = question;
    this.stepsToGoal = this.countStepsTo(question.to);
  }

  /**
   * Find the best way that avoids some entities, and some entities as its first step. Steps to the goal, counted once
   * without anything to avoid, never promise too much, so the search goes straight for it (A*).
   */
  findWay(from: string, to: string, avoided: ReadonlySet<string>, notFirst: ReadonlySet<string>): Way | undefined {
    const queue = new Queue<Visit>();
    const done = new Set(avoided);
    const start = this.stepsToGoal.get(from);
    if (start === undefined) return undefined;
    queue.add(start * ranks, { entity: from, length: 0, rank: 0, before: undefined });
    for (let visit = queue.take(); visit; visit = queue.take()) {
      if (visit.entity === to) return wayTo(visit);
      if (done.has(visit.entity)) continue;
      done.add(visit.entity);
      for (const [entity, edge] of this.edges(visit.entity)) {
        const left = this.stepsToGoal.get(entity);
        if (left === undefined || done.has(entity) || (visit.length === 0 && notFirst.has(entity))) continue;
        const next = { entity, length: visit.length + 1, rank: Math.max(visit.rank, edge.rank), before: visit };
        queue.add((next.length + left) * ranks + next.rank, next);
      }
    }
    return undefined;
  }

  stepsAlong(entities: readonly string[]): readonly PathStep[] {
    return entities.slice(1).map((to, index) => {
      const from = entities[index] ?? to;
      return { from, to, claims: this.edges(from).get(to)?.claims ?? [] };
    });
  }

  rankAlong(entities: readonly string[]): number {
    return Math.max(0, ...entities.slice(1).map((to, index) => this.edges(entities[index] ?? to).get(to)?.rank ?? 0));
  }

  private edges(from: string): ReadonlyMap<string, Edge> {
    const known = this.edgesFrom.get(from);
    if (known) return known;
    const claims = new Map<string, { id: string; rank: number }[]>();
    this.graph.forEachEdge(from, (id, _attributes, source, target) => {
      const other = source === from ? target : source;
      if (other === from || (this.question.followDirection && source !== from) || !this.isWalked(id)) return;
      const claim = { id, rank: this.rankOf(id) };
      const known = claims.get(other);
      if (known) known.push(claim);
      else claims.set(other, [claim]);
    });
    const edges = new Map(
      [...claims].sort(byId).map(([to, joining]): [string, Edge] => {
        const sorted = joining.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
        return [to, { claims: sorted.map(({ id }) => id), rank: sorted[0]?.rank ?? 0 }];
      }),
    );
    this.edgesFrom.set(from, edges);
    return edges;
  }

  /** Count the steps from every entity to the goal, against the direction of claims when it counts. */
  private countStepsTo(goal: string): ReadonlyMap<string, number> {
    const steps = new Map([[goal, 0]]);
    for (const [entity, count] of steps) {
      this.graph.forEachEdge(entity, (id, _attributes, source, target) => {
        const other = target === entity ? source : target;
        if (steps.has(other) || (this.question.followDirection && target !== entity) || !this.isWalked(id)) return;
        steps.set(other, count + 1);
      });
    }
    return steps;
  }

  private isWalked(id: string): boolean {
    const { statedOnly, isWalked } = this.question;
    return (!statedOnly || this.rankOf(id) === 0) && (isWalked === undefined || isWalked(id));
  }

  private rankOf(id: string): number {
    const status = this.lookup.claims.get(id)?.status;
    return status === undefined ? ranks - 1 : statuses.indexOf(status);
  }
}

/** More than there are statuses: a rank beside a length in one number. */
const ranks = 8;

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

interface Visit {
  readonly entity: string;
  readonly length: number;
  readonly rank: number;
  readonly before: Visit | undefined;
}

function wayTo(visit: Visit): Way {
  const entities: string[] = [];
  for (let at: Visit | undefined = visit; at; at = at.before) entities.unshift(at.entity);
  return { entities, rank: visit.rank };
}

/** Gives back the thing with the least small whole number first, and of equals the first come. */
class Queue<Thing> {
  private readonly rows: Thing[][] = [];
  private readonly heads: number[] = [];
  private least = 0;

  add(priority: number, thing: Thing): void {
    while (this.rows.length <= priority) {
      this.rows.push([]);
      this.heads.push(0);
    }
    this.rows[priority]?.push(thing);
    this.least = Math.min(this.least, priority);
  }

  take(): Thing | undefined {
    while (this.least < this.rows.length) {
      const head = this.heads[this.least] ?? 0;
      const thing = this.rows[this.least]?.[head];
      if (thing !== undefined) {
        this.heads[this.least] = head + 1;
        return thing;
      }
      this.least += 1;
    }
    return undefined;
  }
}
