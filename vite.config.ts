import { defineConfig, type Plugin } from 'vite';
import { paletteCss } from './src/theme/palette.ts';

const port = Number(process.env['PORT'] ?? 4173);

export default defineConfig({
  base: './',
  plugins: [themeCss(), relaxPolicyWhileDeveloping()],
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  worker: { format: 'es' },
  server: { port: 5173 },
  preview: { port, strictPort: true },
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
