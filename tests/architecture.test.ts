import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');

/** Floors of `src`, lowest first. A folder imports only from lower floors and from itself. */
const floors = [
  ['lib'],
  ['model'],
  ['formats', 'query', 'graph', 'theme', 'edit'],
  ['report', 'gate'],
  ['state'],
  ['render', 'ui', 'workers'],
  ['app', 'cli', 'build', 'alone'],
];
/** Folders that a folder may not use although they lie on a lower floor. */
const closed: Readonly<Record<string, readonly string[]>> = {
  cli: ['state', 'render', 'ui', 'workers'],
  build: ['state', 'render', 'ui', 'workers'],
  workers: ['state'],
  ui: ['formats', 'graph'],
};
/** Packages that may be imported only in these folders; any other package may be imported anywhere. */
const homes: readonly (readonly [pattern: RegExp, folders: readonly string[]])[] = [
  [/^sigma(\/|$)/, ['render']],
  [/^preact(\/|$)/, ['ui', 'app']],
  [/^@preact\/signals/, ['state', 'ui', 'app']],
  [/^graphology/, ['graph', 'render']],
  [/^node:/, ['cli', 'build']],
];
/** Names of the browser that folders below floor 4 do without. */
const browserNames = /(?<![.\w'"`-])(window|document|fetch|localStorage|sessionStorage|indexedDB|navigator)\s*[.(]/;
/** What would change with another version of sigma. */
const sigmaAdapters = /^render\/(sigma-stage\.ts$|programs\/)/;
const takesSigma = (text: string) => /^import (?!type\b)[^;]*from 'sigma(\/[a-z]+)?';/m.test(text);
/** Floors inside `ui`, lowest first; the rooms of `features` do not import each other. */
const uiFloors = ['words', 'kit', 'parts', 'features', 'shell'];
const longestFile = 400;
const longestFunction = 60;
/** Exceptions: one line each, with its reason. */
const exceptions: readonly { readonly file: string; readonly rule: string; readonly why: string }[] = [];

interface Module {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .sort()
  .map((path) => readModule(path));

describe('the house', () => {
  it('is inhabited', () => {
    expect(modules.length).toBeGreaterThan(20);
  });

  it('has no folder without a floor', () => {
    const known = new Set(floors.flat());
    expect(modules.filter((module) => !known.has(module.folder)).map((module) => module.path)).toEqual([]);
  });

  it('imports only downward', () => {
    expect(
      violations('floor', (module) => innerImports(module).flatMap((target) => floorFault(module, target))),
    ).toEqual([]);
  });

  it('imports only downward inside ui, and no feature another one', () => {
    expect(
      violations('ui floor', (module) => innerImports(module).flatMap((target) => uiFault(module, target))),
    ).toEqual([]);
  });

  it('keeps packages in their homes', () => {
    expect(violations('home', (module) => module.imports.flatMap((name) => homeFault(module, name)))).toEqual([]);
  });

  it('takes code of sigma only where it is adapted, and types of it in render alone', () => {
    const taking = modules.filter(({ path, text }) => takesSigma(text) && !sigmaAdapters.test(path));
    expect(taking.map(({ path }) => path)).toEqual([]);
    expect(takesSigma("import Sigma from 'sigma';\n")).toBe(true);
    expect(takesSigma("import type Sigma from 'sigma';\n")).toBe(false);
  });

  it('has no circles', () => {
    expect(findCircle()).toBeUndefined();
  });

  it('leaves the browser to the upper floors', () => {
    const faults = violations('browser', (module) => {
      if (floorOf(module.folder) > floorOf('state')) return [];
      return browserNames.test(withoutComments(module.text)) ? ['uses a name of the browser'] : [];
    });
    expect(faults).toEqual([]);
  });

  it('exports by name, from the file that defines', () => {
    const faults = violations('exports', ({ text }) => [
      ...(/^export default/m.test(text) ? ['default export'] : []),
      ...(/^export\s+(type\s+)?(\*|\{[^}]*\})\s*from/m.test(text) ? ['re-export'] : []),
    ]);
    expect(faults).toEqual([]);
  });

  it('keeps its files short', () => {
    const faults = violations('length', ({ text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > longestFile ? [`${lines} lines`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('keeps the configuration of its build within 150 lines', () => {
    const config = readFileSync(join(root, '..', 'vite.config.ts'), 'utf8');
    expect(config.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('keeps its functions short enough for a screen', () => {
    expect(violations('function', ({ text }) => longFunctions(text))).toEqual([]);
  });

  it('names its files for one concept', () => {
    const faults = modules.filter(({ path }) => /(^|\/)(index|utils?|helpers?|misc|manager)\.tsx?$/.test(path));
    expect(faults.map((module) => module.path)).toEqual([]);
  });

  it('uses no any and no non-null assertion', () => {
    const faults = violations('types', ({ text }) => {
      const code = withoutComments(text);
      return /:\s*any\b|<any>|\bas any\b/.test(code) ? ['any'] : [];
    });
    expect(faults).toEqual([]);
  });

  it('measures functions of every form from their head to their end', () => {
    const body = '  step();\n'.repeat(60);
    const long = [
      `export function a(x: string): void {\n${body}}`,
      `const b = (\n  x: string,\n): void => {\n${body}};`,
      `class C {\n  private d(): void {\n${body.replaceAll('  step', '    step')}  }\n}`,
      `export function E({\n  x,\n}: Props): void {\n${body}}`,
      `const f = list.map((x) => (\n${body}));`,
    ];
    expect(long.map((text) => longFunctions(text).length)).toEqual([1, 1, 1, 1, 1]);
    expect(longFunctions(`function a() {\n${'  step();\n'.repeat(58)}}`)).toEqual([]);
    expect(longFunctions(`class A {\n${'  b(): void {\n    c();\n  }\n'.repeat(40)}}`)).toEqual([]);
  });

  it('catches a planted fault of each kind', () => {
    const planted = plant(
      'model/planted.ts',
      "import { x } from '../ui/App.tsx';\nimport Graph from 'graphology';\nwindow.open();",
    );
    expect(innerImports(planted).flatMap((target) => floorFault(planted, target))).toHaveLength(1);
    expect(planted.imports.flatMap((name) => homeFault(planted, name))).toHaveLength(1);
    expect(browserNames.test(planted.text)).toBe(true);
    const workers = plant('workers/planted.ts', "import type { View } from '../state/view.ts';");
    expect(innerImports(workers).flatMap((target) => floorFault(workers, target))).toHaveLength(1);
    const low = plant('ui/kit/planted.tsx', "import { App } from '../shell/App.tsx';");
    expect(innerImports(low).flatMap((target) => uiFault(low, target))).toHaveLength(1);
    const feature = plant('ui/features/table/planted.tsx', "import { Reader } from '../reader/Reader.tsx';");
    expect(innerImports(feature).flatMap((target) => uiFault(feature, target))).toHaveLength(1);
    const neighbors = plant('query/planted.ts', "import { buildGraph } from '../graph/initial-positions.ts';");
    expect(innerImports(neighbors).flatMap((target) => floorFault(neighbors, target))).toHaveLength(1);
  });
});

/** Lines that open a function, as the formatter writes them: declarations, arrows, methods. */
const functionHead =
  /^(\s*)(?:(?:export )?(?:async )?function\b|.*=> [({[]+$|(?:(?:private|protected|static|override|async|get|set) )*[\w$]+\([^;]*\)(?:: [^;=]+)? \{$|(?:(?:private|protected|static|override|async) )+[\w$]+\($)/;
const statementHead = /^\s*(?:\} )?(?:else )?(?:if|for|while|switch|catch|do|return|await|void)\b/;
const closing = /^[)}\]]/;

/** List functions of more lines than fit on a screen. The code is formatted: a function ends at the indent at which it begins. */
function longFunctions(text: string): string[] {
  const lines = text.split('\n');
  const isAt = (line: number, indent: string) =>
    (lines[line] ?? '').startsWith(indent) && /^\S/.test((lines[line] ?? '').slice(indent.length));
  const isClosing = (line: number, indent: string) => closing.test((lines[line] ?? '').slice(indent.length));
  return [...lines.entries()].flatMap(([at, line]) => {
    const indent = functionHead.exec(line)?.[1];
    if (indent === undefined || (statementHead.test(line) && !/=> [({[]+$/.test(line))) return [];
    let start = at;
    // Where parameters stand on lines of their own, the head begins before them.
    if (isClosing(at, indent))
      do start--;
      while (start > 0 && (!isAt(start, indent) || isClosing(start, indent)));
    let end = at + 1;
    while (end < lines.length && !(isAt(end, indent) && isClosing(end, indent) && !/[({[]$/.test(lines[end] ?? '')))
      end++;
    const length = end - start + 1;
    return end < lines.length && length > longestFunction ? [`${length} lines from line ${start + 1}`] : [];
  });
}

function plant(path: string, text: string): Module {
  return { path, folder: path.split('/')[0] ?? '', text, imports: importsOf(text) };
}

function readModule(path: string): Module {
  return plant(path, readFileSync(join(root, path), 'utf8'));
}

function importsOf(text: string): string[] {
  const found = withoutComments(text).matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm);
  return [...found].flatMap((match) => (match[1] === undefined ? [] : [match[1].replace(/\?.*$/, '')]));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function innerImports(module: Module): string[] {
  return module.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, join(root, dirname(module.path), name)))
    .filter((path) => !path.startsWith('..'));
}

function uiFault({ path }: Module, target: string): string[] {
  const from = path.split('/');
  const to = target.split('/');
  // Style sheets are drawn in by the shell, whatever floor they lie on.
  if (from[0] !== 'ui' || to[0] !== 'ui' || target.endsWith('.css')) return [];
  const [own, other] = [uiFloors.indexOf(from[1] ?? ''), uiFloors.indexOf(to[1] ?? '')];
  if (own < 0 || other < 0) return [`${path} → ${target}: a folder without a floor`];
  if (other > own) return [`${path} → ${target}`];
  return own === other && from[1] === 'features' && from[2] !== to[2] ? [`${path} → ${target}`] : [];
}

function floorOf(folder: string): number {
  return floors.findIndex((floor) => floor.includes(folder));
}

function floorFault(module: Module, target: string): string[] {
  const folder = target.split('/')[0] ?? '';
  if (folder === module.folder) return [];
  const allowed = floorOf(folder) < floorOf(module.folder) && !(closed[module.folder] ?? []).includes(folder);
  return allowed ? [] : [`imports ${target}`];
}

function homeFault(module: Module, name: string): string[] {
  const home = homes.find(([pattern]) => pattern.test(name));
  return !home || home[1].includes(module.folder) ? [] : [`imports ${name}`];
}

function violations(rule: string, faultsOf: (module: Module) => readonly string[]): string[] {
  return modules
    .filter((module) => !exceptions.some((exception) => exception.rule === rule && exception.file === module.path))
    .flatMap((module) => faultsOf(module).map((fault) => `${module.path}: ${fault}`));
}

function findCircle(): string | undefined {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' → ');
    const module = byPath.get(path);
    if (!module || done.has(path)) return undefined;
    for (const target of innerImports(module)) {
      const circle = walk(target, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const module of modules) {
    const circle = walk(module.path, []);
    if (circle) return circle;
  }
  return undefined;
}
