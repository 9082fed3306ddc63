/** What a scene is made of, and what it tells. */
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Position } from '../model/types.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import type { Theme } from '../theme/palette.ts';
import type { Aim } from './aim.ts';
import type { EdgesToLabel, SetLabel } from './arrange-labels.ts';
import type { Point } from './edge-curve.ts';
import type { Overlay } from './overlay.ts';
import type { Picture, WeightOf } from './picture.ts';
import type { CameraView } from './projection.ts';

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
