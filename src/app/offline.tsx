/** Keeps the version on the screen for use without a connection, and says when another one is ready. */
import { render } from 'preact';
import { NewRelease } from '../ui/features/release/NewRelease.tsx';

const script = './service-worker.js';
const hourMs = 3_600_000;
/** To fetch and check a whole release takes a second of the processor: it begins when nobody has done anything for so long, in milliseconds. */
const calmMs = 5000;
/** But at the latest after so long. */
const latestMs = 60_000;
const doings = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'dragover', 'focus'] as const;

/** Keep this version in the browser; a newer one that is found waits for the reader to take it. */
export async function keepRelease(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  if (await isRetired()) {
    await forgetVersions();
    return;
  }
  await calm();
  let registration: ServiceWorkerRegistration | undefined;
  try {
    // Browsers that block it, and windows that keep nothing: Sayso works on, with a connection.
    registration = await serviceWorker.register(vouchedFor(script), { updateViaCache: 'none' });
  } catch (error) {
    console.warn(error);
  }
  if (!registration) return;
  watch(registration);
  setInterval(() => registration.update().catch(console.warn), hourMs);
}

/** Wait until the reader rests. */
async function calm(): Promise<void> {
  const over = new AbortController();
  const latest = performance.now() + latestMs;
  let end = performance.now() + calmMs;
  const putOff = () => {
    end = Math.min(latest, performance.now() + calmMs);
  };
  for (const doing of doings) addEventListener(doing, putOff, { signal: over.signal, passive: true, capture: true });
  for (let left = calmMs; left > 0; left = end - performance.now())
    await new Promise((resolve) => setTimeout(resolve, left));
  over.abort();
}

function watch(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    const { waiting } = registration;
    // Without one in force this is the first version, which nobody has to be asked about.
    if (waiting && navigator.serviceWorker.controller) showOffer(waiting);
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  offer();
}

function showOffer(waiting: ServiceWorker): void {
  const place = document.querySelector('#new-version') ?? document.createElement('div');
  place.id = 'new-version';
  document.body.append(place);
  const close = () => {
    render(undefined, place);
    place.remove();
  };
  const take = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take over');
    close();
  };
  render(<NewRelease onTake={take} onLater={close} />, place);
}

/** A site that ships no service worker any more must not be hidden behind an old one for ever. */
async function isRetired(): Promise<boolean> {
  try {
    const { status } = await fetch(script, { cache: 'no-store' });
    return status === 404 || status === 410;
  } catch {
    // No connection: what is kept is all there is.
    return false;
  }
}

async function forgetVersions(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (registration && name.startsWith(`sayso-version ${registration.scope} `)) await caches.delete(name);
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Under the page's policy a service worker starts from nothing but a vouched-for address. */
function vouchedFor(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('sayso-service-worker', { createScriptURL: () => script });
  return policy?.createScriptURL(url) ?? url;
}
