import { computed } from '@preact/signals';
import { type TermStyle, termStyleOf } from '../../theme/term-style.ts';
import { view } from '../view/current-view.ts';
import { drawnTheme } from '../view/view-selectors.ts';
import { workspace } from '../workspace/workspace.ts';

const colorBy = computed(() => view.value.colorBy);

/** How the terms of the loaded dataset look in the theme in force. */
export const termStyle = computed<TermStyle | undefined>(() => {
  const lookup = workspace.value?.lookup;
  const style = lookup && termStyleOf(lookup, drawnTheme.value);
  if (!style || colorBy.value === 'type') return style;
  // While colors mean something else, types are told by their shapes.
  return { ...style, type: (id) => ({ ...style.type(id), color: style.palette.inkSoft }) };
});
