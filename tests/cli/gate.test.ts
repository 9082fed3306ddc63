import { describe, expect, it } from 'vitest';
import { serveModel, streamed } from '../fixtures/model-server/server.ts';
import { createFolder, sayso } from './command-line.ts';

const text =
  'Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays.\n\nShe chose it herself, a colleague says. The office allegedly hid the bids.';
const good =
  '{"paragraph": 1, "quotes": ["has headed the harbor office since 2019"], "voices": [], "firmly": "stated", "subject": "Ida Berg", "relation": "headed", "object": "harbor office", "when": "2019/.."}';
const held =
  '{"paragraph": 2, "quotes": ["hid the bids"], "voices": [], "firmly": "stated", "subject": "The office", "relation": "took part in", "object": "the bids"}';
const bad =
  '{"paragraph": 1, "quotes": ["has run the harbor office since 2019"], "firmly": "stated", "subject": "Ida Berg", "relation": "headed", "object": "harbor office"}';

describe('sayso gate', () => {
  it('puts each draft where it belongs, with the reason', async () => {
    const folder = createFolder();
    const answer = folder.put('answer.txt', `Sure!\n${good}\n${held}\n${bad}\n{"subject": "x"}`);
    const { exitCode, out } = await sayso('gate', answer, '--text', folder.put('article.txt', text));
    expect(exitCode).toBe(1);
    expect(out).toMatch(/Ready \(1\)\n {2}¶1 “has headed the harbor office since 2019”/u);
    expect(out).toContain('The sentence has “allegedly”, but the draft calls the claim stated.');
    expect(out).toMatch(/something similar is in ¶1 “has run the harbor office since 2019”/u);
    expect(out).toContain('3 drafts: 1 ready, 1 to look at, 1 refused, 1 part not read.');
    const data = JSON.parse((await sayso('gate', answer, '--text', folder.put('article.txt', text), '--json')).out);
    expect(data.drafts.map(({ pile }: { pile: string }) => pile)).toEqual(['ready', 'refused', 'closer']);
    expect(data.drafts[2].sure).toMatchObject({ saidBy: 'article.txt', firmly: '' });
  });

  it('says what it needs', async () => {
    const folder = createFolder();
    const { exitCode, err } = await sayso('gate', folder.put('answer.txt', good));
    expect(exitCode).toBe(2);
    expect(err).toContain('Name the answer and the text');
  });
});

describe('sayso draft', () => {
  it('asks the model for each text and keeps what it drafts beside it', async () => {
    const prompts: string[] = [];
    const address = await serveModel((_, response, body) => {
      prompts.push(JSON.parse(body).messages[0].content);
      response.end(`${streamed(`Here:\n${good}\n`)}${streamed(held)}data: [DONE]\n\n`);
    });
    const folder = createFolder();
    const article = folder.put('article.txt', text);
    const args = ['draft', article, '--endpoint', address, '--model', 'tiny'];
    const { exitCode, out } = await sayso(...args);
    expect(exitCode).toBe(0);
    expect(out).toContain('2 drafts: 1 ready, 1 to look at, 0 refused.');
    expect(prompts).toHaveLength(1);
    expect(prompts[0]).toContain('[2] She chose it herself, a colleague says.');
    expect(folder.read('article.drafts.jsonl')).toContain('{"draftedBy":"tiny"}');
    // A second run keeps what is there, unless it is told otherwise; the drafts can be gated again.
    expect((await sayso(...args)).exitCode).toBe(2);
    expect((await sayso(...args, '--force')).exitCode).toBe(0);
    const again = await sayso('gate', `${folder.path}/article.drafts.jsonl`, '--text', article);
    expect(again.out).toContain('2 drafts: 1 ready, 1 to look at, 0 refused.');
  });

  it('goes over a folder: each text has its drafts beside it, and one that gets no answer stops no other', async () => {
    const folder = createFolder();
    const other = 'Nils Vik has led the ferry office since 2020. The old ferry went to Vik Lines, and that is all.';
    const ferry =
      '{"paragraph": 1, "quotes": ["has led the ferry office since 2020"], "voices": [], "firmly": "stated", "subject": "Nils Vik", "relation": "headed", "object": "ferry office", "when": "2020/.."}';
    const files = [
      folder.put('bridge.txt', text),
      folder.put('broken.txt', 'Nobody answers this one.'),
      folder.put('ferry.txt', other),
    ];
    const address = await serveModel((_, response, body) => {
      const prompt: string = JSON.parse(body).messages[0].content;
      if (prompt.includes('Nobody answers this one.')) response.writeHead(503).end('{"error": "overloaded"}');
      else response.end(`${streamed(prompt.includes('ferry office') ? ferry : good)}data: [DONE]\n\n`);
    });
    const { exitCode, out, err } = await sayso('draft', ...files, '--endpoint', address, '--model', 'tiny');
    expect(exitCode).toBe(2);
    expect(err).toContain('broken.txt');
    expect(out).toMatch(/bridge\.drafts\.jsonl: 1 draft: 1 ready/u);
    expect(out).toMatch(/ferry\.drafts\.jsonl: 1 draft: 1 ready/u);
    expect(folder.read('bridge.drafts.jsonl')).toContain('harbor office');
    expect(folder.read('ferry.drafts.jsonl')).toContain('ferry office');
    expect(() => folder.read('broken.drafts.jsonl')).toThrow();
  });

  it('says why a model did not answer, and writes nothing', async () => {
    const address = await serveModel((_, response) => response.writeHead(404).end('{"error": "no such model"}'));
    const folder = createFolder();
    const article = folder.put('article.txt', text);
    const { exitCode, err } = await sayso('draft', '--text', article, '--endpoint', address, '--model', 'tiny');
    expect(exitCode).toBe(2);
    expect(err).toContain('does not have this address or the model “tiny” (404). It says: “no such model”');
    expect(() => folder.read('article.drafts.jsonl')).toThrow();
    const other = await sayso('draft', '--text', article, '--endpoint', 'ftp://x', '--model', 'tiny');
    expect(other.err).toContain('is not the address of a model');
  });
});
