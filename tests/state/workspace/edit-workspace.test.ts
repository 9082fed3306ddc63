import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { removeClaim, removeEntity } from '../../../src/edit/removal.ts';
import { writeSayso } from '../../../src/formats/write-sayso.ts';
import { buildGraph } from '../../../src/graph/initial-positions.ts';
import type { SaysoGraph } from '../../../src/graph/sayso-graph.ts';
import { lookupOf } from '../../../src/model/lookup.ts';
import type { Claim, Entity } from '../../../src/model/types.ts';
import { goToStep, tourStop } from '../../../src/state/screen/tour.ts';
import { emphasis } from '../../../src/state/selectors/emphasis.ts';
import { claimCount } from '../../../src/state/selectors/visible.ts';
import { forgetSteps, undoName } from '../../../src/state/undo/history.ts';
import { performEdit } from '../../../src/state/undo/perform-edit.ts';
import { noteMoves, perform, redoStep, undoStep } from '../../../src/state/undo/undoable.ts';
import { hide } from '../../../src/state/view/change-filters.ts';
import { select } from '../../../src/state/view/change-selection.ts';
import { change, view } from '../../../src/state/view/current-view.ts';
import { findingOf, noteFinding } from '../../../src/state/workspace/measures.ts';
import { noteText, texts } from '../../../src/state/workspace/source-texts.ts';
import { openWorkspace, workspace } from '../../../src/state/workspace/workspace.ts';
import { arbitraryThrows, editsOf } from '../../edit/arbitrary-edits.ts';
import { arbitraryWorld } from '../../query/arbitrary-world.ts';
import { openWorld } from '../open-world.ts';

const current = () => {
  if (!workspace.value) throw new Error('Nothing is open.');
  return workspace.value;
};
const entity = (id: string): Entity => {
  const found = current().lookup.entities.get(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
const claim = (id: string): Claim => {
  const found = current().lookup.claims.get(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
/** What a graph joins, in an order of its own. */
const shapeOf = (graph: SaysoGraph) => [
  graph.nodes().sort(),
  graph.mapEdges((key, _attributes, source, target) => `${key}: ${source} ${target}`).sort(),
];

beforeEach(() => {
  openWorld(`
    (person) Ann -works for-> (firm) Bolt
    Bolt         -owns->      (firm) Cord {alleged; Paper > Author}
    Ann          -knows->     (person) Dan
  `);
  forgetSteps();
});

describe('an edit of what is on the screen', () => {
  it('renames an entity, and undo says so and brings the name back', () => {
    performEdit('Rename Ann', { kind: 'entity', id: 'ann', to: { ...entity('ann'), name: 'Anna' } });
    expect(entity('ann').name).toBe('Anna');
    expect(undoName.value).toBe('Rename Ann');
    expect(undoStep()?.name).toBe('Rename Ann');
    expect(entity('ann').name).toBe('Ann');
    expect(redoStep()?.name).toBe('Rename Ann');
    expect(entity('ann').name).toBe('Anna');
  });

  it('changes how firmly a claim is put forward', () => {
    performEdit('Change status', { kind: 'claim', id: 'c1', to: { ...claim('c1'), status: 'possible' } });
    expect(claim('c1').status).toBe('possible');
    undoStep();
    expect(claim('c1').status).toBe('stated');
  });

  it('adds a claim and takes it away again, in the graph and the counts too', () => {
    const added: Claim = { ...claim('c1'), id: 'c-7f3k', subject: 'dan', object: 'cord' };
    performEdit('Add a claim', { kind: 'claim', id: added.id, to: added });
    expect(current().graph.hasEdge('c-7f3k')).toBe(true);
    expect(claimCount.value).toEqual({ shown: 4, total: 4 });
    undoStep();
    expect(current().graph.hasEdge('c-7f3k')).toBe(false);
    expect(claimCount.value).toEqual({ shown: 3, total: 3 });
  });

  it('brings a removed entity back to where it stood', () => {
    current().graph.mergeNodeAttributes('dan', { x: 41, y: -7 });
    const removal = removeEntity(current().dataset, 'dan');
    if (!removal) throw new Error('Dan speaks nowhere.');
    performEdit('Remove Dan', removal);
    expect(current().graph.hasNode('dan')).toBe(false);
    undoStep();
    expect(current().graph.getNodeAttributes('dan')).toEqual({ x: 41, y: -7 });
    expect(current().graph.hasEdge('c3')).toBe(true);
  });

  it('keeps what is selected, and lights up nothing that is gone', () => {
    change(select({ kind: 'claim', id: 'c3' }));
    performEdit('Remove', removeClaim(current().dataset, 'c3'));
    expect(emphasis.value.selected).toBeUndefined();
    undoStep();
    expect(emphasis.value.selected).toEqual({ kind: 'claim', id: 'c3' });
  });

  it('leaves texts, filters, the tour and other measures as they are', () => {
    const told = { ...current().dataset, story: [{ title: 'One', show: ['c1'] }] };
    workspace.value = openWorkspace({ dataset: told, lookup: lookupOf(told), graph: buildGraph(told), warnings: [] });
    noteText(current().opening, 's1', { kind: 'missing' });
    goToStep(0);
    change(hide(['dan']));
    const wish = { name: 'community', statedOnly: false } as const;
    noteFinding(current(), wish, { kind: 'stopped' });
    performEdit('Retitle', { kind: 'about', to: { title: 'Another' } });
    expect(texts.value.get('s1')).toEqual({ kind: 'missing' });
    expect(tourStop.value?.step.title).toBe('One');
    expect(view.value.filters.hiddenEntities).toEqual(['dan']);
    expect(findingOf(wish)).toEqual({ kind: 'stopped' });
    performEdit('Remove', removeClaim(current().dataset, 'c3'));
    expect(findingOf(wish)).toBeUndefined();
  });

  it('stands in one stack with steps of the view and moves', () => {
    performEdit('Rename Ann', { kind: 'entity', id: 'ann', to: { ...entity('ann'), name: 'Anna' } });
    perform('Hide Dan', hide(['dan']));
    noteMoves('Move Bolt', [{ id: 'bolt', from: [0, 0], to: [5, 5] }]);
    expect([undoStep()?.name, undoStep()?.name, undoStep()?.name]).toEqual(['Move Bolt', 'Hide Dan', 'Rename Ann']);
    expect(entity('ann').name).toBe('Ann');
    expect(view.value.filters.hiddenEntities).toEqual([]);
    expect([redoStep()?.name, redoStep()?.name]).toEqual(['Rename Ann', 'Hide Dan']);
    expect(entity('ann').name).toBe('Anna');
  });

  it('can be undone a thousand deep', () => {
    for (let count = 0; count < 1020; count += 1) {
      performEdit(`Rename ${count}`, { kind: 'entity', id: 'ann', to: { ...entity('ann'), name: `Ann ${count}` } });
    }
    let undone = 0;
    while (undoStep()) undone += 1;
    expect(undone).toBe(1000);
    expect(entity('ann').name).toBe('Ann 19');
  });

  it('comes to the same graph as one from scratch, and back to the same bytes', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryThrows, ({ dataset }, throws) => {
        workspace.value = openWorkspace({
          dataset,
          lookup: lookupOf(dataset),
          graph: buildGraph(dataset),
          warnings: [],
        });
        forgetSteps();
        const edits = editsOf(dataset, throws);
        for (const edit of edits) performEdit('Edit', edit);
        const after = current();
        expect(shapeOf(after.graph)).toEqual(shapeOf(buildGraph(after.dataset)));
        while (undoStep()) expect(shapeOf(current().graph)).toEqual(shapeOf(buildGraph(current().dataset)));
        expect(writeSayso(current().dataset)).toBe(writeSayso(dataset));
      }),
      { numRuns: 60 },
    );
  });
});
