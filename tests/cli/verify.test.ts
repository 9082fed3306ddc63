import { describe, expect, it } from 'vitest';
import { notatedFromText } from '../fixtures/text-notation.ts';
import { createFolder, sayso } from './command-line.ts';

const { dataset, texts } = notatedFromText(`
  (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
  Ann -left-> Bolt [¶2 "until she left"]`);
const text = texts.get('s1') ?? '';

describe('sayso verify', () => {
  it('finds each citation at its place', async () => {
    const folder = createFolder();
    const { exitCode, out } = await sayso('verify', folder.put('d.json', dataset), '--text', folder.put('t.txt', text));
    expect(exitCode).toBe(0);
    expect(out).toContain('this is the exact text that was encoded');
    expect(out).toMatch(/✓ found word for word +c1 +¶1 +2–20 +“Ann works for Bolt”/);
    expect(out).toContain('2 citations: 2 found word for word.');
  });

  it('tells what has moved and what is gone, and exits with 1', async () => {
    const folder = createFolder();
    const other = `New.\n\n${text.replace('until she left', 'before anybody noticed')}`;
    const file = folder.put('d.json', dataset);
    const args = ['verify', file, '--text', folder.put('t.txt', other)];
    const { exitCode, out } = await sayso(...args);
    expect(exitCode).toBe(1);
    expect(out).toContain('this is not the text that was encoded');
    expect(out).toMatch(/→ found elsewhere: look +c1 +¶1 +2–20 → ¶2 8–26 /);
    expect(out).toMatch(/✗ not found +c2 /);
    expect(out).toContain('0 found word for word, 1 found elsewhere, 1 not found');
    const data = JSON.parse((await sayso(...args, '--json')).out);
    expect(data.files[0].counts).toEqual({
      exact: 0,
      respelled: 0,
      changed: 0,
      moved: 1,
      possible: 0,
      notFound: 1,
      unchecked: 0,
    });
    expect(data.files[0].citations[0]).toMatchObject({
      claim: 'c1',
      verdict: 'moved',
      found: { start: 8, end: 26, paragraph: 2 },
    });
  });

  it('finds the text in a saved web page, as the page does', async () => {
    const folder = createFolder();
    const paragraphs = text.split('\n\n').map((one) => `<p>${one}</p>`);
    const page = `<!doctype html><html><body><nav>Menu</nav><h1>Title</h1>${paragraphs.join('\n')}<p>Read on</p></body></html>`;
    const args = ['verify', folder.put('d.json', dataset), '--text', folder.put('page.html', page)];
    const { exitCode, out } = await sayso(...args);
    expect(out).toContain('2 citations: 2 found word for word');
    expect(exitCode).toBe(0);
  });

  it('names a file that holds no text', async () => {
    const folder = createFolder();
    const { exitCode, err } = await sayso(
      'verify',
      folder.put('d.json', dataset),
      '--text',
      folder.put('t.pdf', '%PDF-1.4\n'),
    );
    expect(exitCode).toBe(2);
    expect(err).toContain('It is a PDF.');
  });

  it('proposes what is only alike, and calls nothing exact in a text that is not the very one', async () => {
    const folder = createFolder();
    const other = text.replace('until she left', 'until she leaves');
    const { exitCode, out } = await sayso(
      'verify',
      folder.put('d.json', dataset),
      '--text',
      folder.put('t.txt', other),
    );
    expect(exitCode).toBe(1);
    expect(out).toMatch(/\? look +c2 +¶2 +\d+–\d+ → ¶2 /);
    expect(out).not.toMatch(/exact|verified|proven/);
  });

  it('lists only what is not exact when asked', async () => {
    const folder = createFolder();
    const other = text.replace('until she left', 'before anybody');
    const args = ['verify', folder.put('d.json', dataset), '--text', folder.put('t.txt', other), '--problems'];
    const { out } = await sayso(...args);
    expect(out).not.toContain('c1');
    expect(out).toMatch(/not found +c2/);
  });

  it('says nothing about sources whose text it has not seen', async () => {
    const folder = createFolder();
    const two = notatedFromText(`
      (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
      Ann -left-> Bolt {source s2} [¶1 "until she left"]`);
    const given = `s1=${folder.put('t.txt', two.texts.get('s1') ?? '')}`;
    const { exitCode, out } = await sayso('verify', folder.put('d.json', two.dataset), '--text', given);
    expect(exitCode).toBe(0);
    expect(out).toContain('1 citation: 1 found word for word');
    expect(out).toContain('1 citation of s2 not checked');
  });

  it('says that no source has the id a text was given for, rather than that there is no text', async () => {
    const folder = createFolder();
    const { dataset, texts } = notatedFromText('(person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]');
    const given = `s7=${folder.put('t.txt', texts.get('s1') ?? '')}`;
    const { exitCode, err } = await sayso('verify', folder.put('d.json', dataset), '--text', given);
    expect(exitCode).toBe(2);
    expect(err).toContain('No source has the id s7.');
  });

  it('does not look into a dataset with errors', async () => {
    const folder = createFolder();
    const { exitCode, out, err } = await sayso(
      'verify',
      folder.put('d.json', '{}'),
      '--text',
      folder.put('t.txt', text),
    );
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('its citations were not looked up');
  });
});
