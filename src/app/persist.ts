import { effect } from '@preact/signals';
import { systemIsDark, systemPalette } from '../state/screen/page.ts';
import { chooseTheme } from '../state/view/change-appearance.ts';
import { change, view } from '../state/view/current-view.ts';
import { themeChoices } from '../state/view/view.ts';
import { reportError } from './report-error.ts';

const themeKey = 'sayso:theme';

/** Put the theme on the page that was chosen on an earlier visit, and then whatever theme is chosen. */
export function mountTheme(): void {
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  systemIsDark.value = darkness.matches;
  darkness.addEventListener('change', () => {
    systemIsDark.value = darkness.matches;
  });
  // Few systems do: what reads their colors is fetched only then.
  const forcing = matchMedia('(forced-colors: active)');
  const readColors = () =>
    import('./system-colors.ts').then(({ takeSystemColors }) => takeSystemColors(forcing.matches), reportError);
  if (forcing.matches) void readColors();
  for (const query of [forcing, darkness]) {
    query.addEventListener('change', () => (forcing.matches || systemPalette.peek() ? readColors() : undefined));
  }
  const remembered = themeChoices.find((choice) => choice === recall(themeKey));
  if (remembered) change(chooseTheme(remembered));
  effect(() => {
    const { theme } = view.value;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  });
}

/** Remember the theme that the reader chose; one that a link brought is not remembered. */
export function rememberTheme(): void {
  remember(themeKey, view.peek().theme);
}

/** Read what an earlier visit left. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    // Storage is forbidden in this browser or frame: go on without a memory.
    return undefined;
  }
}

/** Leave something for later visits. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above: nothing is lost but the memory of a choice.
  }
}
