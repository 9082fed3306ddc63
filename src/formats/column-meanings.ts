/** What a column of a table means, by its name, in the languages in which people keep tables. */
import { fold } from '../lib/fold.ts';
import type { ColumnRole } from './table-mapping.ts';

/** Pairs of names for the two ends of a line; the first pair that a table has is taken. */
const endPairs: readonly (readonly [source: readonly string[], target: readonly string[]])[] = [
  [
    ['source', 'source id', 'source node', 'src', 'start id', ':start_id', 'source_id', 'source_ref', '源'],
    [
      'target',
      'target id',
      'target node',
      'dst',
      'dest',
      'destination',
      'end id',
      ':end_id',
      'target_id',
      'target_ref',
      '目标',
    ],
  ],
  [
    ['from', 'from id', 'from_id', 'from node'],
    ['to', 'to id', 'to_id', 'to node'],
  ],
  [
    ['von', 'quelle', 'ausgang'],
    ['nach', 'zu', 'an', 'ziel'],
  ],
  [
    ['de', 'desde', 'origen', 'origem', 'origine', 'depuis'],
    ['a', 'hacia', 'hasta', 'destino', 'cible', 'vers', 'para'],
  ],
  [
    ['da', 'sorgente'],
    ['a', 'verso', 'destinazione'],
  ],
  [
    ['от', 'из', 'кто', 'источник'],
    ['к', 'в', 'кому', 'цель'],
  ],
  [
    ['od', 'zrodlo', 'źródło'],
    ['do', 'cel'],
  ],
  [
    ['bron', 'van'],
    ['doel', 'naar'],
  ],
  [['kaynak'], ['hedef']],
  [
    ['来源', '起点'],
    ['去向', '终点'],
  ],
  [
    ['subject', 'subject id'],
    ['object', 'object id'],
  ],
  [
    ['start', 'sender', 'parent', 'payer'],
    ['end', 'receiver', 'recipient', 'child', 'payee', 'beneficiary'],
  ],
  [
    ['node1', 'node 1', 'node_1', 'person1', 'person 1', 'entity1', 'entity 1', 'entity_1', 'name1', 'name 1'],
    ['node2', 'node 2', 'node_2', 'person2', 'person 2', 'entity2', 'entity 2', 'entity_2', 'name2', 'name 2'],
  ],
];

const roleNames: readonly (readonly [role: ColumnRole, names: readonly string[]])[] = [
  ['id', ['id', 'node id', 'node_id', 'nodeid', ':id', 'key', 'identifier', 'kennung', 'clave', 'ид', 'код', '编号']],
  [
    'label',
    [
      'label',
      'name',
      'title',
      'full name',
      'node',
      'nom',
      'nombre',
      'nome',
      'bezeichnung',
      'имя',
      'название',
      'naam',
      'nazwa',
      'isim',
      'ad',
      '名称',
      '姓名',
      '名前',
    ],
  ],
  [
    'type',
    [
      'type',
      'node type',
      'entity type',
      'kind',
      'category',
      'class',
      ':label',
      'typ',
      'art',
      'kategorie',
      'tipo',
      'categoria',
      'categorie',
      'тип',
      'категория',
      'tur',
      'soort',
      '类型',
      '種類',
    ],
  ],
  [
    'relation',
    [
      'relation',
      'relationship',
      'relation type',
      'relationship type',
      ':type',
      'predicate',
      'interaction',
      'beziehung',
      'verbindung',
      'relacion',
      'relacao',
      'relazione',
      'lien',
      'связь',
      'отношение',
      'relacja',
      'relatie',
      'iliski',
      '关系',
      '関係',
    ],
  ],
  ['directed', ['directed', 'direction', 'gerichtet']],
  [
    'quotation',
    [
      'quotation',
      'quote',
      'quoted text',
      'excerpt',
      'evidence',
      'zitat',
      'wortlaut',
      'citation',
      'cita',
      'citazione',
      'citacao',
      'цитата',
      'cytat',
      'citaat',
      'alinti',
      '引文',
      '引用',
    ],
  ],
  [
    'document',
    [
      'document',
      'source',
      'source title',
      'source document',
      'publication',
      'reference',
      'dokument',
      'quelle',
      'documento',
      'fuente',
      'fonte',
      'источник',
      'документ',
      'belge',
      '文献',
      '出典',
    ],
  ],
  [
    'url',
    [
      'url',
      'link',
      'href',
      'uri',
      'web',
      'address',
      'adresse',
      'enlace',
      'lien web',
      'ссылка',
      'odkaz',
      'baglanti',
      '链接',
    ],
  ],
  [
    'voice',
    [
      'voice',
      'speaker',
      'said by',
      'said_by',
      'author',
      'sprecher',
      'autor',
      'auteur',
      'autore',
      'voz',
      'voix',
      'голос',
      'автор',
      'yazar',
      '作者',
    ],
  ],
  ['status', ['status', 'certainty', 'firmness', 'confidence', 'statut', 'estado', 'stato', 'статус', 'durum', '状态']],
  [
    'date',
    ['date', 'when', 'year', 'datum', 'jahr', 'fecha', 'ano', 'data', 'annee', 'дата', 'год', 'tarih', '日期', '年'],
  ],
  [
    'note',
    [
      'note',
      'notes',
      'comment',
      'comments',
      'remark',
      'description',
      'beschreibung',
      'bemerkung',
      'nota',
      'notas',
      'commentaire',
      'примечание',
      'описание',
      '备注',
    ],
  ],
  ['x', ['x', 'pos x', 'pos_x']],
  ['y', ['y', 'pos y', 'pos_y']],
];

/** Say what the columns of a table hold: lines when both ends are among them, else nodes. Each role is given once. */
export function rolesOf(names: readonly string[]): readonly ColumnRole[] {
  const plain = names.map(plainName);
  const roles: ColumnRole[] = names.map(() => 'attribute');
  const ends = endsIn(plain);
  if (ends) {
    roles[ends[0]] = 'source';
    roles[ends[1]] = 'target';
  }
  for (const [role, known] of roleNames) {
    const isForLines = ['relation', 'directed', 'quotation', 'document', 'voice', 'status'].includes(role);
    if (isForLines && !ends) continue;
    const at = known
      .map((name) => plain.findIndex((each, index) => each === plainName(name) && roles[index] === 'attribute'))
      .find((index) => index >= 0);
    if (at !== undefined) roles[at] = role;
  }
  if (ends) useForLines(roles);
  return roles;
}

/** Tell whether a name is one that columns go by. */
export function isKnownColumn(name: string): boolean {
  return knownNames.has(plainName(name));
}

/** In a table of lines a label or type says what the line is, unless another column does. */
function useForLines(roles: ColumnRole[]): void {
  for (const role of ['label', 'type'] as const) {
    const at = roles.indexOf(role);
    if (at < 0) continue;
    roles[at] = roles.includes('relation') ? 'attribute' : 'relation';
  }
}

function endsIn(plain: readonly string[]): readonly [number, number] | undefined {
  for (const [sources, targets] of endPairs) {
    const source = findName(plain, sources);
    const target = findName(plain, targets);
    if (source >= 0 && target >= 0 && source !== target) return [source, target];
  }
  return undefined;
}

function findName(plain: readonly string[], known: readonly string[]): number {
  const wanted = new Set(known.map(plainName));
  return plain.findIndex((name) => wanted.has(name));
}

function plainName(name: string): string {
  return fold(name.trim().replace(neo4jColumn, '$1')).replace(/[_-]+/g, ' ').replace(/\s+/g, ' ');
}

/** Neo4j names the group of ids in the head of a column, and before it may stand the property that the id is kept as. */
const neo4jColumn = /^\w*(:(?:START_|END_)?ID)(?:\(.*\))?$/i;

const knownNames: ReadonlySet<string> = new Set(
  [...endPairs.flat(2), ...roleNames.flatMap(([, names]) => names)].map(plainName),
);
