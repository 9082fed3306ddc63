/** The words of the voices: who speaks, the graph as one voice has it, two voices side by side. */
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { unnamedVoice } from '../../../model/types.ts';
import type { DisagreementKind } from '../../../query/compare-voices.ts';
import type { Lens } from '../../../query/filters.ts';
import { counted } from '../../words/strings.ts';

/** Name a voice within a sentence; all who are not named are one row of every list. */
export function voiceName(lookup: Lookup, id: string): string {
  return id === unnamedVoice ? 'unnamed voices' : nameOf(lookup, id);
}

/** What the two sides of a row have to do with each other. */
export const disagreementWords: Readonly<Record<DisagreementKind, string>> = {
  contested: 'Said on one side, disputed on the other',
  figure: 'Different figures for the same thing',
  firmness: 'Put forward more firmly by one',
  otherwise: 'About a different time, or with a different detail',
};

export const voiceStrings = {
  lens: 'See the graph',
  lensKinds: { all: 'All voices', 'according-to': 'According to', without: 'Without' } satisfies Record<
    Lens['kind'],
    string
  >,
  lensVoice: 'Voice',
  lensNotes: {
    all: 'Choose a voice to see only what it says or passes on, or what is left without it.',
    'according-to': 'Only what it says itself or passes on.',
    without: 'What is left when everything it says or passes on is set aside.',
  } satisfies Record<Lens['kind'], string>,
  option: (name: string, claims: number) => `${name} (${counted(claims, 'claim')})`,
  bar: 'As one voice tells it',
  accordingTo: 'According to',
  accordingToLong: 'only what it says itself or passes on',
  without: 'Without',
  withoutLong: 'everything it says or passes on is set aside',
  turnToWithout: 'Without it',
  turnToAccording: 'According to it',
  showAll: 'Show all voices',
  steps: {
    all: 'Show all voices',
    'according-to': (name: string) => `See the graph according to ${name}`,
    without: (name: string) => `See the graph without ${name}`,
  },

  graph: { 'according-to': 'Graph according to it', without: 'Graph without it' },

  sideBySide: 'Two voices side by side',
  sideBySideWith: 'Side by side with…',
  first: 'One voice',
  second: 'The other voice',
  differ: 'Where they differ',
  both: 'In common',
  only: (name: string) => `Only ${name}`,
  none: 'Nothing.',
  noDisagreement: 'As far as the claims show, neither voice contradicts the other.',
  sideNote:
    'A voice “has” what it says itself and what it passes on; the chain under each claim shows which. Passing something on is not the same as saying it.',

  chains: 'The longest chains',
  chainsNote: 'Voices through which a claim came, the origin first.',
  throughChain: (count: number) => `${counted(count, 'claim')} through this chain`,

  whoSpeaks: 'Who speaks',
  whoSpeaksNote: 'First-hand: claims that begin with this voice. Relayed: claims it passes on from others.',
  voice: 'Voice',
  firstHand: 'First-hand',
  relayed: 'Relayed',
  whoIsSilent: 'Who is silent',
  whoIsSilentNote: 'People, organizations and groups that are spoken about but never speak here.',
  toKnow: 'Worth knowing',
  comeThrough: (count: number) => (count === 1 ? 'claim comes through' : 'claims come through'),
  passedOnBy: 'passed on by',
  belongs: ', who belongs or belonged to it:',
  unnamedOrigins: (count: number) =>
    `${counted(count, 'claim')} ${count === 1 ? 'begins' : 'begin'} with someone the source does not name.`,
  contestedClaims: (count: number) =>
    `${counted(count, 'claim')} ${count === 1 ? 'is' : 'are'} contradicted by another voice:`,
} as const;
