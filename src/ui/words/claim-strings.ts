/** Words around claims and those they are about, in the details and in the list. What a claim says is worded in `model/claim-wording.ts`. */
import { counted } from './strings.ts';

/** Head a group of claims; a group that only a dataset knows is headed by its own word. */
export function groupHeading(group: string): string {
  return groupHeadings.get(group) ?? `${group.charAt(0).toUpperCase()}${group.slice(1)}`;
}

const groupHeadings: ReadonlyMap<string, string> = new Map([
  ['office', 'Offices and power'],
  ['organization', 'Organizations'],
  ['tie', 'Ties between people'],
  ['stance', 'Stances'],
  ['information', 'Information and writing'],
  ['event', 'Events'],
  ['action', 'Actions and measures'],
  ['repression', 'Repression'],
  ['attribute', 'Descriptions'],
  ['itself', 'Relations to itself'],
  ['accusation', 'Accusations'],
  ['withdrawal', 'Withdrawals'],
  ['other', 'Other relations'],
]);

export const claimStrings = {
  history: 'History',
  draftedBy: (by: string) => `drafted by ${by}, accepted by a person`,
  written: (by: string, when: string) => `written by ${by}, ${when}`,
  changed: (by: string, when: string) => `last changed by ${by}, ${when}`,
  allHidden: (count: number) => `The filters hide everything said about it: ${counted(count, 'claim')}.`,
  alsoCalled: 'Also called',
  fromFile: 'From the file',
  showInGraph: 'Show in the graph',
  noClaims: 'No claims mention it.',
  accusationNote: 'An accusation is not a finding. These sentences say who accuses whom, not that it is true.',
  allFrom: 'All from',
  voicesHere: 'Voices in these claims',
  speaksIn: 'Speaks in',
  speaksInNote: (count: number) => `${counted(count, 'claim')} it puts forward or passes on`,
  groupsOfClaims: 'Groups of claims',
  and: 'and',
  alsoBetween: 'Also between these two',
  onlyClaim: 'No other claims connect these two.',
  voicesInOrder: 'Voices, original source first',
  quotation: (text: string) => `“${text}”`,
  addClaim: 'Add a claim',
  addClaimHint: 'Select words in the text and write a claim about this',
  paragraph: (number: number) => `¶ ${number}`,
  showClaim: 'Show this claim in the graph',
  showClaimNamed: (sentence: string) => `Show in the graph: ${sentence}`,
  change: 'Edit this claim (e)',
  changeNamed: (sentence: string) => `Edit: ${sentence}`,
  cite: 'Cite: copy the claim with quotation, reference and link',
  citeNamed: (sentence: string) => `Cite: ${sentence}`,
  theCitation: 'the claim with its quotation and reference',
  copyLink: 'Copy the link to this claim',
  copyLinkNamed: (sentence: string) => `Copy the link to: ${sentence}`,
  theLink: 'the link',
  restsOn: 'What it rests on',
  seeClaim: 'See that claim',
  seeClaims: (count: number) => `See the ${counted(count, 'claim')}`,
  seeClaimNamed: (sentence: string) => `See that claim: ${sentence}`,
  openAll: 'Open all',
  closeAll: 'Close all',
  listTitle: 'List',
  listNote: 'Everything in the graph, by type, with its claims.',
  openDetails: (name: string) => `Details of ${name}`,
} as const;
