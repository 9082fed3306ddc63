/**
 * A test runner for Stryker that loads all unit tests once and then runs, for each altered place, only the tests that reach it, in the same
 * process. The runner for vitest loads every module anew for each of them: a second each, hours in all.
 *
 * What one run leaves behind must not decide the next. So the code's own memories (its `WeakMap`s, and empty `Map`s at the top of a
 * module) are emptied between runs, and after each failure the test runs once more on the unaltered code: if it still fails, everything
 * is loaded anew.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { collectTests, getFn, getHooks } from '@vitest/runner';
import fc from 'fast-check';
import { createServer, createServerModuleRunner } from 'vite';

/** Where Stryker's altered code looks up which alteration is active, and counts what each test reaches. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;
stryker.mutantCoverage ??= { static: {}, perTest: {} };

/** All memories of the code under test since it was loaded. */
let memories = [];
globalThis.ForgetfulWeakMap = class {
  constructor() {
    this.forget();
    memories.push(this);
  }
  forget() {
    this.kept = new WeakMap();
  }
  get(key) {
    return this.kept.get(key);
  }
  has(key) {
    return this.kept.has(key);
  }
  set(key, value) {
    this.kept.set(key, value);
    return this;
  }
  delete(key) {
    return this.kept.delete(key);
  }
};

globalThis.ForgetfulMap = class extends Map {
  constructor() {
    super();
    memories.push(this);
  }
  forget() {
    this.clear();
  }
};

/** An empty map at the top of a module is a memory; those in functions are gone with them. */
const forgetfulMemories = {
  name: 'forgetful-memories',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/')
      ? code
          .replaceAll('new WeakMap', 'new ForgetfulWeakMap')
          .replaceAll(/^(const \w+ = new )(Map(?:<.*>)?\(\);)$/gmu, '$1Forgetful$2')
      : undefined,
};

/** A failing property is failure enough: nobody looks at its smallest example. */
const properties = { endOnFailure: true, seed: 20_190_101 };

/** Tests that take longer, in milliseconds, are not used: what survives is then at most too much. */
const slowest = Number(process.env.SAYSO_SLOWEST_TEST ?? Number.POSITIVE_INFINITY);

class OneProcessRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    fc.configureGlobal(properties);
    /** Milliseconds that each test takes on the code as it is. */
    this.usual = new Map();
    this.leftOut = new Set();
    this.server = await createServer({
      configFile: false,
      appType: 'custom',
      logLevel: 'error',
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { vitest: fileURLToPath(new URL('./vitest-in-one-process.mjs', import.meta.url)) } },
      plugins: [forgetfulMemories],
    });
    await this.load();
    /** What is reached while the tests are loaded, before any of them runs. */
    this.whileLoading = new Set(Object.keys(stryker.mutantCoverage.static));
  }

  /** Load all tests, and the code with them, with one line altered or none. */
  async load(activeMutant) {
    Object.assign(stryker, { activeMutant, currentTestId: undefined, hitCount: undefined, hitLimit: undefined });
    memories = [];
    const modules = createServerModuleRunner(this.server.environments.ssr, { hmr: false });
    const files = await collectTests(testFiles(), {
      config: collecting,
      importFile: (file) => modules.import(file),
    });
    this.tests = new Map();
    for (const file of files) {
      const [error] = file.result?.errors ?? [];
      if (error) throw new Error(`${file.filepath}: ${error.message}`);
      gather(file, path.relative('.', file.filepath), [file], this.tests);
    }
    stryker.activeMutant = undefined;
  }

  async dryRun() {
    const results = [];
    const leftOut = [];
    for (const [id, test] of this.tests) {
      stryker.currentTestId = id;
      const { failure, time } = await run(test, 600_000);
      stryker.currentTestId = undefined;
      this.usual.set(id, time);
      results.push({ id, name: id, timeSpentMs: time, status: passed });
      // A few tests hold on to what was remembered while they were loaded: they cannot be used here, nor can those that take too long.
      if (failure || time > slowest) this.leftOut.add(id);
      if (failure) leftOut.push(`${id}: ${String(failure)}`);
    }
    if (leftOut.length > 5) throw new Error(`Too many tests fail on the code as it is:\n${leftOut.join('\n')}`);
    return { status: 'complete', tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant: { id }, testFilter, hitLimit }) {
    const timeOf = (test) => this.usual.get(test) ?? 1_000;
    const wanted = (testFilter ?? [...this.tests.keys()]).sort((a, b) => timeOf(a) - timeOf(b));
    const result = await this.runAltered(id, wanted, hitLimit);
    if (result.status !== 'survived' || !this.whileLoading.has(id)) return result;
    // Tests that work something out before they run have not seen the alteration yet.
    try {
      await this.load(id);
      return await this.runAltered(id, wanted, hitLimit);
    } catch (failure) {
      return { status: 'killed', killedBy: wanted.slice(0, 1), failureMessage: String(failure), nrOfTests: 0 };
    } finally {
      await this.load();
    }
  }

  async runAltered(activeMutant, wanted, hitLimit) {
    for (const [index, id] of wanted.entries()) {
      const test = this.tests.get(id);
      if (!test || this.leftOut.has(id)) continue;
      Object.assign(stryker, { activeMutant, hitCount: 0, hitLimit });
      const { failure } = await run(test, 4_000 + 10 * (this.usual.get(id) ?? 1_000));
      Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
      if (!failure || !(await this.passesUnaltered(id))) continue;
      return endless(failure)
        ? { status: 'timeout', reason: String(failure) }
        : { status: 'killed', killedBy: [id], failureMessage: String(failure), nrOfTests: index + 1 };
    }
    return { status: 'survived', nrOfTests: wanted.length };
  }

  /** Tell whether a test passes on the code as it is, loaded anew where the alteration left something behind. */
  async passesUnaltered(id) {
    if (!(await run(this.tests.get(id), 60_000)).failure) return true;
    await this.load();
    if (!(await run(this.tests.get(id), 60_000)).failure) return true;
    this.leftOut.add(id);
    return false;
  }

  async dispose() {
    await this.server?.close();
  }
}

const passed = 0;
const endless = (failure) =>
  failure?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' || String(failure).includes('Hit count limit reached');

/** What vitest's gathering of tests asks of its settings. */
const collecting = {
  root: process.cwd(),
  setupFiles: [],
  passWithNoTests: true,
  allowOnly: false,
  sequence: { shuffle: false, concurrent: false, seed: 1, hooks: 'stack', setupFiles: 'list' },
  testTimeout: 0,
  hookTimeout: 0,
  retry: 0,
  tags: [],
  strictTags: false,
};

function testFiles() {
  const folders = (process.env.SAYSO_MUTATION_TESTS ?? 'model,query,graph,state,lib').split(',');
  return folders
    .flatMap((folder) => readdirSync(`tests/${folder}`, { recursive: true }).map((name) => `tests/${folder}/${name}`))
    .filter((name) => /\.test\.tsx?$/.test(name))
    .sort()
    .map((name) => path.resolve(name));
}

function gather(suite, name, suites, tests) {
  for (const task of suite.tasks) {
    const id = `${name} > ${task.name}`;
    if (task.mode !== 'run' && task.mode !== 'queued') continue;
    if (task.type === 'suite') gather(task, id, [...suites, task], tests);
    else {
      const own = tests.has(id) ? `${id} (${tests.size})` : id;
      tests.set(own, { task, suites });
    }
  }
}

/** Run a test with its hooks. What is not waited for, an endless loop above all, is broken off after `limit` milliseconds. */
async function run({ task, suites }, limit) {
  for (const memory of memories) memory.forget();
  const start = performance.now();
  const after = [];
  let failure;
  try {
    for (const suite of suites) {
      const { beforeAll, beforeEach, afterEach, afterAll } = getHooks(suite);
      for (const hook of [...beforeAll, ...beforeEach]) {
        const undo = await limited(() => hook(task.context, suite), limit);
        if (typeof undo === 'function') after.unshift(undo);
      }
      after.unshift(...afterEach, ...afterAll);
    }
    await limited(getFn(task), limit);
  } catch (error) {
    failure = error ?? new Error('nothing was thrown');
  }
  for (const hook of after) {
    try {
      await limited(() => hook(task.context, task.suite), limit);
    } catch (error) {
      failure ??= error;
    }
  }
  return { failure, time: performance.now() - start };
}

const call = new Script('callUnderLimit()');

function limited(work, limit) {
  globalThis.callUnderLimit = work;
  return call.runInThisContext({ timeout: Math.ceil(limit) });
}

function oneProcessRunner() {
  return new OneProcessRunner();
}
oneProcessRunner.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', oneProcessRunner)];
