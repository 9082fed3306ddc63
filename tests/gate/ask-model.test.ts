import { describe, expect, it } from 'vitest';
import { AskFailure, askModel, chatAddress } from '../../src/gate/ask-model.ts';
import { type ModelHandler, streamed as piece, serveModel as serve } from '../fixtures/model-server/server.ts';

function ask(address: string, options: Partial<Parameters<typeof askModel>[2]> = {}, key?: string): Promise<string> {
  return askModel({ address, model: 'tiny', key }, 'Read this.', { ask: fetch, ...options });
}

async function failure(answer: Promise<string>): Promise<AskFailure> {
  const error = await answer.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AskFailure)) throw new Error('It did not fail as it should.', { cause: error });
  return error;
}

describe('asking a model', () => {
  it('streams the answer, and sends the prompt once, with the key in its header alone', async () => {
    const seen: string[] = [];
    const heard: string[] = [];
    const address = await serve((request, response, body) => {
      seen.push(
        `${request.method} ${request.url} ${request.headers.authorization} ${request.headers.referer} ${request.headers.cookie}`,
        body,
      );
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
      // A piece of the stream may end in the middle of a letter.
      const bytes = Buffer.from(`${piece('{"quotes": ')}${piece('["né à Łódź"]}')}data: [DONE]\n\n`);
      response.write(bytes.subarray(0, 90));
      setTimeout(() => response.end(bytes.subarray(90)), 30);
    });
    expect(await ask(address, { onText: (text) => heard.push(text) }, 'secret')).toBe('{"quotes": ["né à Łódź"]}');
    expect(seen[0]).toBe('POST /v1/chat/completions Bearer secret undefined undefined');
    expect(JSON.parse(seen[1] ?? '')).toEqual({
      model: 'tiny',
      messages: [{ role: 'user', content: 'Read this.' }],
      temperature: 0,
      stream: true,
    });
    expect(seen).toHaveLength(2);
    expect(heard.at(-1)).toBe('{"quotes": ["né à Łódź"]}');
    expect(heard.length).toBeGreaterThan(1);
  });

  it('reads an answer in one piece', async () => {
    const address = await serve((_, response) =>
      response.end(JSON.stringify({ choices: [{ message: { content: 'done' } }] }, undefined, 2)),
    );
    expect(await ask(address)).toBe('done');
  });

  it.each<readonly [string, ModelHandler, AskFailure['code'], RegExp]>([
    [
      'a wrong key',
      (_, response) => response.writeHead(401).end('{"error": {"message": "bad <b>key</b>"}}'),
      'refused',
      /Check the key.*“bad key”/u,
    ],
    [
      'a model that is not there',
      (_, response) => response.writeHead(404).end('{"error":"model not found"}'),
      'not-found',
      /“tiny” \(404\).*model not found/u,
    ],
    ['a busy server', (_, response) => response.writeHead(503).end(), 'busy', /Wait a little/u],
    ['an error', (_, response) => response.writeHead(500).end('<html>oops</html>'), 'no-answer', /error \(500\)/u],
    [
      'a web page',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Hello</html>'),
      'no-answer',
      /no words of a model/u,
    ],
    ['nothing', (_, response) => response.writeHead(200).end(), 'no-answer', /no words of a model/u],
    [
      'numbers where words belong',
      (_, response) => response.end('data: {"choices":[{"delta":{"content":42}}]}\n\n'),
      'no-answer',
      /no words/u,
    ],
    [
      'a redirect elsewhere',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      'unreachable',
      /does not answer/u,
    ],
  ])('explains %s', async (_, handle, code, words) => {
    const error = await failure(ask(await serve(handle)));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
    expect(error.message).not.toMatch(/<\w/u);
  });

  it('keeps what had come when the connection breaks, falls silent, or is stopped', async () => {
    const cut = await serve((_, response) => {
      response.write(piece('half'));
      setTimeout(() => response.destroy(), 40);
    });
    expect(await failure(ask(cut))).toMatchObject({ code: 'unreachable', text: 'half' });
    const silent = await serve((_, response) => void response.write(piece('half')));
    expect(await failure(ask(silent, { patience: 150 }))).toMatchObject({ code: 'silent', text: 'half' });
    const stop = new AbortController();
    expect(await failure(ask(silent, { signal: stop.signal, onText: () => stop.abort() }))).toMatchObject({
      code: 'canceled',
      text: 'half',
    });
  });

  it('stops an answer that never ends', async () => {
    const endless = await serve((_, response) => {
      const line = piece('x'.repeat(200_000));
      const pour = () => {
        while (!response.destroyed && response.write(line));
      };
      response.on('drain', pour);
      pour();
    });
    expect((await failure(ask(endless))).code).toBe('too-long');
  });

  it('says that nobody answers, and what to try on this computer', async () => {
    const error = await failure(ask('http://127.0.0.1:1'));
    expect(error.code).toBe('unreachable');
    expect(error.message).toContain('OLLAMA_ORIGINS');
  });

  it('takes addresses as people write them, and none that hide where they lead', () => {
    const url = (address: string) => chatAddress(address)?.url;
    expect(url('localhost:11434')).toBe('http://localhost:11434/v1/chat/completions');
    expect(url('http://localhost:11434/v1/')).toBe('http://localhost:11434/v1/chat/completions');
    expect(url(' https://models.example/api/v1/chat/completions ')).toBe(
      'https://models.example/api/v1/chat/completions',
    );
    expect(url('https://models.example/openai')).toBe('https://models.example/openai/v1/chat/completions');
    for (const bad of [
      '',
      'http://models.example',
      'https://user:pass@models.example',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'not an address',
      'http://localhost.evil.example',
    ]) {
      expect(url(bad), bad).toBeUndefined();
    }
    expect(chatAddress('https://models.example')).toMatchObject({ host: 'models.example', isLocal: false });
  });
});
