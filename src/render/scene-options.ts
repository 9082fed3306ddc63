/** What a scene is made of, what it is told, and what it tells. */
import type { PlaceArrays } from '../graph/arrays.ts';
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Patch } from '../model/patch.ts';
import type { Position } from '../model/types.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import type { Theme } from '../theme/palette.ts';
import type { Aim } from './aim.ts';
import type { EdgesToLabel, SetLabel } from './arrange-labels.ts';
import type { Cover } from './cover.ts';
import type { Emphasis } from './display.ts';
import type { Point } from './edge-curve.ts';
import type { Target, Tolerance } from './hit-test.ts';
import type { Overlay } from './overlay.ts';
import type { Picture, WeightOf } from './picture.ts';
import type { CameraView, Projection } from './projection.ts';

export interface Scene {
  /** Draw the first frame, and whatever changes from now on. */
  readonly start: () => void;
  readonly setEmphasis: (emphasis: Emphasis) => void;
  readonly setTheme: (theme: Theme) => void;
  /** Let nodes look otherwise; undefined brings the colors of types and the sizes by number of claims back. */
  readonly setLooks: (looks: NodeLooks | undefined) => void;
  /** Bring nodes to other places; when more will follow soon, lines may take their proper courses later. */
  readonly moveNodes: (positions: ReadonlyMap<string, Position>, isPassing?: boolean) => void;
  /** Bring all nodes to other places, in the order of the graph's. In a large picture the graph hears of it when no more follow soon. */
  readonly placeNodes: (places: PlaceArrays, isPassing: boolean) => void;
  readonly refreshAll: () => void;
  /** Draw what an edit made of the dataset; the graph has followed it already. */
  readonly follow: (lookup: Lookup, weightOf: WeightOf | undefined, patch: Patch) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Show what is kept in sight whole; when nothing is but something is hidden, what is not hidden. */
  readonly fit: () => void;
  /** Keep some nodes in sight, or all, and go there. */
  readonly keepInSight: (keys: ReadonlySet<string> | undefined) => void;
  /** Lay something over the picture, or nothing. */
  readonly setCover: (cover: Cover | undefined) => void;
  /** Jump to a view, if the camera is not there already. */
  readonly show: (view: CameraView) => void;
  readonly flyTo: (keys: readonly string[]) => void;
  /** Go to a node that is off the stage or at its very edge. */
  readonly bringInSight: (key: string) => void;
  /** Find a node's center or a line's middle (or a free place on the line) in CSS pixels of the page's viewport. */
  readonly positionOf: (key: string) => Point | undefined;
  /** Find what lies at a point of the page's viewport. */
  readonly targetAt: (point: Point, tolerance: Tolerance) => Target | undefined;
  /** Tell where the layout lies on the stage at this moment. */
  readonly projection: () => Projection;
  readonly unmount: () => void;
}

export type SceneEvent =
  | { readonly kind: 'entity' | 'claim' | 'draft' | 'group' | 'between' | 'double'; readonly id: string }
  | { readonly kind: 'paper' | 'first-frame' | 'context-lost' | 'context-restored' }
  /** A frame was drawn. */
  | { readonly kind: 'frame' }
  /** A frame shows all there is, where it is, at rest; told with each of them. */
  | { readonly kind: 'whole' }
  /** `at` in CSS pixels of the page's viewport. */
  | { readonly kind: 'hover'; readonly target?: Aim; readonly at?: Point }
  | { readonly kind: 'moved'; readonly id: string; readonly from: Position; readonly position: Position }
  /** The camera has come to rest; at home when what it keeps in sight is seen whole. */
  | { readonly kind: 'camera'; readonly state: CameraView; readonly isAtHome: boolean };

export interface SceneOptions {
  readonly graph: SaysoGraph;
  readonly lookup: Lookup;
  readonly theme: Theme;
  /** Where the camera begins, when it is not home. */
  readonly view?: CameraView | undefined;
  readonly keptInSight?: ReadonlySet<string> | undefined;
  /** Without it every line stands for one claim. */
  readonly weightOf?: WeightOf | undefined;
  readonly looks?: NodeLooks | undefined;
  /** The picture of all of this, where it has been described before. */
  readonly picture?: Picture | undefined;
  /** Bring what labels lines; asked once, when a line is first to have a label. */
  readonly bringEdgeLabels: () => Promise<EdgeLabeler>;
  /** What is drawn over the picture with each frame. */
  readonly overlay?: () => Overlay | undefined;
  readonly onEvent: (event: SceneEvent) => void;
  readonly reducedMotion: boolean;
}

/** Labels the lines of claims. */
export type EdgeLabeler = (lookup: Lookup, edges: EdgesToLabel) => readonly SetLabel[];
