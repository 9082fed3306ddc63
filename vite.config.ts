import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { paletteCss } from './src/theme/palette.ts';

const port = portFrom(process.env['PORT']);
const report = process.env['SAYSO_TEST_REPORT'];

/** The tests of the main job, which the gate runs; those of everything around it have a command of their own, for they take longer. */
const mainJobTests = ['accessible', 'address', 'files', 'keyboard', 'main-job', 'weight'].map(
  (name) => `tests/browser/${name}.test.ts`,
);
/** Some 400 looks at the whole page: too long for the gate. */
const everyState = 'tests/browser/every-state.test.ts';
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
    leaveOutStockPrograms(),
    leaveOutUnused(),
    plainImports(),
    plainShaders(),
    preloadFirst(),
    relaxPolicyWhileDeveloping(),
    sayWhenThePortIsTaken(),
  ],
  // Graphology and sigma extend Node's emitter and use little of it.
  resolve: { alias: { events: new URL('src/graph/emitter.ts', import.meta.url).pathname } },
  build: {
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One chunk for all that the entry needs compresses better than a handful, and so do hashes of few letters.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        hashCharacters: 'hex',
      },
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
          exclude: [...mainJobTests, everyState],
        },
      },
      {
        extends: true,
        test: { ...inTheBrowser, name: 'states', include: [everyState] },
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
  const edits: readonly FileEdit[] = [
    [/sigma-settings\.esm\.js$/, /defaultDrawEdgeLabel: drawStraightEdgeLabel,/, 'defaultDrawEdgeLabel: undefined,'],
    [/sigma-settings\.esm\.js$/, /defaultDrawNodeLabel: drawDiscNodeLabel,/, 'defaultDrawNodeLabel: undefined,'],
    [/sigma-settings\.esm\.js$/, /defaultDrawNodeHover: drawDiscNodeHover,/, 'defaultDrawNodeHover: undefined,'],
    [/sigma-settings\.esm\.js$/, /circle: NodeCircleProgram\b/, ''],
    [/sigma-settings\.esm\.js$/, /arrow: EdgeArrowProgram(\$1)?,/, ''],
    [/sigma-settings\.esm\.js$/, /line: EdgeRectangleProgram(\$1)?\b/, ''],
    [/sigma\/dist\/colors-\w+\.esm\.js$/, /var HTML_COLORS = \{[^}]*\};/, 'var HTML_COLORS = {};'],
    [/sigma\/dist\/index-\w+\.esm\.js$/, /= (?=createEdge\w+Program\(\);)/g, '= /*#__PURE__*/'],
    [/sigma\/dist\/index-\w+\.esm\.js$/, /_defineProperty\(NodeCircleProgram, [^;]*;/g, ''],
    [/sigma\/dist\/index-\w+\.esm\.js$/, /= _WebGLRenderingContex(?:\$\d)?\.UNSIGNED_BYTE/g, '= 5121'],
    [/sigma\/dist\/index-\w+\.esm\.js$/, /= _WebGLRenderingContex(?:\$\d)?\.FLOAT/g, '= 5126'],
    [/sigma\/dist\/index-\w+\.esm\.js$/, /= WebGLRenderingContext,/g, '= undefined,'],
    [/sigma\/dist\/normalization-\w+\.esm\.js$/, /import isGraph from 'graphology-utils\/is-graph';/, ''],
    [/sigma\/dist\/normalization-\w+\.esm\.js$/, /if \(!isGraph\(graph\)\) throw [^;]*;/, ''],
    [/sigma\/dist\/sigma\.esm\.js$/, /import 'graphology-utils\/is-graph';/, ''],
    ...modernHelpers(),
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

type FileEdit = readonly [file: RegExp, found: RegExp, replacement: string];

/** Sigma brings Babel's helpers for browsers of 2015; these do the same in the browsers of `target`. */
function modernHelpers(): readonly FileEdit[] {
  return [
    [
      /sigma\/dist\/inherits-/,
      /function _toPropertyKey\(t\) \{[\s\S]*?\n\}/,
      'function _toPropertyKey(t) { return t; }',
    ],
    [/sigma\/dist\/inherits-/, /function _classCallCheck\(a, n\) \{[\s\S]*?\n\}/, 'function _classCallCheck() {}'],
    [
      /sigma\/dist\/inherits-/,
      /function _getPrototypeOf\(t\) \{[\s\S]*?\n\}/,
      'function _getPrototypeOf(t) { return Object.getPrototypeOf(t); }',
    ],
    [
      /sigma\/dist\/inherits-/,
      /function _callSuper\(t, o, e\) \{[\s\S]*?\n\}/,
      'function _callSuper(t, o, e) { return Reflect.construct(Object.getPrototypeOf(o), e || [], t.constructor); }',
    ],
    [
      /sigma\/dist\/inherits-/,
      /function _inherits\(t, e\) \{[\s\S]*?\n\}/,
      `function _inherits(t, e) {
      t.prototype = Object.create(e.prototype, { constructor: { value: t, writable: true, configurable: true } });
      Object.setPrototypeOf(t, e);
    }`,
    ],
    [
      /sigma\/dist\/index-/,
      /function _objectSpread2\(e\) \{[\s\S]*?\n\}/,
      'function _objectSpread2(...parts) { return Object.assign(...parts); }',
    ],
    [
      /sigma\/dist\/index-/,
      /function _superPropGet\(t, o, e, r\) \{[\s\S]*?\n\}/,
      'function _superPropGet(t, o, e) { return (args) => Reflect.get(Object.getPrototypeOf(t.prototype), o).apply(e, args); }',
    ],
    [
      /sigma\/dist\/colors-/,
      /function _slicedToArray\(r, e\) \{[\s\S]*?\n\}/,
      'function _slicedToArray(r) { return r; }',
    ],
    [/sigma\/dist\/data-/, /function _typeof\(o\) \{[\s\S]*?\n\}/, 'function _typeof(o) { return typeof o; }'],
  ];
}

/**
 * Classes carry their methods along whether anybody calls them or not. Those listed here nobody calls, or `SigmaStage` has its own
 * in their place; the build fails when the page comes to use one, or when a package has changed inside.
 */
function leaveOutUnused(): Plugin {
  const graphMethods = words(`
    hasUndirectedEdge directedEdge undirectedEdge edge areDirectedNeighbors areOutNeighbors areInNeighbors areUndirectedNeighbors
    areNeighbors areInboundNeighbors areOutboundNeighbors inDegree outDegree directedDegree undirectedDegree inboundDegree
    outboundDegree inDegreeWithoutSelfLoops outDegreeWithoutSelfLoops directedDegreeWithoutSelfLoops undirectedDegreeWithoutSelfLoops
    inboundDegreeWithoutSelfLoops outboundDegreeWithoutSelfLoops degreeWithoutSelfLoops hasExtremity isUndirected isDirected
    isSelfLoop mergeNode dropNode dropEdge dropDirectedEdge dropUndirectedEdge clearEdges updateAttribute
    replaceAttributes mergeAttributes updateAttributes updateEachEdgeAttributes forEachAdjacencyEntry
    forEachAdjacencyEntryWithOrphans forEachAssymetricAdjacencyEntry forEachAssymetricAdjacencyEntryWithOrphans findNode someNode
    everyNode filterNodes reduceNodes nodeEntries nullCopy emptyCopy export import inspect`);
  // Other things have methods of these names too, so that calls cannot be looked for; no graph is asked for either.
  const commonNames = words('copy toJSON updateNode');
  const sigmaMethods = words(`
    getNodeAtPosition getEdgeAtPoint scheduleHighlightedNodesRender cleanCameraState unregisterNodeProgram unregisterEdgeProgram
    animatedZoom animatedUnzoom animatedReset updateState getLabelsToDisplay renderLabels renderEdgeLabels renderHighlightedNodes
    removeNode removeEdge updateSetting setSetting viewRectangle setGraph getNodeDisplayedLabels getEdgeDisplayedLabels
    setCamera getContainer getGraph getBBox getCustomBBox getSettings viewportToGraph`);
  const replacedMethods = words(`
    render handleSettingsUpdate bindEventHandlers bindGraphHandlers unbindGraphHandlers`);
  const parts: readonly { readonly file: RegExp; readonly edits: readonly Edit[]; readonly methods: Methods }[] = [
    {
      file: /graphology\.mjs$/,
      methods: {
        found: /^ {2}(\w+)\(.*\) \{\n(?: {4}.*\n|\n)*? {2}\}\n/gm,
        names: new Set([...graphMethods, ...commonNames]),
      },
      edits: [
        [/attachStaticFromMethod\(\w+\);|Graph\.\w+ = \w+;/g, ''],
        [/Graph\.prototype\[Symbol\.for\('nodejs.util.inspect.custom'\)\] =\s+Graph\.prototype\.inspect/, '{}'],
        [/attacher\(Graph, name\('(?:Source|Target|Opposite|DirectedEdge|UndirectedEdge)'\), [^;]*;/g, ''],
        [/\{\s+name: element => `(?:has|update|remove|replace)\$\{element\}Attributes?`,\s+attacher: \w+\s+\},?/g, ''],
        [
          /attach(?:FindEdge|EdgeIteratorCreator|ForEachNeighbor|FindNeighbor|NeighborIteratorCreator)\(Graph, description\);/g,
          '',
        ],
        [
          /\{\s+name: element => `(?:get\$\{element\}Attribute|(?:set|merge)\$\{element\}Attributes?)`,\s+attacher: attachEdge\w+\s+\},/g,
          '',
        ],
        [/\n {2}\/\*\*\n {3}\* Function mapping the graph's relevant edges[\s\S]*?\n\}\n/, '\n}\n'],
        // What went wrong is said at length where it can be mended: in development.
        [/(throw new \w+\(\s*`Graph\.[^:`]*):[^`]*`(?:\s*\+\s*`[^`]*`)*/g, '$1`'],
        [/verb === 'add' \? addEdge : mergeEdge/, 'addEdge'],
        [/\['add', 'merge', 'update'\]/, "['add']"],
      ],
    },
    {
      file: /sigma\/dist\/sigma\.esm\.js$/,
      methods: {
        found: /\{\n {4}key: "(\w+)",[\s\S]*?\n {2}\}(?:, )?/g,
        names: new Set([...sigmaMethods, ...replacedMethods]),
      },
      // Sigma's grid of labels, which stays empty.
      edits: [
        [/_defineProperty\(_this, "labelGrid", new LabelGrid\(\)\);|this\.labelGrid = new LabelGrid\(\);/g, ''],
        [/this\.labelGrid\.(?:resizeAndClear|organize)\([^;]*;/g, ''],
        [/if \(typeof data\.label === "string"[\s\S]*?\}\)\);/, ''],
        [/var nullCamera = [^;]*;\s*var nullCameraMatrix = [^;]*;/, ''],
      ],
    },
  ];
  const calls = new RegExp(
    `\\.(${[...graphMethods, ...sigmaMethods].join('|')}|(?:find|some|every)\\w*(?:Edge|Neighbor)|forEach\\w*Neighbor|(?:map|filter|reduce)\\w*(?:Edges|Neighbors)|(?:edge|neighbor)Entries` +
      '|(?:get|has|set|update|remove|replace|merge)(?:(?:Source|Target|Opposite|DirectedEdge|UndirectedEdge)Attributes?)' +
      '|(?:has|update|remove|replace)(?:Node|Edge)Attributes?|getEdgeAttribute|(?:set|merge)EdgeAttributes?|(?:merge|update)\\w*EdgeWithKey)\\(',
  );
  return {
    name: 'sayso-leave-out-unused',
    apply: 'build',
    transform(code, id) {
      const part = parts.find(({ file }) => file.test(id));
      if (!part) return undefined;
      const { found, names } = part.methods;
      const left = new Set<string>();
      const lighter = code.replace(found, (method, name: string) => {
        if (!names.has(name)) return method;
        left.add(name);
        return '';
      });
      if (left.size < names.size)
        throw new Error(
          `${id} has changed: ${[...names].filter((name) => !left.has(name)).join(', ')} is not in it any more.`,
        );
      return { code: edited(lighter, id, part.edits), map: null };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const called = chunk.type === 'chunk' ? calls.exec(chunk.code)?.[1] : undefined;
        if (called)
          this.error(
            `${chunk.fileName} calls ${called}, which vite.config.ts leaves out of the build: take it off the list there.`,
          );
      }
    },
  };
}

type Edit = readonly [found: RegExp, replacement: string];

interface Methods {
  /** Finds methods; the first group is the name. */
  readonly found: RegExp;
  readonly names: ReadonlySet<string>;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Make all edits; one that finds nothing means that the package has changed. */
function edited(code: string, id: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [found, replacement]) => {
    if (text.search(found) < 0) throw new Error(`${id} has changed: ${found} is not in it any more.`);
    return text.replace(found, replacement);
  }, code);
}

/** Read the port from the environment; what is no port stops the command with a sentence. */
function portFrom(written: string | undefined): number {
  const read = Number(written?.trim() || 4173);
  if (Number.isInteger(read) && read >= 0 && read < 65_536) return read;
  console.error(`PORT is “${written}”; it has to be a whole number from 0 to 65535, as in: PORT=8080 npm start`);
  process.exit(1);
}

/** A taken port is no fault of the program: say what to do about it, without a trace of its inside. */
function sayWhenThePortIsTaken(): Plugin {
  return {
    name: 'sayso-port-taken',
    configurePreviewServer({ httpServer }) {
      httpServer.prependListener('error', (error: NodeJS.ErrnoException) => {
        const reasons: Readonly<Record<string, string>> = {
          EADDRINUSE: 'is in use by another program, perhaps by Sayso in another window',
          EACCES: 'may not be used without more rights',
        };
        const reason = reasons[error.code ?? ''];
        if (reason === undefined) return;
        console.error(`Port ${port} ${reason}. Close that program, or choose another port: PORT=${port + 1} npm start`);
        process.exit(1);
      });
    },
  };
}

/** Parts that come later have no style sheets of their own to wait for, so plain imports do. */
function plainImports(): Plugin {
  return {
    name: 'sayso-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** Shaders are text, whose remarks and indents no minifier takes out. */
function plainShaders(): Plugin {
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
