import { beforeEach, describe, expect, it } from 'vitest';
import { anchorText } from '../../../src/model/anchor-text.ts';
import {
  choosePassages,
  chosen,
  chosenClaims,
  leavePassages,
  page,
  passagesAbout,
  passagesAt,
  passagesOfSelection,
  readSource,
} from '../../../src/state/screen/reader.ts';
import { readAt, readerTarget } from '../../../src/state/screen/reader-target.ts';
import { emphasis } from '../../../src/state/selectors/emphasis.ts';
import { highlightedClaims } from '../../../src/state/selectors/highlighted-claims.ts';
import { read } from '../../../src/state/view/change-mode.ts';
import { select } from '../../../src/state/view/change-selection.ts';
import { change, view } from '../../../src/state/view/current-view.ts';
import { noteText, texts, verdictCounts, verdictOf } from '../../../src/state/workspace/source-texts.ts';
import { workspace } from '../../../src/state/workspace/workspace.ts';
import { notatedFromText } from '../../fixtures/text-notation.ts';
import { openWorld } from '../open-world.ts';

const notation = `
  Ann -met->   Bob        [¶1 "Ann met Bob in town"]
  Ann -liked-> Bob        [¶1 "met Bob"] [¶2 "and again"]
  Bob -was-> = "tired"    [¶1 "met Bob"]
  Cid -left-> Dee {source s2} [¶1 "Cid left"]`;

beforeEach(() => {
  openWorld(notation);
  leavePassages();
  change(read('s1'));
});

/** Bring the text of the first source, as the app does. */
function bringText(change: (text: string) => string = (text) => text): void {
  const { dataset, texts: written } = notatedFromText(notation);
  const current = workspace.value?.dataset ?? dataset;
  const claims = current.claims.filter(({ source }) => source === 's1');
  const copy = change(written.get('s1') ?? '');
  const anchored = anchorText({ copy, expected: current.sources[0]?.text, claims, entities: current.entities });
  noteText(workspace.value?.opening ?? 0, 's1', { kind: 'at-hand', origin: 'own', ...anchored });
}

const wordsOf = (indexes: readonly number[]) =>
  indexes.map((index) => {
    const passage = page.value?.passages[index];
    return page.value?.paragraphs[passage?.paragraph ?? -1]?.text.slice(passage?.start, passage?.end);
  });

describe('the page', () => {
  it('is not there while the text is coming, then the citations alone, or the text', () => {
    expect(readSource.value?.id).toBe('s1');
    expect(page.value).toBeUndefined();
    if (workspace.value) noteText(workspace.value?.opening ?? 0, 's1', { kind: 'missing' });
    expect(page.value?.paragraphs.map(({ text }) => text)).toEqual(['… Ann met Bob in town …', '… and again …']);
    bringText();
    expect(page.value?.paragraphs[0]?.text).toContain('Ann met Bob in town ·');
    expect(page.value?.passages).toHaveLength(3);
  });

  it('goes with its dataset', () => {
    bringText();
    expect(texts.value.size).toBe(1);
    openWorld(notation);
    expect(texts.value.size).toBe(0);
    expect(readSource.value).toBeUndefined();
    change(read('nowhere'));
    expect(page.value).toBeUndefined();
  });
});

describe('from a passage to its claims', () => {
  it('lights all claims of the passages under a letter, and selects one of the narrowest', () => {
    bringText();
    const current = page.value;
    if (!current) throw new Error('There is no page.');
    const letter = current.paragraphs[0]?.text.indexOf('Bob') ?? -1;
    const under = passagesAt(current, 0, letter);
    expect(wordsOf(under)).toEqual(['met Bob', 'Ann met Bob in town']);
    choosePassages(under, true);
    expect(view.value.selection).toEqual({ kind: 'claim', id: 'c2' });
    expect(chosenClaims.value.map(({ id }) => id)).toEqual(['c2', 'c3', 'c1']);
    expect([...(emphasis.value.lit ?? [])].sort()).toEqual(['ann', 'bob', 'c1', 'c2']);
  });

  it('keeps them lit while one of them is selected, and lets go with any other', () => {
    bringText();
    choosePassages([0, 1], true);
    change(select({ kind: 'claim', id: 'c3' }));
    expect(chosen.value).toEqual([0, 1]);
    change(select({ kind: 'entity', id: 'cid' }));
    expect(chosen.value).toEqual([]);
    expect(highlightedClaims.value).toBeUndefined();
    expect(emphasis.value.lit).toBeUndefined();
  });

  it('goes from passage to passage without selecting anything', () => {
    bringText();
    choosePassages([2], false);
    expect(view.value.selection).toBeUndefined();
    expect(wordsOf(chosen.value)).toEqual(['and again']);
    expect([...(emphasis.value.lit ?? [])].sort()).toEqual(['ann', 'bob', 'c2']);
    leavePassages();
    expect(emphasis.value.lit).toBeUndefined();
  });
});

describe('from a claim to its passages', () => {
  it('finds them all, those of an entity too', () => {
    bringText();
    change(select({ kind: 'claim', id: 'c2' }));
    expect(wordsOf(passagesOfSelection.value)).toEqual(['met Bob', 'and again']);
    change(select({ kind: 'entity', id: 'bob' }));
    expect(wordsOf(passagesAbout.value)).toEqual(['Ann met Bob in town', 'met Bob', 'and again']);
  });

  it('opens the text of its source', () => {
    const claim = workspace.value?.lookup.claims.get('c4');
    if (!claim) throw new Error('There is no such claim.');
    readAt(claim, 0);
    expect(view.value.reading).toBe('s2');
    expect(view.value.selection).toEqual({ kind: 'claim', id: 'c4' });
    expect(readerTarget.value).toEqual({ claim: 'c4', citation: 0 });
  });
});

describe('the verdicts', () => {
  it('are there only for texts at hand, and counted', () => {
    expect(verdictCounts.value).toBeUndefined();
    expect(verdictOf('c1', 's1', 0)).toBeUndefined();
    bringText();
    expect(verdictOf('c2', 's1', 1)?.kind).toBe('exact');
    expect(verdictOf('c4', 's2', 0)).toBeUndefined();
    expect(verdictCounts.value).toEqual({
      exact: 4,
      respelled: 0,
      changed: 0,
      moved: 0,
      possible: 0,
      'not-found': 0,
      total: 5,
      unchecked: 1,
      areSame: true,
    });
    bringText((text) => text.replace('and again', 'and then'));
    expect(verdictOf('c2', 's1', 1)?.kind).not.toBe('exact');
    expect(verdictCounts.value?.areSame).toBe(false);
  });
});
