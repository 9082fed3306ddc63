/**
 * How `npm run test:mutation` alters the code, place by place, and looks whether a unit test fails. It takes long: not for the gate.
 * The report is written to `.cache/mutation.json`. Settings come from the environment:
 *
 * - `SAYSO_MUTATE`: folders of `src`, or files, parted by commas: `src/model/dates.ts,src/model/patch.ts`.
 * - `SAYSO_MUTATION_TESTS`: folders of `tests` whose tests are run. With those of one folder it is done much sooner.
 * - `SAYSO_SLOWEST_TEST`: milliseconds; tests that take longer are left out, so that what survives is at most too much.
 * - `SAYSO_WORKERS`: processes that work side by side, two where nothing is said.
 */
const wanted = process.env['SAYSO_MUTATE'] ?? 'model,query,graph,state,lib';

export default {
  testRunner: 'one-process',
  plugins: ['./tests/mutation/one-process-runner.mjs'],
  mutate: wanted.split(',').map((part) => (part.includes('.') ? part : `src/${part}/**/*.ts`)),
  ignorePatterns: ['dist', '.cache', 'tests/browser', 'tests/bench'],
  coverageAnalysis: 'perTest',
  // What runs only while modules are loaded (tables of words, the schemas) is left as it is.
  ignoreStatic: true,
  concurrency: Number(process.env['SAYSO_WORKERS'] ?? 2),
  timeoutMS: 60_000,
  // All tests run once before anything is altered; a machine on which others compute takes its time.
  dryRunTimeoutMinutes: 30,
  // TypeScript 7 has no interface for programs, and nothing in its settings has to change for the altered copy.
  tsconfigFile: 'tests/no-tsconfig.json',
  tempDirName: '.cache/mutation',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
};
