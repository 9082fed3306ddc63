/** A small file of each format that is read, as its tools write it. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly nodes: number;
  readonly edges: number;
}

const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="2024-01-01"><creator>Gephi</creator><description>Friends</description></meta>
  <graph mode="dynamic" timeformat="date" timezone="Europe/Paris" defaultedgetype="undirected">
    <attributes class="node"><attribute id="0" title="age" type="long"/><attribute id="1" title="tags" type="liststring"/>
      <attribute id="2" title="frog" type="boolean"><default>true</default></attribute></attributes>
    <attributes class="edge" mode="dynamic"><attribute id="w" title="load" type="double"/></attributes>
    <nodes>
      <node id="a" label="Ann &amp; Co"><attvalues><attvalue for="0" value="9007199254740993"/><attvalue for="1" value="['x', 'y']"/></attvalues>
        <viz:color r="250" g="20" b="20"/><viz:size value="4.5"/><viz:position x="-10" y="300.5" z="2"/>
        <nodes><node id="a1" label="Inner"><viz:position x="1" y="2"/></node></nodes></node>
      <node id="b" label="Bolt"><attvalues><attvalue for="2" value="false"/></attvalues><viz:position x="40" y="0"/></node>
    </nodes>
    <edges>
      <edge id="1" source="a" target="b" type="directed" kind="knows" weight="0" start="2009" end="2012"/>
      <edge id="2" source="a" target="b"><attvalues><attvalue for="w" value="1" start="2009" end="2010"/><attvalue for="w" value="INF" start="2010"/></attvalues><spells><spell start="2009" end="2010"/></spells></edge>
      <edge id="3" source="b" target="b" type="mutual" label="loops"/>
    </edges>
  </graph>
</gexf>`;

const graphml = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="node" yfiles.type="nodegraphics"/>
  <key id="d2" for="edge" attr.name="weight" attr.type="double"><default>1.0</default></key><key id="d3" for="edge" yfiles.type="edgegraphics"/>
  <graph id="G" edgedefault="undirected"><desc>A drawing</desc>
    <node id="n0"><port name="north"/><data key="d1"><y:ShapeNode><y:Geometry x="10" y="20" width="30" height="30"/><y:Fill color="#FFCC00"/><y:NodeLabel>Harbor office</y:NodeLabel></y:ShapeNode></data>
      <graph id="G2" edgedefault="directed"><node id="n0::n1"><data key="d0">Inner</data></node><edge source="n0" target="n0::n1"/></graph></node>
    <node id="n2"><data key="d0"><![CDATA[Bolt <&> Co]]></data></node>
    <edge id="e0" source="n0" target="n2" sourceport="north" directed="true"><data key="d3"><y:PolyLineEdge><y:EdgeLabel>pays</y:EdgeLabel></y:PolyLineEdge></data></edge>
    <edge id="e1" source="n2" target="n2"/>
    <hyperedge id="h"><endpoint node="n0"/><endpoint node="n2" port="north"/></hyperedge>
  </graph>
</graphml>`;

export const samples: readonly Sample[] = [
  { id: 'gexf', name: 'friends.gexf', text: gexf, nodes: 3, edges: 3 },
  { id: 'graphml', name: 'drawing.graphml', text: graphml, nodes: 4, edges: 5 },
  {
    id: 'csv',
    name: 'payments.csv',
    text: 'from;to;relation;amount;date\nAnn;Bolt;pays;1,5;2019-03\nBolt;"Cord ""C""\nand Co";owns;2,25;soon\n',
    nodes: 3,
    edges: 2,
  },
  {
    id: 'node-link',
    name: 'miserables.json',
    text: JSON.stringify({
      directed: false,
      nodes: [
        { id: 'Ann', group: 1, hidden: true },
        { id: 'Bolt', group: 2, type: 'firm' },
      ],
      links: [
        { source: 'Ann', target: 'Bolt', value: 3, size: 2 },
        { source: 0, target: 1 },
      ],
    }),
    nodes: 2,
    edges: 2,
  },
  {
    id: 'stix',
    name: 'bundle.json',
    text: JSON.stringify({
      type: 'bundle',
      id: 'bundle--1',
      objects: [
        { type: 'malware', id: 'malware--1', name: 'Worm', created_by_ref: 'identity--1' },
        { type: 'identity', id: 'identity--1', name: 'Ann' },
        {
          type: 'relationship',
          id: 'relationship--1',
          relationship_type: 'uses',
          source_ref: 'identity--1',
          target_ref: 'malware--1',
        },
      ],
    }),
    nodes: 2,
    edges: 2,
  },
  {
    id: 'ftm',
    name: 'entities.ftm.json',
    text: [
      '{"id":"a","schema":"Person","properties":{"name":["Ann"],"country":["fr","be"]}}',
      '{"id":"b","schema":"Company","properties":{"name":["Bolt"]}}',
      '{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["51"]}}',
    ].join('\n'),
    nodes: 2,
    edges: 1,
  },
  {
    id: 'sparql',
    name: 'results.srj',
    text: JSON.stringify({
      head: { vars: ['a', 'aLabel', 'p', 'b', 'year'] },
      results: {
        bindings: [
          {
            a: { type: 'uri', value: 'http://x.example/Ann' },
            aLabel: { type: 'literal', value: 'Ann' },
            p: { type: 'uri', value: 'http://x.example/knows' },
            b: { type: 'uri', value: 'http://x.example/Bolt_Ltd' },
            year: { type: 'literal', value: '2019' },
          },
        ],
      },
    }),
    nodes: 2,
    edges: 1,
  },
  {
    id: 'langextract',
    name: 'out.jsonl',
    text: `${JSON.stringify({
      document_id: 'd1',
      text: 'Ann took her pills. Ann slept.',
      extractions: [
        { extraction_class: 'person', extraction_text: 'Ann', char_interval: { start_pos: 0, end_pos: 3 } },
        { extraction_class: 'drug', extraction_text: 'pills', char_interval: { start_pos: 3, end_pos: 8 } },
        { extraction_class: 'drug', extraction_text: 'aspirin', char_interval: null, attributes: { dose: '2' } },
      ],
    })}\n`,
    nodes: 4,
    edges: 3,
  },
  {
    id: 'hypothesis',
    name: 'annotations.json',
    text: JSON.stringify({
      total: 1,
      rows: [
        {
          id: 'x1',
          user: 'acct:ann@hypothes.is',
          uri: 'https://x.example/a',
          created: '2019-03-19T10:00:00+00:00',
          text: 'Look at this',
          tags: ['a'],
          document: { title: ['A page'] },
          target: [
            {
              source: 'https://x.example/a',
              selector: [{ type: 'TextQuoteSelector', exact: 'the quotation', prefix: 'before' }],
            },
          ],
        },
      ],
    }),
    nodes: 2,
    edges: 1,
  },
  {
    id: 'turtle',
    name: 'construct.ttl',
    text: `@prefix : <http://x.example/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:Ann a :Person ; rdfs:label "Anna"@de, "Ann"@en ; :age 42 ; :worksFor :Bolt ; :likes ( :Bolt "tea" ) .
:Bolt a :Firm ; :name "Bolt Ltd" .
[] :isAbout :Ann .
`,
    nodes: 3,
    edges: 3,
  },
  {
    id: 'nanopublication',
    name: 'nanopub.trig',
    text: `@prefix this: <http://x.example/np1> .
@prefix np: <http://www.nanopub.org/nschema#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
<http://x.example/np1#head> { this: a np:Nanopublication ; np:hasAssertion <http://x.example/np1#assertion> . }
<http://x.example/np1#assertion> { <http://x.example/malaria> <http://x.example/isTransmittedBy> <http://x.example/mosquito> . }
<http://x.example/np1#provenance> { <http://x.example/np1#assertion> prov:wasAttributedTo <http://x.example/Ann> . }
`,
    nodes: 5,
    edges: 3,
  },
  {
    id: 'json-ld',
    name: 'people.jsonld',
    text: JSON.stringify({
      '@context': [
        'https://far.example/context',
        { name: 'http://schema.org/name', knows: { '@id': 'http://schema.org/knows', '@type': '@id' } },
      ],
      '@id': 'http://x.example/Ann',
      '@type': 'Person',
      name: 'Ann',
      knows: ['http://x.example/Bolt', { name: 'Cord', age: 3 }],
      unheardOf: { '@list': ['a', 'b'] },
    }),
    nodes: 3,
    edges: 2,
  },
  {
    id: 'annotations',
    name: 'recogito.json',
    text: JSON.stringify([
      recogito('#a1', 'Rome', 10, [
        { type: 'TextualBody', purpose: 'tagging', value: 'Place' },
        { type: 'TextualBody', purpose: 'commenting', value: 'The city' },
      ]),
      recogito('#a2', 'Italy', 40, [{ type: 'TextualBody', purpose: 'tagging', value: 'Place' }]),
      recogito('#a3', 'Rome', 60, [{ type: 'TextualBody', purpose: 'tagging', value: 'Place' }]),
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: '#r1',
        type: 'Annotation',
        motivation: 'linking',
        body: [{ type: 'TextualBody', purpose: 'tagging', value: 'isCapitalOf' }],
        target: [{ id: '#a1' }, { id: '#a2' }],
      },
    ]),
    nodes: 3,
    edges: 4,
  },
  {
    id: 'sift-kg',
    name: 'graph_data.json',
    text: JSON.stringify({
      metadata: { entity_count: 2, sift_kg_version: '0.7.0' },
      nodes: [
        {
          id: 'person:ann',
          entity_type: 'PERSON',
          name: 'Ann',
          confidence: 0.9,
          source_documents: ['report'],
          attributes: { type: 'founder', aliases: ['A.'] },
          context: 'Ann founded Bolt',
        },
        {
          id: 'organization:bolt',
          entity_type: 'ORGANIZATION',
          name: 'Bolt',
          confidence: 1,
          source_documents: [],
          attributes: {},
        },
      ],
      links: [
        {
          source: 'person:ann',
          target: 'organization:bolt',
          relation_id: 'person:ann|FOUNDED|organization:bolt',
          relation_type: 'FOUNDED',
          confidence: 0.95,
          evidence: 'Ann founded Bolt in 2019',
          source_document: 'report',
        },
      ],
    }),
    nodes: 2,
    edges: 1,
  },
];

/** An annotation as RecogitoJS exports it. */
function recogito(id: string, exact: string, start: number, body: readonly object[]): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    body,
    target: {
      selector: [
        { type: 'TextQuoteSelector', exact },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  };
}
