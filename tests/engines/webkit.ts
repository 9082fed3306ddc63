import { spawn } from 'node:child_process';
import { setTimeout as rest } from 'node:timers/promises';
import type { Engine, Page, Point } from './engine.ts';

/** A port that no engine keeps pages from: they forbid some below 10081. */
const port = 41_837;
const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
/** Keys that WebDriver has code points for. */
const codes: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** WebKitGTK, driven over WebDriver's plain HTTP. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  open: async ({ hasWebGL, display, home }) => {
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...process.env, DISPLAY: display, HOME: home, LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11' },
      stdio: 'ignore',
    });
    await untilReady();
    const { sessionId } = await send<{ readonly sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation', `--enable-webgl=${hasWebGL}`] },
        },
      },
    });
    const post = <Value>(path: string, body: object): Promise<Value> =>
      send('POST', `/session/${sessionId}${path}`, body);
    await post('/timeouts', { script: 30_000, pageLoad: 60_000 });
    await post('/window/rect', { width: 1300, height: 900 });
    const act = (actions: readonly object[]) =>
      post<void>('/actions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
    const page: Page = {
      goto: (url) => post('/url', { url }),
      reload: () => post('/refresh', {}),
      run: async (body) => {
        const script = `const done = arguments[0]; (async () => {${body}})().then((value) => done(JSON.stringify({ value: value ?? null })), (fault) => done(JSON.stringify({ fault: String(fault) })))`;
        const answer = JSON.parse(await post<string>('/execute/async', { script, args: [] }));
        if (answer.fault) throw new Error(answer.fault);
        return answer.value;
      },
      move: (to) => act([moveTo(to)]),
      click: (at) => act([moveTo(at), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
      drag: (from, to) =>
        act([
          moveTo(from),
          { type: 'pointerDown', button: 0 },
          moveTo({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }),
          moveTo(to),
          { type: 'pointerUp', button: 0 },
        ]),
      press: (key) => {
        const value = codes[key] ?? key;
        const actions = [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
        return post('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
      },
      close: async () => {
        await send('DELETE', `/session/${sessionId}`).catch(() => {});
        driver.kill();
      },
    };
    return page;
  },
};

function moveTo({ x, y }: Point): object {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 60, origin: 'viewport' };
}

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const isReady = await send('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await rest(250);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

async function send<Value>(method: string, path: string, body?: object): Promise<Value> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    signal: AbortSignal.timeout(90_000),
  });
  const { value } = (await response.json()) as {
    readonly value: Value & { readonly error?: string; readonly message?: string };
  };
  if (!response.ok) throw new Error(`${path}: ${value?.error} ${value?.message ?? ''}`.trim());
  return value;
}
