import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { dossierOfClaim } from '../../src/report/claim-dossier.ts';
import type { ClaimEntry } from '../../src/report/claim-entry.ts';
import { dossierOfDataset } from '../../src/report/dataset-dossier.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText, notatedFromText } from '../fixtures/text-notation.ts';

const idsOf = (entries: readonly ClaimEntry[] = []) => entries.map((entry) => entry.id);
const folder = new URL('../../graph-data/harbor-bridge/', import.meta.url);
const harbor = JSON.parse(readFileSync(new URL('dataset.json', folder), 'utf8')) as Dataset;
const harborTexts = new Map(
  harbor.sources.map(({ id, text }): [string, string] => [
    id,
    readFileSync(new URL(`texts/${text?.file}`, folder), 'utf8'),
  ]),
);

describe('the source report', () => {
  const report = dossierOfDataset(lookupOf(readMassimov()));

  it('counts and lists what is delicate in the Massimov article', () => {
    expect(report.claims).toHaveLength(96);
    expect(Object.fromEntries(report.statuses.map(({ status, count }) => [status, count]))).toEqual({
      stated: 61,
      possible: 3,
      projected: 3,
      alleged: 5,
      opinion: 23,
      disputed: 1,
    });
    expect(idsOf(report.accusations).toSorted()).toEqual(['c001', 'c002', 'c056', 'c057', 'c096']);
    expect(idsOf(report.unnamed)).toEqual([
      'c001',
      'c002',
      'c016',
      'c050',
      'c051',
      'c052',
      'c053',
      'c056',
      'c057',
      'c058',
      'c059',
      'c096',
    ]);
    expect(idsOf(report.ownOrganization)).toEqual(['c050', 'c051', 'c052', 'c053', 'c058', 'c059']);
    expect(idsOf(report.ties)).toEqual(['c009']);
    expect(report.disputes.map(({ says, disputes }) => [idsOf(says), idsOf(disputes)])).toEqual([[[], ['c083']]]);
  });

  it('says who speaks and who is silent', () => {
    expect(report.speakers[0]).toEqual({ id: 'claude-moniquet', name: 'Claude Moniquet', firstHand: 72, relayed: 13 });
    expect(report.speakers.map(({ name }) => name)).toContain('unnamed voices');
    expect(report.silent.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['karim-massimov', 'nursultan-nazarbayev', 'kassym-jomart-tokayev', 'knb']),
    );
    expect(report.silent.map(({ id }) => id)).not.toContain('human-rights-watch');
  });

  it('knows how much is quoted, and the longest quotation', () => {
    const [source] = report.sources;
    expect(source?.quotedShare).toBeLessThan(0.5);
    expect(source?.longestQuotation?.words).toBeLessThanOrEqual(9);
    expect(source?.textCheck).toBeUndefined();
    expect(report.isChecked).toBe(false);
  });

  it('lists all claims source by source, each source in its own order', () => {
    const { claims } = dossierOfDataset(lookupOf(harbor));
    const sources = claims.map((claim) => claim.source.id);
    expect([...new Set(sources)]).toEqual(harbor.sources.map(({ id }) => id));
    expect(sources.filter((id, index) => id !== sources[index - 1])).toHaveLength(harbor.sources.length);
  });

  it('checks each quotation in the text of its own source', () => {
    const { sources, claims, isChecked } = dossierOfDataset(lookupOf(harbor), { texts: harborTexts });
    expect(isChecked).toBe(true);
    expect(sources.every(({ textCheck }) => textCheck?.isSame)).toBe(true);
    const kinds = new Set(claims.flatMap((claim) => claim.quotations.map(({ check }) => check.kind)));
    expect([...kinds]).toEqual(['exact']);
  });

  it('leaves unchecked what has no text, and says so source by source', () => {
    const { dataset, texts } = notatedFromText(`
      Ann -knows-> Bo {source s1} [¶1 "one"]
      Ann -likes-> Bo {source s2} [¶1 "two"]`);
    const half = new Map([...texts].slice(0, 1));
    const { sources, claims } = dossierOfDataset(lookupOf(dataset), { texts: half });
    expect(sources.map(({ textCheck }) => textCheck?.isSame)).toEqual([true, undefined]);
    expect(claims.map((claim) => claim.quotations[0]?.check.kind)).toEqual(['exact', 'not-checked']);
  });

  it('names paragraphs that no claim cites', () => {
    const { dataset, texts } = notatedFromText('Ann -knows-> Bo [¶3 "three"]');
    const [source] = dossierOfDataset(lookupOf(dataset), { texts }).sources;
    expect(source?.textCheck).toMatchObject({ paragraphs: 3, silentParagraphs: [1, 2] });
  });
});

describe('the dossier of a claim', () => {
  const lookup = lookupOf(
    datasetFromText(`
      (person) Ann -was accused of-> (issue) Theft {alleged; unnamed > Paper > Author} [¶1 "one"]
      Ann -was accused of-> Theft {disputed; Ann > Author} [¶2 "two"]
      Ann -acted against-> Theft [¶3 "three"]`),
  );

  it('holds the claim, its voices, its ends, who disputes it and what else joins the two', () => {
    const dossier = dossierOfClaim(lookup, 'c1');
    expect(dossier?.claim.sentence).toBe('Ann was accused of Theft (alleged)');
    expect(dossier?.voices.map(({ name, type }) => [name, type])).toEqual([
      ['One or more unnamed voices', undefined],
      ['Paper', 'thing'],
      ['Author', 'thing'],
    ]);
    expect(dossier?.ends.map(({ name }) => name)).toEqual(['Ann', 'Theft']);
    expect(dossier?.disputes.map(({ says, disputes }) => [idsOf(says), idsOf(disputes)])).toEqual([[['c1'], ['c2']]]);
    expect(idsOf(dossier?.beside)).toEqual(['c3']);
    expect(dossier?.unknowns.map(({ kind }) => kind)).toEqual([
      'one-source',
      'source-date',
      'unnamed-origin',
      'undated',
    ]);
    expect(dossier?.citation).toContain('(alleged by one or more unnamed voices, via Paper and Author)');
  });

  it('does not wonder whether others say the same when they do', () => {
    const two = lookupOf(
      datasetFromText(`
        Ann -knows-> Bo {Ann; source s1}
        Ann -knows-> Bo {Bo; source s2}
        Ann -likes-> Bo {Ann; source s1}`),
    );
    const kindsOf = (id: string) => dossierOfClaim(two, id)?.unknowns.map(({ kind }) => kind);
    expect(kindsOf('c1')).not.toContain('one-source');
    expect(kindsOf('c3')).toContain('one-source');
  });

  it('is undefined for an id that the dataset does not have', () => {
    expect(dossierOfClaim(lookup, 'c99')).toBeUndefined();
  });

  it('brings along all who say the same and all who dispute it, each once', () => {
    const of = (id: string) => dossierOfClaim(lookupOf(harbor), id);
    const disputesOf = (id: string) =>
      of(id)?.disputes.map(({ says, disputes, compare }) => [idsOf(says), idsOf(disputes), idsOf(compare)]);
    const all = [['c050', 'c051'], ['c052', 'c070', 'c077', 'c092', 'c094'], []];
    for (const id of ['c050', 'c051', 'c094']) expect(disputesOf(id)).toEqual([all]);
    expect(idsOf(of('c050')?.beside)).toEqual([]);
    expect(disputesOf('c001')).toEqual([]);
  });
});
