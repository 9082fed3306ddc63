/** The query language by example, for the help; a test reads each of them. */
export const queryExamples: readonly { readonly query: string; readonly means: string }[] = [
  { query: 'coup unrest', means: 'both, anywhere, also inside longer words; capitals and accents do not count' },
  { query: '"former head"', means: 'these very words, in this order' },
  { query: '-trial', means: 'leaves out what has this word; a minus works before everything below too' },
  { query: 'type:person', means: 'people; or claims about people' },
  { query: 'status:alleged,disputed', means: 'either of the two' },
  { query: 'voice:esisc', means: 'said or passed on by this voice; names may be given in part' },
  { query: 'voice:"claude moniquet"', means: 'names with spaces stand in quotation marks' },
  { query: 'only-voice:esisc', means: 'said by this voice and passed on by nobody' },
  { query: 'about:karim-massimov', means: 'claims about this person, organization or event' },
  { query: 'predicate:headed', means: 'claims of this relation' },
  { query: 'group:accusation', means: 'claims of this group of relations' },
  { query: 'source:moniquet', means: 'read from this source' },
  { query: 'evidence:contested', means: 'resting on this kind of evidence' },
  { query: 'after:2019 before:2022-03', means: 'in these times, the dates named left out; dated claims only' },
  { query: 'since:2019 until:2022-03-19', means: 'in these times, the dates named included' },
  { query: 'is:cited', means: 'with a quotation; also is:dated, is:uncertain, is:relayed, is:attribute' },
];
