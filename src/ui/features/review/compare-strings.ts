/** The words of another version beside the open dataset, and of taking over what it has otherwise. */
import { counted } from '../../words/strings.ts';

export const compareStrings = {
  title: (name: string) => `Compare with ${name}`,
  same: 'There are no differences.',
  threeWay: 'Both come from a version that Sayso has, so it can tell who changed what. Nothing is applied by itself.',
  twoWay:
    'Sayso does not have the version both come from, so it cannot tell what was added on one side and what was removed on the other. Nothing is applied by itself.',
  review: (count: number) => `Review ${counted(count, 'difference')} one by one`,
  conflicts: 'Changed on both sides',
  theirs: 'Changed there',
  onlyThere: 'Only there',
  ours: 'Changed here',
  onlyHere: 'Only here',
  here: 'Here',
  there: 'There',
  gone: 'Deleted',
  missing: 'Not there',
  changeBy: (by: string) => (by === '' ? 'Change' : `Change by ${by}`),
  takeOver: 'Apply',
  takeTheirs: 'Apply theirs',
  keepMine: 'Keep mine',
  leave: 'Leave',
  deleteHere: 'Delete here',
  edit: 'Apply and edit',
  taken: (what: string) => `Applied: ${what}`,
  deleted: (what: string) => `Deleted here: ${what}`,
  along: (count: number) => `${counted(count, 'more part')} came along, because it needs them.`,
  takenShown: (count: number) => `${counted(count, 'change')} applied.`,
  nameOfStep: (what: string) => `Apply ${what}`,
  maybeSame: (names: string) =>
    `Both have an entity with this name under different ids: ${names}. Merging them is up to you, on the card of one of them.`,
  kinds: {
    about: 'Description',
    source: 'Source',
    type: 'Type',
    predicate: 'Relation',
    entity: 'Entity',
    claim: 'Claim',
    position: 'Place',
  },
} as const;
