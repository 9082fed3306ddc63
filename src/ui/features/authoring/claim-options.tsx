/** What the fields of the claim line offer while one types. */
import { keyOf, labelOf, type Relation, relationsOf } from '../../../edit/resolve-relation.ts';
import { fold } from '../../../lib/fold.ts';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { statusMeaning } from '../../../model/status-meaning.ts';
import { statuses } from '../../../model/types.ts';
import { buildSearchIndex, type SearchIndex, searchEntities } from '../../../query/search.ts';
import type { ComboOption } from '../../kit/Combobox.tsx';
import { groupHeading } from '../../words/claim-strings.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

const most = 8;

/** An option that stands for an entity, one there or a new one of a type. */
export interface EntityOption extends ComboOption {
  readonly id?: string;
  readonly newType?: string;
}

let index: SearchIndex | undefined;

/** Entities that a text may mean, then new ones of each type. */
export function entityOptions(lookup: Lookup, text: string): readonly EntityOption[] {
  if (index?.lookup !== lookup) index = buildSearchIndex(lookup);
  const name = text.trim();
  const hits = name === '' ? latestIn(lookup) : searchEntities(index, name, most).map(({ entity }) => entity);
  const known = hits.map(({ id, name: own, type }): EntityOption => {
    return { key: id, id, text: own, shown: <Named name={own} about={lookup.types.get(type)?.label ?? type} /> };
  });
  if (name === '' || hits.some((entity) => fold(entity.name) === fold(name))) return known;
  return [...known, ...newOptions(lookup, name)];
}

function newOptions(lookup: Lookup, name: string): readonly EntityOption[] {
  return [...lookup.types].map(([type, { label }]) => ({
    key: `new ${type}`,
    newType: type,
    text: name,
    shown: strings.newOf(label, shorten(name, 60)),
  }));
}

/** Whom the last claims were about. */
function latestIn({ dataset, entities }: Lookup) {
  const ids = dataset.claims.slice(-most * 2).flatMap(({ subject, object }) => [subject, object ?? subject]);
  return [...new Set(ids.reverse())].flatMap((id) => entities.get(id) ?? []).slice(0, most);
}

/** Relations whose label has the words that are typed, those that begin with them first. */
export function relationOptions(lookup: Lookup, text: string): readonly ComboOption[] {
  const wanted = fold(text.trim());
  const rank = (relation: Relation) => {
    const label = fold(labelOf(relation));
    if (wanted === '' || label.startsWith(wanted)) return 0;
    return label.includes(` ${wanted}`) ? 1 : label.includes(wanted) ? 2 : 3;
  };
  return relationsOf(lookup)
    .map((relation) => ({ relation, place: rank(relation) }))
    .filter(({ place }) => place < 3)
    .sort((a, b) => a.place - b.place)
    .slice(0, wanted === '' ? 60 : most)
    .map(({ relation }) => ({
      key: keyOf(relation),
      text: labelOf(relation),
      shown: <Named name={labelOf(relation)} about={groupHeading(relation.predicate.group)} />,
    }));
}

/** Voices for the last name of a chain. */
export function voiceOptions(lookup: Lookup, text: string): readonly ComboOption[] {
  const names = text.split('>');
  const last = (names.at(-1) ?? '').trim();
  const before = names
    .slice(0, -1)
    .map((name) => `${name.trim()} > `)
    .join('');
  const whole = (name: string) => `${before}${name}`;
  const unnamed = fold(strings.notNamed).startsWith(fold(last)) && before === '';
  return [
    ...entityOptions(lookup, last)
      .filter(({ id }) => id !== undefined)
      .map((option) => ({ ...option, text: whole(option.text) })),
    ...(unnamed ? [{ key: ' unnamed', text: strings.notNamed, shown: strings.notNamed }] : []),
  ];
}

/** How firmly something may be said; each also by its number. */
export function statusOptions(text: string): readonly ComboOption[] {
  const wanted = text.trim().toLowerCase();
  const all = statuses.filter((status) => status !== 'unsourced');
  const isOne = all.some((status) => status === wanted);
  return all
    .filter((status) => isOne || status.startsWith(wanted))
    .map((status) => ({
      key: status,
      text: status,
      shown: <Named name={`${all.indexOf(status) + 1} ${status}`} about={statusMeaning(status)} />,
    }));
}

/** The status that a digit stands for. */
export function statusOfDigit(text: string): string | undefined {
  return /^[1-6]$/.test(text) ? statuses[Number(text) - 1] : undefined;
}

function Named({ name, about }: { readonly name: string; readonly about: string }) {
  return (
    <>
      <bdi>{shorten(name, 80)}</bdi> <span class="count">{about}</span>
    </>
  );
}
