/** Looking through a voice: changes of the view that can be undone. */
import type { Lookup } from '../../../model/lookup.ts';
import type { Lens } from '../../../query/filters.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { lookThrough } from '../../../state/view/change-filters.ts';
import { voiceName, voiceStrings } from './voice-strings.ts';

/** See the graph through a lens. */
export function seeThrough(lookup: Lookup, lens: Lens): void {
  perform(stepName(lookup, lens), lookThrough(lens));
}

/** See the graph as all voices have it. */
export function seeAll(): void {
  perform(voiceStrings.steps.all, lookThrough({ kind: 'all' }));
}

function stepName(lookup: Lookup, lens: Lens): string {
  return lens.kind === 'all' ? voiceStrings.steps.all : voiceStrings.steps[lens.kind](voiceName(lookup, lens.voice));
}
