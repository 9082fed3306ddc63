import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import { addSource } from '../../src/edit/new-dataset.ts';
import { readFiles } from '../../src/formats/read-files.ts';
import { acceptDraft } from '../../src/gate/accept-draft.ts';
import { gateAnswer } from '../../src/gate/gate.ts';
import { linesAsAnswer, withEndsOf } from '../../src/gate/lines-as-answer.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { quotedLinesOf } from '../../src/model/quoted-lines.ts';
import type { Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';

const article =
  'Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.\n\nNobody else has said anything about it since, and nobody has asked about it either.';

const csv = [
  'source,target,relation,quotation,weight',
  'Ida Berg,harbor office,headed,has headed the harbor office since 2019,7',
  'Berg Quays,Ida Berg,paid,Berg Quays paid Ida Berg,2',
  'Ida Berg,Berg Quays,knows,,1',
].join('\n');

async function imported(name: string, content: string): Promise<Dataset> {
  const { dataset, issues } = await readFiles([{ name, bytes: new TextEncoder().encode(content) }], {});
  if (!dataset) throw new Error(JSON.stringify(issues));
  return dataset;
}

function withText(dataset: Dataset) {
  const about = {
    title: 'Article',
    author: 'Lena Roth',
    publisher: '',
    published: '',
    url: '',
    lang: 'en',
    rights: '',
  };
  const { edits, source, text } = addSource(dataset, { ...about, text: article });
  return { dataset: applyEdit(dataset, { kind: 'several', edits }).dataset, source, text };
}

describe('lines of an imported file', () => {
  it('that have a quotation are found, whatever their column is called', async () => {
    expect(quotedLinesOf(await imported('relations.csv', csv)).map(({ quote }) => quote)).toEqual([
      'has headed the harbor office since 2019',
      'Berg Quays paid Ida Berg',
    ]);
    const graph = {
      nodes: [{ id: 'a' }, { id: 'b' }],
      links: [{ source: 'a', target: 'b', evidence: 'a met b', source_document: 'x' }],
    };
    expect(quotedLinesOf(await imported('graph.json', JSON.stringify(graph))).map(({ quote }) => quote)).toEqual([
      'a met b',
    ]);
  });

  it('are held against the text: no firmness is believed, and what is not there is refused', async () => {
    const { dataset, source, text } = withText(await imported('relations.csv', csv));
    const lookup = lookupOf(dataset);
    const { gated } = gateAnswer(lookup, source, text, linesAsAnswer(lookup, quotedLinesOf(dataset), { source, text }));
    expect(gated.map(({ pile, fields }) => [pile, fields.firmly])).toEqual([
      ['closer', ''],
      ['refused', ''],
    ]);
    expect(gated[0]?.proposal.line).toBe(1);
  });

  it('become claims in their place, with their id and columns, and say which file they came from', async () => {
    const { dataset, source, text } = withText(await imported('relations.csv', csv));
    const lookup = lookupOf(dataset);
    const [line] = quotedLinesOf(dataset);
    const [draft] = gateAnswer(
      lookup,
      source,
      text,
      linesAsAnswer(lookup, quotedLinesOf(dataset), { source, text }),
    ).gated;
    if (!draft || !line) throw new Error('There is no line.');
    const fields = { ...withEndsOf(lookup, line.claim, draft.fields), firmly: 'stated' };
    const taking = { lookup, source, text, draft, fields, by: 'relations.csv', random: () => 0.5 };
    const taken = acceptDraft({ ...taking, replaces: line.claim });
    if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken));
    const after = applyEdit(dataset, taken.edit).dataset;
    expect(after.claims).toHaveLength(dataset.claims.length);
    expect(after.claims.find(({ id }) => id === line.claim.id)).toMatchObject({
      subject: line.claim.subject,
      object: line.claim.object,
      status: 'stated',
      source: source.id,
      draftedBy: 'relations.csv',
      attributes: line.claim.attributes,
    });
    expect(
      validate(after, { texts: new Map([[source.id, text]]) }).issues.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('that go by a name of several entities keep their own', async () => {
    const dataset = await imported('relations.csv', csv);
    const lookup = lookupOf(dataset);
    const [line] = quotedLinesOf(dataset);
    if (!line) throw new Error('There is no line.');
    const fields = { subject: { text: 'Ida Berg', id: 'another' }, target: { text: 'harbor office' } };
    expect(withEndsOf(lookup, line.claim, fields as never).subject.id).toBe(line.claim.subject);
  });
});
