/** How the reader wants the graph to be arranged, for this visit; nothing of it is saved but the places. */
import { computed, signal } from '@preact/signals';
import type { ArrangementKind, DayScale } from '../../graph/arrangement.ts';
import type { LayoutSettings } from '../../graph/layout-settings.ts';
import { workspace } from '../workspace/workspace.ts';

export interface ArrangeWish {
  readonly kind: 'force' | ArrangementKind;
  /** Whether only what is shown now is arranged; what is hidden stays where it is. */
  readonly isShownOnly: boolean;
}

/** What the reader chose about the layout by forces. */
export const forceSettings = signal<LayoutSettings>({});

/** Whether the reader wants only what is shown to be arranged. */
export const isShownOnlyWanted = signal(true);

/** Whether the running layout waits to go on. */
export const isLayoutPaused = signal(false);

export interface StandingTimeline {
  readonly opening: number;
  readonly days: DayScale;
  /** Entities that stand below it, for they have no date. */
  readonly undated: number;
}

/** The timeline that the entities stand in; set only while they do. */
export const standingTimeline = signal<StandingTimeline | undefined>(undefined);

/** How days lie in the picture, while its entities stand in time. */
export const dayScale = computed(() => {
  const standing = standingTimeline.value;
  return standing?.opening === workspace.value?.opening ? standing : undefined;
});
