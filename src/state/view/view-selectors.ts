/** Single choices out of the view, so that who reads one is not drawn anew when another changes. */
import { computed } from '@preact/signals';
import { isFiltering } from '../../query/filters.ts';
import type { Theme } from '../../theme/palette.ts';
import { systemIsDark, systemPalette } from '../screen/page.ts';
import { view } from './current-view.ts';

/** Id of the source whose text stands beside the graph. */
export const reading = computed(() => view.value.reading);

/** Which of the equal views is shown. */
export const mode = computed(() => view.value.mode);

/** The theme as chosen: "system" leaves it to the system. */
export const themeChoice = computed(() => view.value.theme);

/** Where the camera rests; undefined when nobody moved it. */
export const camera = computed(() => view.value.camera);

/** Between which two entities paths are asked for, and how. */
export const pathChoice = computed(() => view.value.path);

/** Whether paths between two entities are asked for. */
export const isPathWanted = computed(() => pathChoice.value !== undefined);

/** Whether only what lies around an entity is shown. */
export const isFocused = computed(() => view.value.focus !== undefined);

/** Which table is shown, and its order. */
export const tableChoice = computed(() => view.value.table);

/** Ids of what is chosen together. */
export const chosenIds = computed(() => view.value.chosen);

/** Whether the claims between two groups are asked for. */
export const isBetweenWanted = computed(() => view.value.between !== undefined);

/** Whether a group is looked into. */
export const isGroupOpen = computed(() => view.value.group !== undefined);

/** Whether the graph is seen through one voice. */
export const isSeenThrough = computed(() => view.value.filters.lens.kind !== 'all');

/** Whether the filters may hide anything. */
export const isFiltered = computed(() => isFiltering(view.value.filters));

/** Whether the view leaves out times, or what has no date. */
export const isTimeChosen = computed(() => {
  const { period, showsUndated } = view.value.filters;
  return period !== undefined || !showsUndated;
});

/** Through whose words the graph is seen. */
export const lensChoice = computed(() => view.value.filters.lens);

/** Whether the size of entities means their number of claims. */
export const isSizedByClaims = computed(() => view.value.sizeBy === 'claims');

/** Whether colors or sizes mean something computed. */
export const isAppearanceComputed = computed(() => view.value.colorBy !== 'type' || !isSizedByClaims.value);

/** The theme in force, after the system has been asked. */
export const theme = computed<'light' | 'dark'>(() => {
  const choice = view.value.theme;
  if (choice !== 'system') return choice;
  return systemIsDark.value ? 'dark' : 'light';
});

/** The colors that the screen shows: those of the theme, unless the system forces its own. */
export const drawnTheme = computed<Theme>(() => systemPalette.value ?? theme.value);
