import { defineConfig } from 'vitest/config';
import { keepOffline, watchStart } from './src/build/alone.ts';
import { shipLicenses } from './src/build/licenses.ts';
import { chunks } from './src/build/page-chunks.ts';
import { portFrom, sayWhenThePortIsTaken } from './src/build/preview-port.ts';
import {
  importPlainly,
  plainShaders,
  preloadFirst,
  relaxPolicyWhileDeveloping,
  themeCss,
} from './src/build/shipped-page.ts';

const port = portFrom(process.env['PORT']);
const licenses = shipLicenses();
const report = process.env['SAYSO_TEST_REPORT'];

/** The tests of the main job, which the gate runs; those of everything around it have a command of their own, for they take longer. */
const mainJobTests = ['accessible', 'address', 'bundle', 'files', 'keyboard', 'main-job', 'weight'].map(
  (name) => `tests/browser/${name}.test.ts`,
);
/** Some 400 looks at the whole page: too long for the gate. */
const everyState = 'tests/browser/every-state.test.ts';
/** Every button of the page in four conditions: minutes each. */
const everyButton = 'tests/browser/every-button.test.ts';
/** Fifty claims and fifty drafts by keyboard: a minute and more each. */
const fifty = ['authoring-fifty', 'authoring-review'].map((name) => `tests/browser/${name}.test.ts`);
const inTheBrowser = {
  globalSetup: 'tests/browser/global-setup.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 15_000 } },
  maxWorkers: 2,
  // On the gate's machine others compute too: a page that was starved gets a second chance, which the report names.
  retry: process.env['CI'] ? 1 : 0,
  // Files share their worker's browser; every visit has a context of its own.
  isolate: false,
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  base: './',
  plugins: [
    themeCss(),
    importPlainly(),
    plainShaders(),
    preloadFirst(),
    relaxPolicyWhileDeveloping(),
    watchStart(),
    licenses.page,
    keepOffline(),
    sayWhenThePortIsTaken(port),
  ],
  build: {
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunks },
        hashCharacters: 'hex',
      },
    },
  },
  worker: { format: 'es', plugins: () => [licenses.worker()] },
  server: { port: 5173 },
  preview: { port, strictPort: true },
  test: {
    reporters: report ? ['default', 'json'] : ['default'],
    outputFile: report ? { json: report } : {},
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          testTimeout: 30_000,
          // Two thirds of the time went into loading the same modules anew for each of some 140 files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...inTheBrowser, name: 'browser', include: mainJobTests },
      },
      {
        extends: true,
        test: {
          ...inTheBrowser,
          name: 'exploring',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [...mainJobTests, everyState, everyButton, ...fifty],
        },
      },
      {
        extends: true,
        test: { ...inTheBrowser, name: 'states', include: [everyState, everyButton] },
      },
      {
        extends: true,
        test: { ...inTheBrowser, name: 'authoring', include: fifty },
      },
    ],
  },
});
