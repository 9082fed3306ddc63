import { MultiDirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';

/** Make an empty directed multigraph that takes any key, also `__proto__`, `constructor` or `toString`. */
export function createSafeGraph<Node extends Attributes, Edge extends Attributes>(): MultiDirectedGraph<Node, Edge> {
  return new SafeGraph<Node, Edge>();
}

/**
 * graphology keeps a node's neighbors in plain objects, where a node called `__proto__` or `constructor` would find what
 * every object inherits, and write to it. Here those objects inherit nothing.
 */
class SafeGraph<Node extends Attributes, Edge extends Attributes> extends MultiDirectedGraph<Node, Edge> {
  constructor(options?: ConstructorParameters<typeof MultiDirectedGraph>[0]) {
    super(options);
    Reflect.set(this, 'NodeDataClass', SafeNode);
  }

  // The inherited one, which copies begin with, makes a graph that is not safe.
  override nullCopy(): SafeGraph<Node, Edge> {
    return new SafeGraph<Node, Edge>();
  }

  // The inherited ones ask the plain objects for `hasOwnProperty`, which these do not inherit either.
  override hasEdge(source: unknown, target?: unknown): boolean {
    if (target === undefined) return super.hasEdge(source);
    return this.hasNode(source) && this.hasNode(target) && this.outEdges(source, target).length > 0;
  }

  override hasDirectedEdge(source: unknown, target?: unknown): boolean {
    return this.hasEdge(source, target);
  }
}

/** What graphology keeps for each node of a directed graph; the names are its own. */
class SafeNode {
  readonly key: string;
  attributes: unknown;
  inDegree = 0;
  outDegree = 0;
  directedLoops = 0;
  in: object = Object.create(null);
  out: object = Object.create(null);

  constructor(key: string, attributes: unknown) {
    this.key = key;
    this.attributes = attributes;
  }

  clear(): void {
    this.inDegree = 0;
    this.outDegree = 0;
    this.directedLoops = 0;
    this.in = Object.create(null);
    this.out = Object.create(null);
  }
}
