/** Words around groups; what a group is about is worded in `group-words.ts`. */
import { counted, formatCount } from '../../words/strings.ts';

export const groupStrings = {
  open: (name: string) => `Open “${name}”`,
  openStep: 'Open a group',
  leave: 'Leave the group',
  all: 'All groups',
  way: 'Groups',
  groups: 'Groups',
  inside: 'Groups inside',
  note: 'Each stands for the entities that more claims connect to each other than to the rest. Named after those most is said about.',
  noteOfValues: 'Each stands for the entities that have this in common. Named with those most is said about.',
  mostly: 'Mostly',
  facts: (entities: number, claims: number) =>
    `${counted(entities, 'entity', 'entities')} · ${counted(claims, 'claim')}`,
  between: 'Between two groups',
  and: 'and',
  alsoBetween: 'Connected to',
  prominent: 'Most is said about',
  types: 'Who and what',
  relations: 'What is said',
  howFirmly: 'How firmly',
  addNeighbors: (count: number) => `Add ${formatCount(count)} neighbors`,
  addNeighborsHint: 'Show who outside the group has most claims with it',
  spoken: (name: string, entities: number) => `${name}: ${counted(entities, 'entity', 'entities')} shown.`,
  more: (count: number) => `${formatCount(count)} more`,
  back: 'Back',
} as const;
