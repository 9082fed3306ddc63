/** Who says it and how firmly: what the sentence shows, and what has to be asked. */
import type { Cue } from '../edit/find-cues.ts';
import { spellingsOf } from '../model/names.ts';
import { type Status, statuses, unnamedVoice } from '../model/types.ts';
import { type Doubt, doubt } from './doubts.ts';
import type { GateContext, Surroundings } from './gate-context.ts';
import type { Proposal } from './proposal.ts';
import { hasMarkup } from './spelling.ts';
import { fillsIn } from './suggestion-rules.ts';

export interface Saying {
  /** The chain as the line has it; empty when somebody has to say who. */
  readonly saidBy: string;
  /** Empty when somebody has to say how firmly. */
  readonly firmly: string;
  readonly doubts: readonly Doubt[];
}

/** Check voices and firmness. */
export function checkSaying(context: GateContext, proposal: Proposal, place: Surroundings, accuses: boolean): Saying {
  const voices = checkVoices(context, proposal, place);
  const firmness = checkFirmness(proposal, place, accuses);
  return {
    saidBy: voices.doubts.some(({ level }) => level === 'hold') ? '' : voices.saidBy,
    firmly: firmness.doubts.some(({ level }) => level === 'hold') ? '' : firmness.firmly,
    doubts: [...voices.doubts, ...firmness.doubts],
  };
}

interface Checked<Key extends string> {
  readonly doubts: readonly Doubt[];
  readonly saidBy: Key extends 'saidBy' ? string : never;
}

function checkVoices(
  { lookup, source, entityNamed }: GateContext,
  { voices, cue, subject, object }: Proposal,
  place: Surroundings,
): Checked<'saidBy'> {
  const own = source.voices.map((id) => lookup.entities.get(id)).filter((entity) => entity !== undefined);
  const outer = voices.filter(
    (voice) => !own.some((entity) => spellingsOf(entity).includes(voice)) && !isSource(voice),
  );
  const field = 'saidBy';
  const named = own.filter((entity) => voices.some((voice) => spellingsOf(entity).includes(voice)));
  const ownName = (named[0] ?? own[0])?.name ?? '';
  // Of several who speak in one text, the draft has to name the one who does here.
  const isOpen = own.length > 1 && named.length !== 1;
  const whose = isOpen ? [doubt('whose-text', own.map(({ name }) => name).join(', '), { field })] : [];
  if (outer.length === 0) {
    const report = reportIn(place.cues)?.word ?? place.attributed();
    return {
      saidBy: ownName,
      doubts: report === undefined ? whose : [doubt('reported', report, { field, cue: report })],
    };
  }
  const known = outer.map((voice) => ({ voice, entity: entityNamed(voice) }));
  const saidBy = [...known.map(({ voice, entity }) => entity?.name ?? voice), ownName]
    .filter((name) => name !== '')
    .join(' > ');
  const doubts = known.flatMap(({ voice, entity }): readonly Doubt[] => {
    if (hasMarkup(voice)) return [doubt('markup', voice, { field })];
    if (isUnnamed(voice)) return [doubt('unnamed-voice', '', { field })];
    const names = [voice, ...(entity ? spellingsOf(entity) : [])];
    // What tells who somebody is comes from the text, not from them.
    if (names.some((name) => name === subject || name === object) && place.quoted.hasSomeOf(names))
      return [doubt('own-words', voice, { field })];
    if (place.inSentence.hasSomeOf(names)) return [];
    if (place.nearby().hasSomeOf(names)) return [doubt('no-cue', `“${voice}”`, { field })];
    return [doubt('voice-not-nearby', voice, { field })];
  });
  const shown = (cue !== '' && place.inSentence.has(cue)) || reportIn(place.cues) !== undefined;
  const [first = ''] = outer;
  const missing = shown ? [] : [doubt('no-cue', `“${first}”`, { field })];
  return { saidBy, doubts: doubts.length > 0 ? doubts : [...missing, ...whose] };
}

function checkFirmness(
  { firmly }: Proposal,
  { cues }: Surroundings,
  accuses: boolean,
): { readonly firmly: string; readonly doubts: readonly Doubt[] } {
  const status: Status | undefined = statuses.find((one) => one === firmly && one !== 'unsourced');
  const field = 'firmly';
  if (!status) return { firmly: '', doubts: [doubt('firmness', firmly, { field })] };
  if (accuses && status !== 'alleged' && status !== 'disputed') {
    return { firmly: '', doubts: [doubt('accusation', '', { field })] };
  }
  const hedges = cues.filter((cue) => !isReport(cue));
  const [first] = hedges;
  if (status === 'stated' && first)
    return { firmly: '', doubts: [doubt('hedged', first.word, { field, cue: first.word })] };
  if (status === 'stated' || (accuses && status === 'alleged') || isShown(status, hedges))
    return { firmly: status, doubts: [] };
  return { firmly: '', doubts: [doubt('firmness', status, { field, ...(first ? { cue: first.word } : {}) })] };
}

/** Whether the words of the sentence speak for a firmness, by a rule that is right often enough, and none for another. */
function isShown(status: Status, hedges: readonly Cue[]): boolean {
  const kinds = new Set(hedges.map(({ kind }) => kind).filter((kind) => kind !== 'negation'));
  if (kinds.size !== 1) return false;
  if (status === 'disputed') return kinds.has('disputed') && fillsIn('denial');
  return status === 'opinion' && kinds.has('opinion') && fillsIn('judgment');
}

function reportIn(cues: readonly Cue[]): Cue | undefined {
  return cues.find(isReport);
}

function isReport({ kind }: Cue): boolean {
  return kind === 'speech' || kind === 'accordingTo';
}

function isSource(voice: string): boolean {
  return /^(?:the )?(?:author|authors|text|article|source|writer|narrator)$/iu.test(voice);
}

/** Tell whether a voice is one that the text does not name. */
export function isUnnamed(voice: string): boolean {
  return voice === unnamedVoice || /^(?:unnamed|anonymous|unknown)(?: .*)?$/iu.test(voice);
}
