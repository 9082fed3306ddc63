/** Filling fields of the claim editor in from the words it rests on, by the rules of the gate. What its writer wrote is never touched. */
import type { ClaimFields } from '../../../edit/claim-fields.ts';
import { findWords, homeOf, paragraphText, passagesOf } from '../../../edit/claim-words.ts';
import { findRelation } from '../../../edit/resolve-relation.ts';
import { type Passage, readPassage } from '../../../gate/passage.ts';
import { ruleAnswers, suggestFor } from '../../../gate/suggest.ts';
import type { SuggestedField, Suggestion } from '../../../gate/suggestion-rules.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { unnamedVoice } from '../../../model/types.ts';
import { type EditedClaim, editedClaim, fillFields } from '../../../state/screen/claim-editor.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

/** Fill in what is empty, is `wrongly` so firm, or was filled in by a rule before; a claim that is there is left as it is. */
export function fillIn(wrongly?: string): void {
  const edited = editedClaim.peek();
  const lookup = workspace.peek()?.lookup;
  if (!edited || !lookup || edited.changed !== undefined) return;
  const passage = passageOf(edited, lookup);
  const found = passage ? suggestFor(passage, findRelation(lookup, edited.fields)?.predicate) : {};
  const change: { -readonly [Field in keyof ClaimFields]?: ClaimFields[Field] } = {};
  const filled: Partial<Record<SuggestedField, Suggestion>> = {};
  for (const field of ['subject', 'saidBy', 'firmly', 'when'] as const) {
    const text = textOf(edited.fields, field).trim();
    const isOurs = edited.filled?.[field] !== undefined || text === '' || (field === 'firmly' && text === wrongly);
    if (!isOurs) continue;
    const suggestion = found[field];
    if (field === 'subject') change.subject = suggestion ? slotOf(lookup, String(suggestion.value)) : { text: '' };
    else change[field] = suggestion ? written(lookup, suggestion) : '';
    if (suggestion) filled[field] = suggestion;
  }
  fillFields(change, filled);
}

/** Read what stands around the first passage of a claim in the editor; undefined without the text, or when its words are not in it. */
export function passageOf({ source: id, paragraph, fields }: EditedClaim, lookup: Lookup): Passage | undefined {
  const source = lookup.sources.get(id);
  const text = textsAtHand.peek().get(id);
  const [first] = passagesOf(fields.words);
  if (!source || text === undefined || !first) return undefined;
  const number = homeOf(text, paragraph, first);
  const own = paragraphText(text, number);
  const words = findWords(own, first.words);
  return words && readPassage({ lookup, source, paragraph: number, text: own, words });
}

/** What the rules say of a field though they are not right often enough to fill it in: worth a place at the top of its list. */
export function offersFor(lookup: Lookup, field: 'subject' | 'saidBy'): readonly string[] {
  const edited = editedClaim.peek();
  const passage = edited && passageOf(edited, lookup);
  if (!passage) return [];
  const named = passage.mentions.filter(
    ({ start, end }) => start < passage.sentence.end && passage.sentence.start < end,
  );
  const answers = ruleAnswers(passage, undefined).filter((answer) => answer.field === field);
  const said = answers.map((answer) => written(lookup, answer));
  const names = field === 'subject' ? named.map(({ entity }) => nameIn(lookup, entity)) : [];
  return [...new Set([...names, ...said])];
}

function textOf(fields: ClaimFields, field: SuggestedField): string {
  return field === 'subject' ? fields.subject.text : fields[field];
}

function written(lookup: Lookup, { value }: Suggestion): string {
  if (typeof value === 'string') return lookup.entities.get(value)?.name ?? value;
  return value.map((id) => nameIn(lookup, id)).join(' > ');
}

function nameIn(lookup: Lookup, id: string): string {
  return id === unnamedVoice ? strings.notNamed : (lookup.entities.get(id)?.name ?? id);
}

function slotOf(lookup: Lookup, id: string) {
  return { text: nameIn(lookup, id), id };
}
