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
  [
    'nx-adj-multi.json',
    '{"directed": true, "multigraph": true, "graph": {"name":"G"}, "nodes": [{"id": "a"}, {"id": "b"}], "adjacency": [[{"id": "b","key":0},{"id":"b","key":1}], []]}',
    2,
    2,
  ],
  [
    'nx-cyto.json',
    '{"data":[],"directed":false,"multigraph":false,"elements":{"nodes":[{"data":{"id":"0","value":0,"name":"0"}},{"data":{"id":"1","value":1,"name":"1"}}],"edges":[{"data":{"source":0,"target":1}}]}}',
    2,
    1,
  ],
  ['nx-tree.json', '{"id": 1, "children": [{"id": 2, "children": [{"id": 4}]}, {"id": 3}]}', 4, 3],
  [
    'apoc.json',
    '{"type":"node","id":"0","labels":["User"],"properties":{"name":"Adam","born":"2015-07-04T19:32:24","place":{"crs":"wgs-84","latitude":33.4,"longitude":13.1,"height":null}}}\n{"type":"node","id":"1","labels":["User"],"properties":{"name":"Jim"}}\n{"id":"0","type":"relationship","label":"KNOWS","properties":{"since":1993},"start":{"id":"0","labels":["User"]},"end":{"id":"1","labels":["User"]}}\n',
    2,
    1,
    'Neo4j, a value on each line',
  ],
  [
    'apoc-array.json',
    '[{"type":"node","id":"2","labels":["User"],"properties":{"age":12}},{"type":"node","id":"3","labels":["User"]},{"id":"0","type":"relationship","label":"KNOWS","start":{"id":"2"},"end":{"id":"3"}}]',
    2,
    1,
    'Neo4j, one list',
  ],
  [
    'apoc-fields.json',
    '{"nodes":[{"type":"node","id":"2","labels":["User"],"properties":{"age":12}},{"type":"node","id":"3","labels":["User"]}],"rels":[{"id":"0","type":"relationship","label":"KNOWS","properties":{"since":1993},"start":{"id":"2","labels":["User"]},"end":{"id":"3","labels":["User"]}}]}',
    2,
    1,
    'Neo4j, two lists',
  ],
  [
    'apoc-keys.json',
    '{"nodes":{"2":{"type":"node","id":"2","labels":["User"],"properties":{"age":12}},"3":{"type":"node","id":"3","labels":["User"]}},"rels":{"0":{"id":"0","type":"relationship","label":"KNOWS","start":{"id":"2"},"end":{"id":"3"}}}}',
    2,
    1,
    'Neo4j, ids as keys',
  ],
  [
    'kumu.json',
    '{"elements":[{"label":"A","type":"Person","tags":["x"]},{"label":"B"}],"connections":[{"from":"A","to":"B","direction":"mutual","type":"friend"}]}',
    2,
    1,
    'Kumu',
  ],
  [
    'notes.canvas',
    '{"nodes":[{"id":"a1","type":"text","text":"Harbor office","x":0,"y":0,"width":250,"height":60},{"id":"b1","type":"file","file":"Bolt.md","x":300,"y":0,"width":250,"height":60},{"id":"g","type":"group","label":"All","x":-20,"y":-20,"width":600,"height":120}],"edges":[{"id":"e","fromNode":"a1","fromSide":"right","toNode":"b1","toSide":"left","label":"pays"}]}',
    3,
    1,
    'JSON Canvas',
  ],
  [
    'sparql.tsv',
    '?s\t?p\t?o\n<http://example.org/a>\t<http://example.org/knows>\t<http://example.org/b>\n<http://example.org/a>\t<http://www.w3.org/2000/01/rdf-schema#label>\t"Ann"@en\n',
    3,
    2,
    'SPARQL results as TSV',
  ],
  [
    'gephi-edges.csv',
    'Source,Target,Type,Id,Label,timeset,Weight\n1,0,Undirected,0,,,1\n2,0,Undirected,1,,"<[2009, 2012]>",8.0\n',
    3,
    2,
    'Gephi export',
  ],
  [
    'igraph.graphml',
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<!-- Created by igraph -->\n<key id="g_name" for="graph" attr.name="name" attr.type="string"/><key id="v_name" for="node" attr.name="name" attr.type="string"/><key id="v_x" for="node" attr.name="x" attr.type="double"/><key id="v_y" for="node" attr.name="y" attr.type="double"/><key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>\n<graph id="G" edgedefault="undirected"><data key="g_name">Zachary</data><node id="n0"><data key="v_name">Mr Hi</data><data key="v_x">NaN</data><data key="v_y">1e-3</data></node><node id="n1"><data key="v_name">John A</data></node><edge source="n0" target="n1"><data key="e_weight">4</data></edge></graph></graphml>',
    2,
    1,
    'igraph, with NaN',
  ],
  [
    'nx.graphml',
    `<?xml version='1.0' encoding='utf-8'?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"><key id="d1" for="edge" attr.name="key" attr.type="long"/><key id="d0" for="all" attr.name="label" attr.type="string"/><graph edgedefault="directed"><node id="('a', 1)"><data key="d0">x</data></node><node id="b"/><edge source="('a', 1)" target="b" id="0"/><edge source="('a', 1)" target="b" id="1"/></graph></graphml>`,
    2,
    2,
    'NetworkX, ids of pairs',
  ],
  [
    'hyp-api.json',
    '{"total":1,"rows":[{"id":"x1","created":"2020-01-01T00:00:00+00:00","user":"acct:ann@hypothes.is","uri":"https://a.example/p","text":"He owns it","tags":["owner"],"target":[{"source":"https://a.example/p","selector":[{"type":"TextQuoteSelector","exact":"Bolt owns Cord","prefix":"said that ","suffix":"."}]}],"document":{"title":["A page"]}}]}',
    2,
    1,
    'Hypothesis search',
  ],
  [
    'stix20.json',
    '{"type":"bundle","id":"bundle--44af6c39-c09b-49c5-9de2-394224b04982","spec_version":"2.0","objects":[{"type":"indicator","id":"indicator--a932fcc6-e032-176c-126f-cb970a5a1ade","created":"2014-02-20T09:16:08.989Z","modified":"2014-02-20T09:16:08.989Z","labels":["malicious-activity"],"name":"File hash","pattern":"[file:hashes.MD5 = \'x\']","valid_from":"2014-02-20T09:00:00Z"},{"type":"malware","id":"malware--fdd60b30-b67c-11e3-b0b9-f01faf20d111","created":"2014-02-20T09:16:08.989Z","modified":"2014-02-20T09:16:08.989Z","name":"Poison Ivy","labels":["remote-access-trojan"]},{"type":"relationship","id":"relationship--29dcdf68-1b0c-4e16-94ed-bcc7a9572f69","created":"2020-02-29T18:09:12.808Z","modified":"2020-02-29T18:09:12.808Z","relationship_type":"indicates","source_ref":"indicator--a932fcc6-e032-176c-126f-cb970a5a1ade","target_ref":"malware--fdd60b30-b67c-11e3-b0b9-f01faf20d111"}]}',
    2,
    1,
    'STIX 2.0',
  ],
  [
    'opensanctions-nested.json',
    '{"id":"Q1","caption":"Ann","schema":"Person","properties":{"name":["Ann"],"ownershipOwner":[{"id":"o1","schema":"Ownership","properties":{"asset":[{"id":"c1","schema":"Company","properties":{"name":["Bolt"]}}],"percentage":["20"]}}]},"target":true,"first_seen":"2020-01-01","datasets":["x"]}\n',
    2,
    1,
    'nested FollowTheMoney',
  ],
  [
    'senzing.jsonl',
    '{"DATA_SOURCE":"X","RECORD_ID":"1","NAME_FULL":"Ann"}\n{"DATA_SOURCE":"X","RECORD_ID":"2","NAME_FULL":"Bob"}\n',
    0,
    0,
  ],
  [
    'wikidata.srj',
    '{"head":{"vars":["item","itemLabel","spouse","spouseLabel"]},"results":{"bindings":[{"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q42"},"itemLabel":{"xml:lang":"en","type":"literal","value":"Douglas Adams"},"spouse":{"type":"uri","value":"http://www.wikidata.org/entity/Q14623681"},"spouseLabel":{"xml:lang":"en","type":"literal","value":"Jane Belson"}}]}}',
    2,
    1,
    'Wikidata',
  ],
  ['ucinet.csv', ' ;Ann;Bob;Cy\nAnn;0;1,5;0\nBob;1,5;0;2\nCy;0;2;0\n', 3, 2, 'matrix with decimal commas'],
  [
    'yed-group.graphml',
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3"><!--Created by yEd 3.22--><key for="port" id="d0" yfiles.type="portgraphics"/><key for="node" id="d6" yfiles.type="nodegraphics"/><key for="graphml" id="d7" yfiles.type="resources"/><key for="edge" id="d10" yfiles.type="edgegraphics"/><graph edgedefault="directed" id="G"><node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode><y:Geometry height="100" width="100" x="0" y="0"/><y:NodeLabel>Office</y:NodeLabel></y:GroupNode><y:GroupNode><y:Geometry height="50" width="50" x="0" y="60"/><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data><graph edgedefault="directed" id="n0:"><node id="n0::n0"><data key="d6"><y:ShapeNode><y:Geometry height="30" width="30" x="10" y="10"/><y:NodeLabel>Ann<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node></graph></node><node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel hasText="false"/></y:ShapeNode></data></node><edge id="e0" source="n0::n0" target="n1"><data key="d10"><y:PolyLineEdge><y:Path sx="0" sy="0" tx="0" ty="0"/><y:EdgeLabel>pays<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge></graph><data key="d7"><y:Resources/></data></graphml>',
    3,
    1,
    'yEd groups',
  ],
  [
    'gexf-gephi10.gexf',
    '<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"><meta lastmodifieddate="2023-01-01"><creator>Gephi 0.10.1</creator><title></title><description></description></meta><graph defaultedgetype="mixed" mode="static"><attributes class="node" mode="static"><attribute id="tags" title="tags" type="liststring"/></attributes><nodes><node id="0" label="A"><attvalues><attvalue for="tags" value="[a, b]"/></attvalues><viz:size value="10.0"/><viz:position x="1.0" y="2.0"/><viz:color r="1" g="2" b="3" a="0.5"/></node><node id="1" label="B"/></nodes><edges><edge id="0" source="0" target="1" kind="x"><viz:thickness value="2"/></edge><edge id="1" source="1" target="0" type="undirected" weight="2.0"/></edges></graph></gexf>',
    2,
    2,
    'Gephi 0.10',
  ],
  [
    'vos-map.csv',
    'id,label,x,y,cluster,weight<Links>,weight<Total link strength>,score<Avg. citations>\n1,ann,0.1,0.2,1,3,4,1.5\n2,bob,0.2,0.3,2,1,2,\n',
    2,
    0,
    'VOSviewer map',
  ],
  [
    'neo4j-admin-nodes.csv',
    'personId:ID(Person),name,:LABEL,born:int\nkeanu,"Keanu Reeves",Person;Actor,1964\nlana,"Lana",Person;Director,1965\n',
    2,
    0,
    'neo4j-admin nodes',
  ],
  [
    'neo4j-rels.csv',
    ':START_ID(Person),role,:END_ID(Movie),:TYPE\nkeanu,"Neo",tt1,ACTED_IN\nlana,"",tt1,DIRECTED\n',
    3,
    2,
    'neo4j-admin relationships',
  ],
  [
    'g.graphson',
    '{"id":{"@type":"g:Int32","@value":1},"label":"person","outE":{"created":[{"id":{"@type":"g:Int32","@value":9},"inV":{"@type":"g:Int32","@value":3},"properties":{}}]},"properties":{"name":[{"id":1,"value":"marko"}]}}\n{"id":{"@type":"g:Int32","@value":3},"label":"software","properties":{"name":[{"id":2,"value":"lop"}]}}\n',
    0,
    0,
    'GraphSON, refused',
  ],
  [
    'recogito.jsonld',
    '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"#a1","body":[{"type":"TextualBody","purpose":"tagging","value":"Person"},{"type":"TextualBody","purpose":"commenting","value":"Ann"}],"target":{"selector":[{"type":"TextQuoteSelector","exact":"Ann works"},{"type":"TextPositionSelector","start":3,"end":12}]}}',
    2,
    1,
    'Recogito',
  ],
];

describe('unusual files that the specifications of their formats allow', () => {
  it.each(cases.map(([name, ...rest]) => [name, rest] as const))('open with what they hold: %s', async (name, rest) => {
    const [content, entities, lines] = rest;
    const { dataset, issues } = await readFile(typeof content === 'string' ? e(content) : content, name);
    expect([dataset?.entities.length ?? 0, dataset?.claims.length ?? 0]).toEqual([entities, lines]);
    if (!dataset) expect(issues[0]?.message.length).toBeGreaterThan(40);
  });

  it('keep the words that their tools show', async () => {
    const read = async (name: string) => {
      const [, content = ''] = cases.find(([each]) => each === name) ?? [];
      return (await readFile(typeof content === 'string' ? e(content) : content, name)).dataset;
    };
    const names = async (name: string) => (await read(name))?.entities.map((entity) => entity.name);
    expect(await names('yed-group.graphml')).toEqual(['Ann', 'Office', 'n1']);
    expect(await names('notes.canvas')).toEqual(['Harbor office', 'Bolt.md', 'All']);
    expect(await names('kumu.json')).toEqual(['A', 'B']);
    expect((await read('neo4j-rels.csv'))?.claims.map(({ predicate }) => predicate)).toEqual(['acted_in', 'directed']);
    const nested = await read('opensanctions-nested.json');
    expect(nested?.claims.map(({ subject, predicate, object }) => [subject, predicate, object])).toEqual([
      ['Q1', 'ownership', 'c1'],
    ]);
  });
});
