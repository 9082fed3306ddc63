/** How `npm run test:mutation` alters the code, line by line, and looks whether a unit test fails. It takes long: not for the gate. */
const wanted = process.env['SAYSO_MUTATE'] ?? 'model,query,graph,state,lib';

export default {
  testRunner: 'one-process',
  plugins: ['./tests/mutation/one-process-runner.mjs'],
  mutate: wanted.split(',').map((part) => (part.includes('.') ? part : `src/${part}/**/*.ts`)),
  ignorePatterns: ['dist', '.cache', 'tests/browser', 'tests/bench'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: Number(process.env['SAYSO_WORKERS'] ?? 2),
  timeoutMS: 60_000,
  // TypeScript 7 has no interface for programs, and nothing in its settings has to change for the altered copy.
  tsconfigFile: 'tests/no-tsconfig.json',
  tempDirName: '.cache/mutation',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
};
