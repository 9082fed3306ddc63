import { effect } from '@preact/signals';
import { joining } from '../graph/arrays.ts';
import { coreOf } from '../graph/core-of.ts';
import type { Joined } from '../graph/metrics.ts';
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import { inSlices, nextTask } from '../lib/in-slices.ts';
import type { Lookup } from '../model/lookup.ts';
import { filterIndexOf } from '../query/filter-index.ts';
import {
  type GroupLevel,
  groupIn,
  levelByColumn,
  levelByCommunity,
  levelByType,
  membersOf,
} from '../query/group-levels.ts';
import { prepareSummaries } from '../query/group-summary.ts';
import { type GroupQuestion, groupTree, leastInside } from '../state/selectors/grouping.ts';
import { columnIn } from '../state/view/view.ts';
import type { Workspace } from '../state/workspace/workspace.ts';
import { callWorker, WorkerFailure } from '../workers/client.ts';
import { reportError } from './report-error.ts';

/** Divide the entities as the view asks for, for as long as the page stands; communities are found in a worker. */
export function mountGroupTree(): void {
  effect(() => {
    const question = groupTree.question.value;
    if (!question) return undefined;
    const work = new Division(question);
    work.run().catch((error: unknown) => {
      const isStopped = error instanceof WorkerFailure && error.code === 'canceled';
      if (!isStopped && !work.isGone) reportError(error);
    });
    return () => work.stop();
  });
}

/** Entities that are being divided into communities. */
interface BegunDivision {
  readonly level: Promise<GroupLevel>;
  readonly cancel: () => void;
}

/** Divisions that were begun before the dataset was shown. */
const begun = new WeakMap<SaysoGraph, BegunDivision>();

/** Begin to divide a graph that is about to be shown, for its communities will be asked for then; undefined when that is no longer wanted. */
export async function beginDivision(
  graph: SaysoGraph,
  lookup: Lookup,
  isWanted: () => boolean,
): Promise<Pick<BegunDivision, 'level'> | undefined> {
  const joined = await inSlices(joining(graph, lookup, false), isWanted);
  if (!joined) return undefined;
  const division = findCommunities(lookup, joined, nodesOf(graph, lookup));
  // Whoever asks hears of it.
  division.level.catch(() => {});
  begun.set(graph, division);
  return division;
}

/** Give the entities in the order of the graph, which is the same wherever the dataset is opened. */
async function nodesOf(graph: SaysoGraph, lookup: Lookup): Promise<Uint32Array<ArrayBuffer>> {
  const { entityIndexes } = filterIndexOf(lookup);
  // Of a hundred thousand entities, that and what follows each take the page a tenth of a second.
  await nextTask();
  return Uint32Array.from(graph.nodes(), (key) => entityIndexes.get(key) ?? 0);
}

function findCommunities(
  lookup: Lookup,
  joined: Joined,
  nodes: Uint32Array<ArrayBuffer> | Promise<Uint32Array<ArrayBuffer>>,
): BegunDivision {
  const call = callWorker('measure', { name: 'community', ...joined });
  const find = async () => {
    const { values } = await call.result;
    prepareSummaries(lookup);
    await nextTask();
    return levelByCommunity(lookup, await nodes, values);
  };
  return { level: find(), cancel: call.cancel };
}

interface Known {
  readonly opening: number;
  readonly shape: number;
  readonly levels: Map<string, GroupLevel>;
}

/** Levels of the present graph, by how and where they were found; a group is often opened again. */
let known: Known | undefined;

class Division {
  isGone = false;
  private readonly question: GroupQuestion;
  private call: BegunDivision | undefined;

  constructor(question: GroupQuestion) {
    this.question = question;
  }

  stop(): void {
    this.isGone = true;
    this.call?.cancel();
  }

  async run(): Promise<void> {
    const { current, path } = this.question;
    const { lookup } = current;
    const levels: GroupLevel[] = [await this.level([], undefined)];
    const opened: number[] = [];
    let members: Uint32Array<ArrayBuffer> | undefined;
    for (const key of path) {
      const level = levels.at(-1);
      const group = level && groupIn(lookup, level, key);
      if (!level || group === undefined) break;
      opened.push(group);
      members = membersOf(level, group);
      const isLast = opened.length === path.length;
      // What is open can be shown before it is divided again, which small groups need not be.
      if (isLast) this.note([...levels], opened, members);
      if (isLast && members.length < leastInside) return;
      levels.push(await this.level(path.slice(0, opened.length), members));
    }
    this.note(levels, opened, members);
  }

  private note(
    levels: readonly GroupLevel[],
    opened: readonly number[],
    places: Uint32Array<ArrayBuffer> | undefined,
  ): void {
    if (this.isGone) return;
    const { current } = this.question;
    const members = places && idsOf(current, places);
    groupTree.note(this.question, { levels, opened, members, core: members && coreOf(current.graph, members) });
  }

  /** Divide what is in a group, or everything. */
  private async level(path: readonly string[], members: Uint32Array<ArrayBuffer> | undefined): Promise<GroupLevel> {
    const { current, by, statedOnly } = this.question;
    if (known?.opening !== current.opening || known.shape !== current.shape) {
      known = { opening: current.opening, shape: current.shape, levels: new Map() };
    }
    const { levels } = known;
    const way = JSON.stringify([by, statedOnly, path]);
    const done = levels.get(way);
    if (done) return done;
    const level = await this.divide(members);
    levels.set(way, level);
    // What follows from it is summed up in a task of its own.
    await nextTask();
    return level;
  }

  private async divide(members: Uint32Array<ArrayBuffer> | undefined): Promise<GroupLevel> {
    const { current, by, statedOnly } = this.question;
    const { lookup, graph } = current;
    const column = columnIn(by);
    if (!members && by === 'type') return levelByType(lookup);
    if (!members && column !== undefined) return levelByColumn(lookup, column);
    const early = members || statedOnly || current.shape > 0 ? undefined : begun.get(graph);
    // Who asks again, because this was left, asks anew.
    begun.delete(graph);
    const division = early ?? (await this.ask(members));
    this.call = division;
    return division.level;
  }

  private async ask(members: Uint32Array<ArrayBuffer> | undefined): Promise<BegunDivision> {
    const { lookup, graph } = this.question.current;
    const nodes = await nodesOf(graph, lookup);
    await nextTask();
    const joined = await inSlices(joining(graph, lookup, this.question.statedOnly), () => !this.isGone);
    if (!joined) throw new WorkerFailure('canceled', 'The groups are no longer asked for.');
    await nextTask();
    const part = partOf(joined, nodes, members);
    return findCommunities(lookup, part.joined, part.nodes);
  }
}

/** Keep only the connections among some entities. */
function partOf(
  joined: Joined,
  nodes: Uint32Array<ArrayBuffer>,
  members: Uint32Array | undefined,
): { readonly joined: Joined; readonly nodes: Uint32Array<ArrayBuffer> } {
  if (!members) return { joined, nodes };
  const isMember = new Uint8Array(nodes.length);
  for (const member of members) isMember[member] = 1;
  const numbers = new Int32Array(nodes.length).fill(-1);
  const kept: number[] = [];
  for (const [node, entity] of nodes.entries()) {
    if (isMember[entity] !== 1) continue;
    numbers[node] = kept.length;
    kept.push(entity);
  }
  const source: number[] = [];
  const target: number[] = [];
  for (let edge = 0; edge < joined.source.length; edge++) {
    const from = numbers[joined.source[edge] ?? 0] ?? -1;
    const to = numbers[joined.target[edge] ?? 0] ?? -1;
    if (from < 0 || to < 0) continue;
    source.push(from);
    target.push(to);
  }
  return {
    joined: { order: kept.length, source: Uint32Array.from(source), target: Uint32Array.from(target) },
    nodes: Uint32Array.from(kept),
  };
}

function idsOf({ dataset }: Workspace, members: Uint32Array): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const member of members) {
    const id = dataset.entities[member]?.id;
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
