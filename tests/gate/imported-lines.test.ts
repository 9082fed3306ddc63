/** What the review has filled in for lines of files, in the shapes in which other programs write them. */
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import { addSource } from '../../src/edit/new-dataset.ts';
import { readFiles } from '../../src/formats/read-files.ts';
import { gateAnswer } from '../../src/gate/gate.ts';
import type { Gated } from '../../src/gate/gated.ts';
import { linesAsAnswer } from '../../src/gate/lines-as-answer.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { quotedLinesOf } from '../../src/model/quoted-lines.ts';
import * as imported from '../fixtures/imported-lines/files.ts';

const about = { title: 'Bridge', author: 'Lena Roth', publisher: '', published: '', url: '', lang: 'en', rights: '' };

async function gated({ name, content }: (typeof imported.files)[number]): Promise<readonly Gated[]> {
  const { dataset: read, issues } = await readFiles([{ name, bytes: new TextEncoder().encode(content) }], {});
  if (!read) throw new Error(JSON.stringify(issues));
  const { edits, source, text } = addSource(read, { ...about, text: imported.article });
  const { dataset } = applyEdit(read, { kind: 'several', edits });
  const lookup = lookupOf(dataset);
  return gateAnswer(lookup, source, text, linesAsAnswer(lookup, quotedLinesOf(dataset), { source, text })).gated;
}

const inWords = ({ pile, fields }: Gated) =>
  `${pile}: ${fields.subject.text} ▸ ${fields.relation.text} ▸ ${fields.target.text}`;

/** What has to be pressed to accept it: how firmly, who says so where that is open, Enter; undefined where the line has to be opened. */
function keysFor({ pile, fields, doubts }: Gated): number | undefined {
  if (pile === 'refused') return undefined;
  const isOpen = fields.subject.text === '' || fields.relation.text === '' || fields.target.text === '';
  if (isOpen || doubts.some(({ code }) => code === 'new-relation')) return undefined;
  return 1 + (fields.saidBy === '' ? 1 : 0) + (fields.firmly === '' ? 1 : 0);
}

describe('lines of files, once their text is there', () => {
  it('of LangExtract are joined as their attributes say, up to the names in the sentence', async () => {
    const all = await gated(imported.relations);
    expect(all.filter((one) => keysFor(one) === 2).map(inWords)).toEqual([
      'closer: Ida Berg ▸ headed ▸ Harbor Office',
      'closer: Ida Berg ▸ worked for ▸ Berg Quays',
      'closer: Olaf Berg ▸ founded ▸ Berg Quays',
      'closer: Ruth Lind ▸ criticized ▸ Harbor Office',
    ]);
    // Who was only described has a subject; a name that was only marked is no draft.
    expect(all.filter((one) => keysFor(one) === undefined).map(inWords)).toEqual([
      'closer: Ida Berg ▸  ▸ ',
      'closer: Ruth Lind ▸  ▸ ',
    ]);
  });

  it('take their relation from a class or an attribute, and their ends from the names in the passage', async () => {
    expect((await gated(imported.passages)).slice(1).map(inWords)).toEqual([
      'closer: Berg Quays ▸  ▸ ',
      'closer: Ruth Lind ▸  ▸ ',
      'closer: Ruth Lind ▸ criticized ▸ Harbor Office',
      'closer: Olaf Berg ▸ denied ▸ ',
    ]);
    expect((await gated(imported.things)).map(inWords)).toEqual([
      'closer: Ida Berg ▸ headed ▸ Harbor Office',
      'closer: Olaf Berg ▸ founded ▸ Berg Quays',
    ]);
  });

  it('of annotations take it from a tag; who marked them and when is no part of the claim', async () => {
    expect((await gated(imported.hypothesis)).map(inWords)).toEqual([
      'closer: Ida Berg ▸ headed ▸ Harbor Office',
      'closer: Berg Quays ▸  ▸ ',
      'closer: Ruth Lind ▸ criticized ▸ Harbor Office',
      'closer: Olaf Berg ▸  ▸ ',
    ]);
    expect((await gated(imported.recogito)).map(inWords)).toEqual([
      'closer: Ida Berg ▸ headed ▸ Harbor Office',
      'closer: Olaf Berg ▸ founded ▸ Berg Quays',
      'closer: Ruth Lind ▸ criticized ▸ Harbor Office',
    ]);
  });

  it('are accepted with two keys for most, and nothing is called stated because a file has it', async () => {
    const all = (await Promise.all(imported.files.map(gated))).flat();
    const keys = all.map(keysFor);
    expect(all.every(({ fields }) => fields.firmly === '')).toBe(true);
    expect(keys.filter((count) => count === 2).length / all.length).toBeGreaterThan(0.6);
    expect(all.filter(({ pile }) => pile === 'refused').map(({ proposal }) => proposal.quotes)).toEqual([
      ['The Harbor Office favored Berg Quays.'],
    ]);
  });
});
