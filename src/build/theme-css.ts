import type { Plugin } from 'vite';
import { paletteCss } from '../theme/palette.ts';

/** Serve the colors of `src/theme` as a style sheet, so that they are written in one place only. */
export function themeCss(): Plugin {
  const id = 'virtual:theme.css';
  return {
    name: 'sayso-theme-css',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? paletteCss() : undefined),
  };
}
