/** What files Sayso opens, as a refusal says it; `tests/formats/name-unknown-file.test.ts` holds it to the table of formats. */
export const whatOpens =
  'Sayso opens its own datasets (JSON with "sayso": 1), graphs (GEXF, GraphML, graphology, JSON with nodes and links), tables (CSV), ' +
  'linked data (Turtle, JSON-LD, Web Annotations, SPARQL results), and what FollowTheMoney, STIX, LangExtract and Hypothesis export.';
