/** What the build does to the page besides bundling it. */
import type { Plugin } from 'vite';
import { paletteCss } from '../theme/palette-css.ts';

/** Let the browser fetch the first dataset, and the letters of the graph, while it still reads the scripts. */
export function preloadFirst(): Plugin {
  const wanted = [
    { name: 'massimov/dataset.json', as: 'fetch' },
    { name: 'source-sans-3-latin-wght-normal.woff2', as: 'font' },
  ];
  return {
    name: 'sayso-preload-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const assets = Object.values(bundle ?? {}).filter((part) => part.type === 'asset');
        return wanted.map(({ name, as }) => {
          const file = assets.find((asset) => asset.originalFileNames.some((original) => original.endsWith(name)));
          if (!file) throw new Error(`The build holds no ${name} to start with.`);
          return {
            tag: 'link',
            attrs: { rel: 'preload', as, crossorigin: '', href: `./${file.fileName}` },
            injectTo: 'head',
          };
        });
      },
    },
  };
}

/** Vite wraps each late import in a helper that preloads style sheets and scripts; this page has one sheet and preloads no scripts. */
export function importPlainly(): Plugin {
  return {
    name: 'sayso-import-plainly',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (fetchModule) => fetchModule();' : undefined,
  };
}

/** Shaders are text, whose remarks and indents no minifier takes out. */
export function plainShaders(): Plugin {
  return {
    name: 'sayso-plain-shaders',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/src/render/programs/')
        ? { code: code.replace(/^[ \t]*(?:\/\/.*)?/gm, '').replace(/\n+/g, '\n'), map: null }
        : undefined,
  };
}

/** The development server injects styles and sockets that the page's policy forbids. */
export function relaxPolicyWhileDeveloping(): Plugin {
  return {
    name: 'sayso-relax-policy',
    apply: 'serve',
    transformIndexHtml(html, context) {
      return context.server ? html.replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, '') : html;
    },
  };
}

/** Serve the colors of `src/theme` as a style sheet, so that they are written in one place only. */
export function themeCss(): Plugin {
  const id = 'virtual:theme.css';
  return {
    name: 'sayso-theme-css',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? paletteCss() : undefined),
  };
}
