import { effect } from '@preact/signals';
import { chooseTheme } from '../state/transitions.ts';
import { themeChoices } from '../state/view.ts';
import { change, systemIsDark, view } from '../state/workspace.ts';

const themeKey = 'sayso:theme';

/** Remember the chosen theme from visit to visit and put it on the page; a browser without storage just forgets. */
export function mountTheme(): void {
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  systemIsDark.value = darkness.matches;
  darkness.addEventListener('change', () => {
    systemIsDark.value = darkness.matches;
  });
  const remembered = themeChoices.find((choice) => choice === readStored(themeKey));
  if (remembered) change(chooseTheme(remembered));
  effect(() => {
    const { theme } = view.value;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    store(themeKey, theme);
  });
}

function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    // Storage is forbidden in this browser or frame: go on without a memory.
    return undefined;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above: nothing is lost but the memory of a choice.
  }
}
