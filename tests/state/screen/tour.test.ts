import { beforeEach, describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/initial-positions.ts';
import { lookupOf } from '../../../src/model/lookup.ts';
import { endTour, followHistory, goToStep, startTour, tourStop } from '../../../src/state/screen/tour.ts';
import { emphasis } from '../../../src/state/selectors/emphasis.ts';
import { view } from '../../../src/state/view/current-view.ts';
import { initialView } from '../../../src/state/view/view.ts';
import { openWorkspace, workspace } from '../../../src/state/workspace/workspace.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';

const story = [
  { title: 'Who owns what', show: ['bolt', 'c2'] },
  { title: 'Ann alone', text: 'Nothing but Ann.', show: ['ann'] },
];

function open(id: string): void {
  const base = datasetFromText(`
    Ann -works for-> Bolt
    Bolt -owns-> Cord`);
  const dataset = { ...base, id, story };
  workspace.value = openWorkspace({ dataset, lookup: lookupOf(dataset), graph: buildGraph(dataset), warnings: [] });
  view.value = initialView;
}

beforeEach(() => {
  endTour();
  open('one');
});

describe('a tour', () => {
  it('begins at the first step, which selects its first claim and lights what it shows with its ends', () => {
    startTour();
    expect(tourStop.value).toEqual({ step: story[0], index: 0, count: 2 });
    expect(view.value.selection).toEqual({ kind: 'claim', id: 'c2' });
    expect([...(emphasis.value.lit ?? [])].sort()).toEqual(['bolt', 'c2', 'cord']);
  });

  it('selects the first thing where a step shows no claim', () => {
    startTour();
    goToStep(1);
    expect(view.value.selection).toEqual({ kind: 'entity', id: 'ann' });
    expect([...(emphasis.value.lit ?? [])]).toEqual(['ann']);
  });

  it('stays where it is beyond its first and last step', () => {
    startTour();
    goToStep(-1);
    expect(tourStop.value?.index).toBe(0);
    goToStep(1);
    goToStep(2);
    expect(tourStop.value?.index).toBe(1);
  });

  it('shows what filters, a lens or a focus had hidden', () => {
    const { filters } = initialView;
    view.value = {
      ...initialView,
      filters: { ...filters, lens: { kind: 'without', voice: 'author' } },
      focus: { id: 'ann', depth: 1, added: [] },
    };
    startTour();
    expect(view.value.filters.lens.kind).toBe('all');
    expect(view.value.focus).toBeUndefined();
  });

  it('ends with another dataset, and by hand; what is selected stays', () => {
    startTour();
    endTour();
    expect(tourStop.value).toBeUndefined();
    expect(emphasis.value.lit).toBeUndefined();
    expect(view.value.selection?.id).toBe('c2');
    startTour();
    open('two');
    expect(tourStop.value).toBeUndefined();
    expect(emphasis.value.lit).toBeUndefined();
  });

  it('goes back with the history, and ends where the history knows of none', () => {
    startTour();
    goToStep(1);
    followHistory(0);
    expect(tourStop.value?.index).toBe(0);
    followHistory(7);
    expect(tourStop.value?.index).toBe(0);
    followHistory(null);
    expect(tourStop.value).toBeUndefined();
  });
});
