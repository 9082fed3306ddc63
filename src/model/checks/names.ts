/** Names, aliases and notes of entities. */
import { repeatsIn } from '../../lib/collections.ts';
import { differenceOf, isSeen, lookOf } from '../../lib/seen-text.ts';
import { wordCount } from '../../lib/segments.ts';
import { shorten } from '../../lib/text.ts';
import type { Issue } from '../issues.ts';
import { spellingsOf } from '../names.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import type { Entity } from '../types.ts';

/** Most words in the note of a person or organization. */
const mostNoteWords = 25;

/** Report empty aliases, names with a wording that reads oddly in a sentence, names shared by two entities, and notes that are too long. */
export function checkNames(parsed: ParsedDataset): readonly Issue[] {
  const { list } = parsed.entities;
  return [...list.flatMap(ownIssues), ...sharedIssues(list), ...confusableIssues(list)];
}

/** Report each alias that no source spells so; only when the texts of all sources are at hand. */
export function checkAliasesInTexts({ entities, sources, texts, unsound }: ParsedDataset): readonly Issue[] {
  if (sources.list.length === 0 || !sources.list.every((source) => texts.has(source.id))) return [];
  const titles = new Set(sources.list.map((source) => source.title));
  const all = [...texts.values()];
  return entities.list.flatMap((entity) =>
    (entity.aliases ?? []).flatMap((alias, index): readonly Issue[] => {
      if (unsound.has(entity) || titles.has(alias) || all.some((text) => text.includes(alias))) return [];
      const message = `Entity ${entity.id} has the alias "${shorten(alias)}", which is neither in the text, letter by letter, nor a title. Copy it again, or remove it.`;
      return [
        { severity: 'error', code: 'alias-not-in-text', path: `/entities/${entity.id}/aliases/${index}`, message },
      ];
    }),
  );
}

function ownIssues(entity: Entity): readonly Issue[] {
  const { id, name, aliases = [], note = '' } = entity;
  const issues: Issue[] = [];
  const path = `/entities/${id}`;
  for (const [key, written] of [['name', name] as const, ...aliases.map((alias) => ['aliases', alias] as const)]) {
    if (written === '' || isSeen(written)) continue;
    const message = `Entity ${id} has ${key === 'name' ? 'a name' : 'an alias'} without a visible character (${differenceOf(written, '')}). Write the name.`;
    issues.push({ severity: 'error', code: 'invisible-name', path: `${path}/${key}`, message });
  }
  if (aliases.includes(name)) {
    const message = `Entity ${id} has its own name "${shorten(name)}" as an alias. Remove it.`;
    issues.push({ severity: 'error', code: 'alias-is-name', path: `${path}/aliases`, message });
  }
  for (const alias of repeatsIn(aliases)) {
    const message = `Entity ${id} has the alias "${shorten(alias)}" twice. Remove one.`;
    issues.push({ severity: 'error', code: 'duplicate-alias', path: `${path}/aliases`, message });
  }
  if (entity.inSentence !== undefined && !holds(entity.inSentence, name)) {
    const message = `Entity ${id} appears in sentences as "${shorten(entity.inSentence)}", which is not its name "${shorten(name)}". There, change only capitals and add an article; a doubt in the name has to stay.`;
    issues.push({ severity: 'error', code: 'sentence-name', path: `${path}/inSentence`, message });
  }
  const words = wordCount(note);
  if ((entity.type === 'person' || entity.type === 'organization') && words > mostNoteWords) {
    const message = `The note of ${id} has ${words} words; for people and organizations the limit is ${mostNoteWords}, which keeps the card readable. Shorten it.`;
    issues.push({ severity: 'warning', code: 'long-note', path: `${path}/note`, message });
  }
  return issues;
}

/** Tell whether a name stands in a phrase, capitals aside. */
function holds(phrase: string, name: string): boolean {
  return phrase.toLowerCase().includes(name.toLowerCase());
}

/** Names that look the same and are not: a reader would take one entity for another. */
function confusableIssues(entities: readonly Entity[]): readonly Issue[] {
  const owners = new Map<string, Entity>();
  return entities.flatMap((entity): readonly Issue[] => {
    const look = lookOf(entity.name);
    const owner = owners.get(look);
    if (!owner) owners.set(look, entity);
    if (!owner || owner.name === entity.name || look === '') return [];
    const differences = [differenceOf(entity.name, owner.name), differenceOf(owner.name, entity.name)];
    const [here, there] = differences.map((words) => words || 'nothing more');
    const message = `The names of ${owner.id} and ${entity.id} look alike, "${shorten(entity.name)}", but are spelled with different characters: ${entity.id} has ${here}, ${owner.id} has ${there}. If they are the same, merge them; if not, tell them apart.`;
    return [{ severity: 'warning', code: 'confusable-name', path: `/entities/${entity.id}/name`, message }];
  });
}

/** A name or alias by which two entities go. */
function sharedIssues(entities: readonly Entity[]): readonly Issue[] {
  const owners = new Map<string, Entity>();
  const issues: Issue[] = [];
  for (const entity of entities) {
    for (const name of new Set(spellingsOf(entity))) {
      const owner = owners.get(name);
      if (!owner) {
        owners.set(name, entity);
        continue;
      }
      const isBothNames = owner.name === name && entity.name === name;
      const message = `"${shorten(name)}" stands for ${owner.id} and for ${entity.id}. If they are the same, merge them; if not, tell them apart.`;
      issues.push({
        severity: 'warning',
        code: isBothNames ? 'shared-name' : 'shared-alias',
        path: `/entities/${entity.id}/${entity.name === name ? 'name' : 'aliases'}`,
        message,
      });
    }
  }
  return issues;
}
