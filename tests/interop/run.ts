/** Shows that other programs read what we write: `npm run interop`. It installs them, or ends with 1 and says how. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { findFormat } from '../../src/formats/registry.ts';
import { fullEdgeLabelOf } from '../../src/model/claim-wording.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';
import { annotationFaults } from '../formats/annotation-rules.ts';
import { ftmFaults } from '../formats/ftm-model.ts';
import { install, pythonWithNetworkx } from './install.ts';
import { hasVirtuoso, withVirtuoso } from './virtuoso.ts';

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-interop-'));
  const python = pythonWithNetworkx() ?? (install('networkx') ? pythonWithNetworkx() : undefined);
  const isVirtuosoThere = hasVirtuoso() || (install('virtuoso') && hasVirtuoso());
  if (python === undefined || !isVirtuosoThere) process.exitCode = 1;
  try {
    for (const dataset of shippedDatasets()) {
      await readElsewhere(dataset, folder, python);
      await holdToModels(dataset);
    }
    if (isVirtuosoThere) await askVirtuoso(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readElsewhere(dataset: Dataset, folder: string, python: string | undefined): Promise<void> {
  const related = dataset.claims.filter(({ object }) => object !== undefined);
  const paths = new Map<string, string>();
  for (const id of ['gexf', 'graphml', 'tables', 'turtle']) {
    const format = findFormat(id);
    const content = await format?.writer?.().then((write) => write(dataset));
    assert.ok(content !== undefined, `${id} is not written.`);
    const path = join(folder, `${dataset.id}.${format?.extension}`);
    writeFileSync(path, content);
    paths.set(id, path);
  }
  if (python !== undefined) {
    const lookup = lookupOf(dataset);
    const labels = related.map((claim) => fullEdgeLabelOf(lookup, claim)).sort(byCodePoints);
    const counts = { nodes: dataset.entities.length, edges: related.length, statuses: related.length, labels };
    const [gexf = '', graphml = '', zip = ''] = ['gexf', 'graphml', 'tables'].map((id) => paths.get(id) ?? '');
    const script = join(import.meta.dirname, 'read_files.py');
    const found = JSON.parse(execFileSync(python, [script, gexf, graphml, zip], { encoding: 'utf8' }));
    assert.deepEqual(found[gexf], counts);
    assert.deepEqual(found[graphml], counts);
    assert.deepEqual(found[zip], {
      'claims.csv': dataset.claims.length,
      'entities.csv': dataset.entities.length,
      'citations.csv': dataset.claims.flatMap(({ citations }) => citations).length,
    });
    console.log(`${dataset.id}: NetworkX reads GEXF and GraphML, ${counts.nodes} nodes and ${counts.edges} lines each`);
    console.log(`${dataset.id}: Python reads the tables, ${JSON.stringify(found[zip])}`);
  }
}

/** Hold what is written to the models of those for whom it is written, and linked data to two readers that are not ours. */
async function holdToModels(dataset: Dataset): Promise<void> {
  const written = async (id: string) => String((await findFormat(id)?.writer?.())?.(dataset));
  const entities = await written('ftm');
  assert.deepEqual(ftmFaults(entities), []);
  console.log(`${dataset.id}: FollowTheMoney's own model accepts ${entities.trimEnd().split('\n').length} entities`);
  const page = JSON.parse(await written('annotations'));
  assert.deepEqual(annotationFaults(page), []);
  console.log(`${dataset.id}: ${page.items.length} annotations keep the rules of the W3C`);
  const triples = new Parser().parse(await written('turtle')).length;
  const quads = await jsonld.toRDF(JSON.parse(await written('json-ld')), { format: 'application/n-quads' });
  assert.equal(quads.trimEnd().split('\n').length, triples);
  console.log(`${dataset.id}: n3 reads the Turtle and jsonld the JSON-LD, ${triples} triples each`);
}

/** Python sorts texts by code points, JavaScript by code units. */
function byCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

async function askVirtuoso(folder: string): Promise<void> {
  await withVirtuoso(folder, (ask) => {
    for (const dataset of shippedDatasets()) {
      const turtle = join(folder, `${dataset.id}.ttl`);
      ask(`DB.DBA.TTLP(file_to_string_output('${turtle}'), '', 'urn:graph:${dataset.id}', 0);`);
    }
    for (const dataset of shippedDatasets()) askAbout(dataset, ask);
  });
}

function askAbout(dataset: Dataset, ask: (sql: string) => string): void {
  const base = `urn:sayso:data/${dataset.id}`;
  for (const id of Object.keys(dataset.vocabulary.predicates)) {
    assert.equal(countOf(ask(`SPARQL SELECT (COUNT(*) AS ?n) { ?s <${base}/relation/${id}> ?o };`)), 0, id);
  }
  const pattern = `?c a s:Claim ; s:status ?status ; s:voice ?v . ?v s:position ?p ; s:speaker ?who
    FILTER (STRSTARTS(STR(?c), "${base}/"))`;
  const query = (what: string) => `SPARQL PREFIX s: <urn:sayso:terms/> SELECT ${what} { ${pattern} };`;
  const claims = countOf(ask(query('(COUNT(DISTINCT ?c) AS ?n)')));
  const voices = countOf(ask(query('(COUNT(*) AS ?n)')));
  assert.equal(claims, dataset.claims.length);
  assert.equal(voices, dataset.claims.flatMap((claim) => claim.voices).length);
  const relations = Object.keys(dataset.vocabulary.predicates).length;
  console.log(
    `${dataset.id}: Virtuoso has no triple for ${relations} relations, and ${claims} claims with ${voices} voices`,
  );
}

function countOf(answer: string): number {
  return Number(/^\s*(\d+)\s*$/m.exec(answer)?.[1] ?? Number.NaN);
}

await main();
