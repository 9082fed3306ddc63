/**
 * Runs beside the page, before it and without it: says why the page does not start, and offers a way on. The build makes it a file
 * of its own, in a language that old browsers read too.
 */

const patienceMs = 10_000;
const words = {
  file: 'Sayso cannot run from a file on a disk: browsers forbid it. Start it with “npm start”, or put the folder on a web server, and open the address that begins with http:// or https://.',
  old: 'This browser is too old for Sayso. Use a current version of Firefox, Chrome, Edge or Safari.',
  missing: 'A part of Sayso could not be loaded. Check your connection, then try again.',
  silent: 'Sayso is still waiting for a part of itself. Wait a little longer, or check your connection and try again.',
  looks: 'The style sheet of Sayso could not be loaded. Check your connection.',
  failed: 'Sayso could not start: something in it went wrong. Try again, or use another browser.',
};

const say = (text: string): void => {
  const place = document.getElementById('start-words');
  const again = document.getElementById('start-again');
  // The page itself knows better, once it has said something.
  if (!place || !again?.hidden) return;
  place.textContent = text;
  again.hidden = false;
};

/** Leave no version behind that may be the cause; without a connection it is all there is, and stays. */
const startAnew = (): void => {
  const reload = () => location.reload();
  const forget = () =>
    Promise.all([
      navigator.serviceWorker
        .getRegistrations()
        .then((all) => Promise.all(all.map((one) => location.href.indexOf(one.scope) === 0 && one.unregister()))),
      caches
        .keys()
        .then((all) => Promise.all(all.map((key) => key.indexOf('sayso-version ') === 0 && caches.delete(key)))),
    ]);
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    reload();
    return;
  }
  fetch(location.pathname, { cache: 'no-store' })
    .then((response) => (response.ok ? forget() : undefined))
    .then(reload, reload);
};

/** The page starts without its looks too, and takes the words of the start away: these stand on their own. */
const missLooks = (): void => {
  const bar = document.createElement('p');
  bar.setAttribute('role', 'alert');
  bar.textContent = `${words.looks} `;
  const again = document.createElement('button');
  again.textContent = 'Try again';
  again.onclick = startAnew;
  bar.appendChild(again);
  document.body.insertBefore(bar, document.body.firstChild);
};

let trouble = firstTrouble();
let mayLookWrong = true;
const began = Date.now();
let fetchedAt = 0;

addEventListener(
  'error',
  (event) => {
    const { target } = event;
    if (target instanceof HTMLScriptElement) trouble = trouble || words.missing;
    else if (event instanceof ErrorEvent) {
      trouble = trouble || wordsFor(event.message);
    }
  },
  true,
);

/** A page of a portal in place of a script, or half of a script, is no fault of the browser. */
function wordsFor(message: string): string {
  if (/'<'|\bend of\b|EOF|unterminated|invalid or unexpected|missing [)}\]]/i.test(message)) return words.missing;
  return /SyntaxError|is not a function/.test(message) ? words.old : words.failed;
}

const timer = setInterval(() => {
  const now = Date.now();
  const isLate = now - began > patienceMs;
  const main = document.querySelector<HTMLScriptElement>('script[type=module]');
  const looks = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  const again = document.getElementById('start-again');
  if (again) again.onclick = startAnew;
  // What is no style sheet is taken for an empty one.
  const hasLooks = looks !== null && countRules(looks) > 0;
  if (looks && !hasLooks && mayLookWrong && document.body && (isLate || hasCome(looks.href))) {
    mayLookWrong = false;
    // A browser draws nothing while it waits for a style sheet.
    if (looks.parentNode) looks.parentNode.removeChild(looks);
    missLooks();
  }
  // What it does first of all is to put this in place.
  // It does not begin before the style sheet is there.
  if (main && !('sayso' in window) && hasCome(main.src) && (!looks || hasCome(looks.href)))
    fetchedAt = fetchedAt || now;
  if (fetchedAt > 0 && now - fetchedAt > 1500 && !('sayso' in window)) trouble = trouble || words.missing;
  if (trouble) say(trouble);
  else if (isLate) say(words.silent);
  if (document.readyState !== 'loading' && !again && (hasLooks || !mayLookWrong || isLate)) clearInterval(timer);
}, 250);

/** Browsers let nobody look into a style sheet that did not come. */
function countRules({ sheet }: HTMLLinkElement): number {
  try {
    return sheet ? sheet.cssRules.length : 0;
  } catch (_) {
    return 0;
  }
}

function firstTrouble(): string {
  if (location.protocol === 'file:') return words.file;
  return 'noModule' in document.createElement('script') ? '' : words.old;
}

/** What failed before this script was there to hear of it has come too, as far as the browser is concerned. */
function hasCome(address: string): boolean {
  return performance.getEntriesByName(address).some((entry) => (entry as PerformanceResourceTiming).responseEnd > 0);
}
