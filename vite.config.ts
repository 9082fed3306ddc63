import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { paletteCss } from './src/theme/palette.ts';

const port = Number(process.env['PORT'] ?? 4173);
/** What the entry shares with parts that come later: one chunk compresses better than a handful. */
const firstModules = /node_modules\/(preact|@preact)\/|src\/(lib\/collections|model\/(lookup|label|dates)|state|theme)/;
const report = process.env['SAYSO_TEST_REPORT'];

export default defineConfig({
  base: './',
  plugins: [themeCss(), leaveOutStockPrograms(), preloadFirst(), relaxPolicyWhileDeveloping()],
  // Both extend an emitter; this one has the same calls at half the weight.
  resolve: { alias: { events: 'eventemitter3' } },
  build: {
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: firstModules, tags: ['$initial'] }] } },
    },
  },
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

/**
 * Sigma registers drawing programs, label painters and a table of color names that Sayso replaces or never uses. Leaving
 * them out of the build makes the first load lighter; a sigma that looks different inside fails the build.
 */
function leaveOutStockPrograms(): Plugin {
  const edits: readonly (readonly [file: RegExp, found: RegExp, replacement: string])[] = [
    [/sigma-settings\.esm\.js$/, /defaultDrawEdgeLabel: drawStraightEdgeLabel,/, 'defaultDrawEdgeLabel: undefined,'],
    [/sigma-settings\.esm\.js$/, /defaultDrawNodeLabel: drawDiscNodeLabel,/, 'defaultDrawNodeLabel: undefined,'],
    [/sigma-settings\.esm\.js$/, /defaultDrawNodeHover: drawDiscNodeHover,/, 'defaultDrawNodeHover: undefined,'],
    [/sigma-settings\.esm\.js$/, /circle: NodeCircleProgram\b/, ''],
    [/sigma-settings\.esm\.js$/, /arrow: EdgeArrowProgram(\$1)?,/, ''],
    [/sigma-settings\.esm\.js$/, /line: EdgeRectangleProgram(\$1)?\b/, ''],
    [/sigma\/dist\/colors-\w+\.esm\.js$/, /var HTML_COLORS = \{[^}]*\};/, 'var HTML_COLORS = {};'],
    [/sigma\/dist\/index-\w+\.esm\.js$/, /= (?=createEdge\w+Program\(\);)/g, '= /*#__PURE__*/'],
  ];
  return {
    name: 'sayso-leave-out-stock-programs',
    apply: 'build',
    transform(code, id) {
      const mine = edits.filter(([file]) => file.test(id));
      if (mine.length === 0) return undefined;
      for (const [, found] of mine) {
        if (code.search(found) < 0) throw new Error(`${id} has changed: ${found} is not in it any more.`);
      }
      return { code: mine.reduce((text, [, found, replacement]) => text.replace(found, replacement), code), map: null };
    },
  };
}

/** Let the browser fetch the first dataset, and the letters of the graph, while it still reads the scripts. */
function preloadFirst(): Plugin {
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
