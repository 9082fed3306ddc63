import { WorldError } from './world-error.ts';

/** Milliseconds without a sign of life after which waiting ends. */
const patienceMs = 10_000;

/** Fetch the text at an address of the page's own; slow is well, silent is not. */
export async function fetchText(address: string): Promise<string> {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => control.abort(), patienceMs);
  };
  wait();
  try {
    const response = await fetch(address, { signal: control.signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      wait();
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (cause) {
    const silence = `has not answered for ${patienceMs / 1000} seconds`;
    const why = control.signal.aborted ? silence : 'did not send it';
    throw new WorldError(
      'network',
      `The dataset could not be loaded: the server ${why}. Check your connection and try again.`,
      cause,
    );
  } finally {
    clearTimeout(timer);
  }
}
