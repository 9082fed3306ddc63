import { computed } from '@preact/signals';
import { type TermStyle, termStyleOf } from '../theme/term-style.ts';
import { theme } from './selectors.ts';
import { workspace } from './workspace.ts';

/** How the terms of the loaded dataset look in the theme in force. */
export const termStyle = computed<TermStyle | undefined>(() => {
  const lookup = workspace.value?.lookup;
  return lookup && termStyleOf(lookup, theme.value);
});
