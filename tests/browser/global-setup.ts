import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at the end. */
    readonly address: string;
    /** The browser program that drives it. */
    readonly browserPath: string;
  }
}

/** Build the page once, serve it on a free port, and take it down when the tests are over. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browserPath', findBrowser());
  await buildAsShipped();
  const server = await preview({ logLevel: 'warn', preview: { port: 0, strictPort: false, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  project.provide('address', address);
  return () => server.close();
}

/** Under vitest's own `NODE_ENV` the page would be built for development: heavier, and not what readers get. */
async function buildAsShipped(): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ logLevel: 'warn' });
  } finally {
    process.env['NODE_ENV'] = before;
  }
}
