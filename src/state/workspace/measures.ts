/** What was measured of the loaded graph, and what the view needs of it. The measuring itself is done in a worker, by the app. */
import { computed, signal } from '@preact/signals';
import type { Measured, MeasureName } from '../../graph/metrics.ts';
import { view } from '../view/current-view.ts';
import { isMeasured } from '../view/view.ts';
import { type Workspace, workspace } from './workspace.ts';

export interface MeasureWish {
  readonly name: MeasureName;
  readonly statedOnly: boolean;
}

/** What came of a wish. */
export type Finding =
  | { readonly kind: 'measured'; readonly measured: Measured }
  /** The graph has so many entities and claims together; at most so many are measured. */
  | { readonly kind: 'too-large'; readonly size: number; readonly most: number }
  /** Broken off by the reader before there was anything to show. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

/** A measure that is being taken. */
export interface MeasureRun extends MeasureWish {
  /** Between 0 and 1; undefined when nobody knows. */
  readonly share: number | undefined;
  /** End it with what is reached. */
  readonly stop: () => void;
}

export const measureRun = signal<MeasureRun | undefined>(undefined);

interface Findings {
  readonly of: Workspace;
  readonly byWish: ReadonlyMap<string, Finding>;
}

const findings = signal<Findings | undefined>(undefined);

/** What the colors and sizes in force are measured by. */
const wishes = computed<readonly MeasureWish[]>(() => {
  const { colorBy, sizeBy, statedOnly } = view.value;
  return [
    ...(colorBy === 'community' ? [{ name: 'community', statedOnly } as const] : []),
    ...(isMeasured(sizeBy) ? [{ name: sizeBy, statedOnly }] : []),
  ];
});

/** The next measure that the view needs and that has not been taken yet. */
export const wantedMeasure = computed<MeasureWish | undefined>(() => wishes.value.find((wish) => !findingOf(wish)));

/** What came of a wish for the loaded graph; undefined as long as nothing has. */
export function findingOf(wish: MeasureWish): Finding | undefined {
  const known = findings.value;
  return isOf(known?.of, workspace.value) ? known?.byWish.get(keyOf(wish)) : undefined;
}

/** Keep what came of a wish. */
export function noteFinding(of: Workspace, wish: MeasureWish, finding: Finding): void {
  const before = findings.peek();
  if (!isOf(of, workspace.peek())) return;
  const byWish = new Map(isOf(before?.of, of) ? before?.byWish : []);
  findings.value = { of, byWish: byWish.set(keyOf(wish), finding) };
}

/** Names, places and what a dataset says of itself change no measure; entities and claims do. */
function isOf(measured: Workspace | undefined, current: Workspace | undefined): boolean {
  if (!measured || !current) return false;
  if (measured === current) return true;
  return measured.opening === current.opening && measured.shape === current.shape;
}

/** Wish again for what was stopped or has failed. */
export function measureAgain(): void {
  const before = findings.peek();
  if (!before) return;
  const byWish = [...before.byWish].filter(([, { kind }]) => kind === 'measured' || kind === 'too-large');
  findings.value = { ...before, byWish: new Map(byWish) };
}

function keyOf({ name, statedOnly }: MeasureWish): string {
  return `${name} ${statedOnly}`;
}
