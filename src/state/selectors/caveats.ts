import { computed } from '@preact/signals';
import { type Caveats, caveatsOf } from '../../query/caveats.ts';
import { workspace } from '../workspace/workspace.ts';

/** The caveats on the loaded dataset. */
export const caveats = computed<Caveats>(() => {
  const lookup = workspace.value?.lookup;
  return lookup ? caveatsOf(lookup) : { ownOrganizations: [], contested: [], unnamedCount: 0 };
});
