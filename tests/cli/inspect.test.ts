import { describe, expect, it } from 'vitest';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const dataset = datasetFromText(`
  (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
  (person) Cy -works for-> Bolt {possible; unnamed > Ann > Author} [¶2 "perhaps Cy too"]
  Cy -was called-> = "a fox" {opinion; Ann > Author} [¶3 "that fox"]`);

describe('sayso inspect', () => {
  it('counts for programs', async () => {
    const file = createFolder().put('d.json', dataset);
    const { exitCode, out, err } = await sayso('inspect', '--json', file);
    expect([exitCode, err]).toEqual([0, '']);
    const [found] = JSON.parse(out).files;
    expect(found).toMatchObject({ id: 'test', entities: 4, claims: 3, citations: 3, positions: 0 });
    expect(found.types).toContainEqual({ id: 'person', label: 'person', count: 2 });
    expect(found.predicates[0]).toEqual({ id: 'works-for', label: 'works for', group: 'tie', count: 2 });
    expect(found.statuses.map((status: { count: number }) => status.count)).toEqual([1, 1, 0, 0, 1, 0]);
    const voices = new Map(found.voices.map((voice: { id: string }) => [voice.id, voice]));
    expect(voices.get('ann')).toMatchObject({ name: 'Ann', firstHand: 1, relayed: 1 });
    expect(voices.get('author')).toMatchObject({ firstHand: 1, relayed: 2 });
    expect(found.silent.map((entity: { id: string }) => entity.id)).toContain('cy');
    expect(found.sources[0].quotedShare).toBeGreaterThan(0);
  });

  it('shows the same to people, in tables', async () => {
    const file = createFolder().put('d.json', dataset);
    const { exitCode, out } = await sayso('inspect', file);
    expect(exitCode).toBe(0);
    expect(out).toContain('4 entities · 3 claims · 3 citations · 1 source · no saved positions');
    expect(out).toMatch(/person +2/);
    expect(out).toMatch(/possible +1 +▪/);
    expect(out).toMatch(/Ann +1 +1/);
    expect(out).toMatch(/works for +2 +tie/);
    expect(out).toMatch(/never speaking\n.*Cy/);
    expect(out).toMatch(/\d+\.\d% of it quoted/);
  });

  it('does not count a file with errors, and says why', async () => {
    const { exitCode, out, err } = await sayso('inspect', createFolder().put('d.json', 'hello'));
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('json-syntax');
    expect(err).toContain('it was not counted');
  });
});
