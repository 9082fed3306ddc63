import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';

const e = (text: string) => new TextEncoder().encode(text);

/** Name, content, entities, lines, and what is unusual about it. */
const cases: readonly (readonly [string, string | Uint8Array, number, number, string?])[] = [
  [
    'gexf12draft.gexf',
    '<?xml version="1.0"?><gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph><edges><edge id="0" source="a" target="b"/></edges><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes></graph></gexf>',
    2,
    1,
    'edges before nodes',
  ],
  [
    'prefix.gexf',
    '<?xml version="1.0"?><g:gexf xmlns:g="http://gexf.net/1.3"><g:graph><g:nodes count="2"><g:node id="a"/><g:node id="b"/></g:nodes><g:edges><g:edge source="a" target="b"/></g:edges></g:graph></g:gexf>',
    2,
    1,
    'prefixed root',
  ],
  [
    'hier.gexf',
    '<gexf><graph><nodes><node id="a" label="A"><nodes><node id="c"/></nodes><edges><edge source="a" target="c"/></edges></node></nodes><edges/></graph></gexf>',
    2,
    1,
    'edges inside a node',
  ],
  ['pid.gexf', '<gexf><graph><nodes><node id="a"/><node id="b" pid="a"/></nodes></graph></gexf>', 2, 0, 'pid parents'],
  [
    'meta.graphml',
    '<?xml version="1.0" standalone="yes"?><!DOCTYPE graphml SYSTEM "http://graphml.graphdrawing.org/dtds/1.0rc/graphml.dtd"><graphml><graph edgedefault="directed" parse.nodes="2"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
    2,
    1,
    'DOCTYPE without entities',
  ],
  [
    'two.graphml',
    '<graphml><graph id="x" edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph><graph id="y" edgedefault="undirected"><node id="c"/><node id="a2"/><edge source="c" target="a2"/></graph></graphml>',
    4,
    2,
    'two graphs in a file',
  ],
  [
    'locator.graphml',
    '<graphml><graph edgedefault="directed"><node id="a"><locator href="x"/></node></graph></graphml>',
    1,
    0,
  ],
  [
    'desc.graphml',
    '<graphml><desc>All</desc><key id="k" for="node"><desc>what</desc></key><graph edgedefault="directed"><node id="a"><desc>An A</desc><data key="k">5</data></node></graph></graphml>',
    1,
    0,
    'key without attr.name',
  ],
  ['adj.csv', ',A,B,C\nA,0,1,0\nB,1,0,1\nC,0,1,0\n', 3, 2, 'symmetric matrix'],
  ['semi.csv', 'sep=;\nsource;target;weight\na;b;1,5\n', 2, 1],
  ['pipe.csv', 'source|target\na|b\n', 2, 1],
  ['cr.csv', 'source,target\ra,b\rb,c\r', 3, 2, 'old Mac line ends'],
  ['quoted.csv', '"Source","Target","Label"\n"a ""x""","b\nc","says, hello"\n', 2, 1],
  ['neo.csv', ':START_ID,:END_ID,:TYPE,since:int\n1,2,KNOWS,2001\n', 2, 1, 'Neo4j'],
  ['spaces.tsv', 'Quelle\tZiel\tBeziehung\nAnna\tBerta\tkennt\n', 2, 1],
  ['utf16.csv', Uint8Array.from([0xff, 0xfe, ...Buffer.from('source,target\nä,ß\n', 'utf16le')]), 2, 1],
  ['win.csv', Uint8Array.from(Buffer.from('from,to\nM\u00fcller,Andr\u00e9\n', 'latin1')), 2, 1],
  ['d3idx.json', '{"nodes":[{"name":"A"},{"name":"B"}],"links":[{"source":0,"target":1}]}', 2, 1],
  [
    'd3nested.json',
    '{"name":"root","children":[{"name":"a","children":[{"name":"b"}]},{"name":"c"}]}',
    4,
    3,
    'd3 hierarchy',
  ],
  [
    'jgf.json',
    '{"graph":{"directed":false,"nodes":{"a":{"label":"A"},"b":{}},"edges":[{"source":"a","target":"b","relation":"r"}]}}',
    2,
    1,
  ],
  ['jgfs.json', '{"graphs":[{"nodes":{"a":{}},"edges":[]},{"nodes":{"b":{}},"edges":[]}]}', 2, 0, 'JGF several'],
  [
    'cy.json',
    '{"elements":[{"data":{"id":"a"}},{"data":{"id":"b"}},{"data":{"id":"ab","source":"a","target":"b"}}]}',
    2,
    1,
    'cytoscape flat list',
  ],
  [
    'cytop.json',
    '[{"group":"nodes","data":{"id":"a"}},{"group":"nodes","data":{"id":"b"}},{"group":"edges","data":{"source":"a","target":"b"}}]',
    2,
    1,
    'cytoscape top-level list',
  ],
  ['vis.json', '{"nodes":[{"id":1,"label":"A"},{"id":2}],"edges":[{"from":1,"to":2,"arrows":"to"}]}', 2, 1],
  [
    'nxadj.json',
    '{"directed":true,"multigraph":false,"graph":[],"nodes":[{"id":"a"},{"id":"b"}],"adjacency":[[{"id":"b"}],[]]}',
    2,
    1,
  ],
  [
    'nxnew.json',
    '{"directed":true,"multigraph":true,"graph":{},"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"source":"a","target":"b","key":0},{"source":"a","target":"b","key":1}]}',
    2,
    2,
  ],
  ['edgesonly.json', '{"links":[{"source":"a","target":"b"}]}', 2, 1, 'links only'],
  ['list.json', '[{"source":"a","target":"b","type":"x"},{"source":"b","target":"c"}]', 3, 2, 'list of edges'],
  ['bom.json', '\ufeff{"nodes":[{"id":"a"}],"links":[]}', 1, 0],
  ['jsonl.jsonl', '{"source":"a","target":"b"}\n{"source":"b","target":"c"}\n', 3, 2, 'json lines of edges'],
  [
    'stix21.json',
    '{"type":"bundle","id":"bundle--1","objects":[{"type":"identity","spec_version":"2.1","id":"identity--1","name":"A"},{"type":"sighting","spec_version":"2.1","id":"sighting--1","sighting_of_ref":"identity--1","where_sighted_refs":["identity--1"]}]}',
    1,
    1,
    'sighting',
  ],
  ['ask.srj', '{"head":{},"boolean":true}', 0, 0, 'ASK result'],
  [
    'spo.srj',
    '{"head":{"vars":["s","p","o"]},"results":{"bindings":[{"s":{"type":"uri","value":"http://x/a"},"p":{"type":"uri","value":"http://x/p"},"o":{"type":"literal","value":"5","datatype":"http://www.w3.org/2001/XMLSchema#integer"}},{"s":{"type":"bnode","value":"b0"},"p":{"type":"uri","value":"http://x/p"},"o":{"type":"uri","value":"http://x/a"}}]}}',
    3,
    2,
  ],
  ['star.ttl', '@prefix : <http://x/> .\n<< :a :b :c >> :says :d .\n:a :b :c .', 5, 3, 'RDF-star'],
  ['coll.ttl', '@prefix : <http://x/> .\n:a :list (1 2 3) ; :q [ :n "x"@en ] .', 2, 1],
  ['emptyprefix.ttl', 'PREFIX : <http://x/>\n:a :b :c .', 2, 1],
  ['nq.nq', '<http://x/a> <http://x/p> <http://x/b> <http://x/g> .\n_:x <http://x/p> "l\\u00e9"@fr .\n', 3, 1],
  [
    'anno.json',
    '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[{"id":"http://x/1","type":"Annotation","body":{"type":"TextualBody","value":"n"},"target":{"source":"http://x/p","selector":{"type":"TextQuoteSelector","exact":"words","prefix":"a ","suffix":" b"}}}]}',
    2,
    1,
  ],
  [
    'ftm.json',
    '{"id":"a","schema":"Person","properties":{"name":["A"]}}\n\n{"id":"b","schema":"Family","properties":{"person":["a"],"relative":["c"]}}\n',
    2,
    1,
  ],
  ['gz.gexf.gz', gzipSync(e('<gexf><graph><nodes><node id="a"/></nodes></graph></gexf>')), 1, 0],
  [
    'cdata.gexf',
    '<gexf><meta><description><![CDATA[A <b>&]]></description></meta><graph><nodes><node id="a" label="&#x1F600; &amp; &lt;"/></nodes></graph></gexf>',
    1,
    0,
  ],
  [
    'dynamic.gexf',
    '<gexf><graph mode="dynamic" timeformat="dateTime"><nodes><node id="a" start="2009-01-01T00:00:00" /><node id="b"><spells><spell startopen="2001"/></spells></node></nodes><edges><edge id="e" source="a" target="b" start="2009-05-01" end="2010-01-01"/></edges></graph></gexf>',
    2,
    1,
  ],
];

describe('unusual files that the specifications of their formats allow', () => {
  it.each(cases.map(([name, ...rest]) => [name, rest] as const))('open with what they hold: %s', async (name, rest) => {
    const [content, entities, lines] = rest;
    const { dataset, issues } = await readFile(typeof content === 'string' ? e(content) : content, name);
    expect([dataset?.entities.length ?? 0, dataset?.claims.length ?? 0]).toEqual([entities, lines]);
    if (!dataset) expect(issues[0]?.message.length).toBeGreaterThan(40);
  });
});
