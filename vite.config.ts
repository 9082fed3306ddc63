import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { paletteCss } from './src/theme/palette.ts';

const port = Number(process.env['PORT'] ?? 4173);
const report = process.env['SAYSO_TEST_REPORT'];

export default defineConfig({
  base: './',
  plugins: [themeCss(), preloadFirstDataset(), relaxPolicyWhileDeveloping()],
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  worker: { format: 'es' },
  server: { port: 5173 },
  preview: { port, strictPort: true },
  test: {
    reporters: report ? ['default', 'json'] : ['default'],
    outputFile: report ? { json: report } : {},
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});

/** Serve the colors of `src/theme` as a style sheet, so that they are written in one place only. */
function themeCss(): Plugin {
  const id = 'virtual:theme.css';
  return {
    name: 'sayso-theme-css',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? paletteCss() : undefined),
  };
}

/** Let the browser fetch the first dataset while it still reads the scripts. */
function preloadFirstDataset(): Plugin {
  return {
    name: 'sayso-preload-dataset',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const file = Object.values(bundle ?? {}).find(
          (part) =>
            part.type === 'asset' && part.originalFileNames.some((name) => name.endsWith('massimov/dataset.json')),
        );
        if (!file) throw new Error('The build holds no dataset to start with.');
        return [
          {
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: '', href: `./${file.fileName}` },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}

/** The development server injects styles and sockets that the page's policy forbids. */
function relaxPolicyWhileDeveloping(): Plugin {
  return {
    name: 'sayso-relax-policy',
    apply: 'serve',
    transformIndexHtml(html, context) {
      return context.server ? html.replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, '') : html;
    },
  };
}
