/** Undo and redo on the screen: what they did is said and shown. */
import type { Lookup } from '../model/lookup.ts';
import { notice } from '../state/screen/page.ts';
import { readerTarget } from '../state/screen/reader-target.ts';
import { redoStep, undoStep, type Walked } from '../state/undo/undoable.ts';
import { select } from '../state/view/change-selection.ts';
import { change, view } from '../state/view/current-view.ts';
import type { Selection } from '../state/view/view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { exploreStrings as strings } from '../ui/features/explore/explore-strings.ts';
import { lookForTimeline, takeBackArrangement } from './arranging.ts';
import { glideNodes } from './glide.ts';
import { currentScene } from './stage.ts';

/** Take the last step back, say so and show where; an arrangement that goes on is the last. */
export function undoOne(): void {
  const arrangement = takeBackArrangement();
  if (arrangement !== undefined) {
    notice.value = strings.undone(arrangement);
    return;
  }
  const before = workspace.peek()?.lookup;
  show(undoStep(), strings.undone, before);
}

/** Take the next step again, say so and show where. */
export function redoOne(): void {
  const before = workspace.peek()?.lookup;
  show(redoStep(), strings.redone, before);
}

function show(step: Walked | undefined, words: (name: string) => string, before: Lookup | undefined): void {
  if (!step) return;
  notice.value = words(step.name);
  const edited = step.isEdit && before ? editedThing(before) : undefined;
  if (edited) selectEdited(edited);
  if (step.places.size > 0) {
    lookForTimeline(step.places);
    glideNodes(step.places);
  }
  if (edited) bringIntoSight(edited.id);
}

/** What the last edit touched and is still there: a claim, else an entity, else what a claim that is gone was about. */
function editedThing(before: Lookup): Selection | undefined {
  const { lookup, patch } = workspace.peek() ?? {};
  if (!lookup || !patch) return undefined;
  const claim = [...patch.claims].find((id) => lookup.claims.has(id));
  if (claim !== undefined) return { kind: 'claim', id: claim };
  const about = [...patch.claims].map((id) => before.claims.get(id)?.subject);
  const entity = [...patch.entities, ...about].find((id) => id !== undefined && lookup.entities.has(id));
  return entity === undefined ? undefined : { kind: 'entity', id: entity };
}

/** Select it, and where its text is read, go to its words. */
function selectEdited(edited: Selection): void {
  const claim = edited.kind === 'claim' ? workspace.peek()?.lookup.claims.get(edited.id) : undefined;
  change(select(edited));
  if (claim && view.peek().reading === claim.source) readerTarget.value = { claim: claim.id, citation: 0 };
}

/** Fly to what is drawn outside the stage; what is in sight stays where it is. */
function bringIntoSight(id: string): void {
  const scene = currentScene();
  const place = scene?.positionOf(id);
  const stage = document.querySelector('.stage')?.getBoundingClientRect();
  const isInSight =
    place && stage && place.x > stage.left && place.x < stage.right && place.y > stage.top && place.y < stage.bottom;
  if (!isInSight) scene?.flyTo([id]);
}
