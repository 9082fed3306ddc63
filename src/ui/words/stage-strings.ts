/** Words over the picture: of the walker, of a layout that runs, and of what stands there when there is no picture. */
import { counted, formatCount } from './strings.ts';

export const stageStrings = {
  walk: 'Walk through the graph',
  laysOut: (share: number) => `Arranging the graph: ${Math.round(share * 100)}%`,
  arranges: (entities: number) => `Arranging ${counted(entities, 'entity', 'entities')}`,
  endsArranging: 'Stopping',
  draws: (entities: number, claims: number) =>
    `Drawing ${counted(entities, 'entity', 'entities')} and ${counted(claims, 'claim')}`,
  share: (share: number) => `${Math.floor(share * 100)}%`,
  reads: (fileName: string) => `Reading “${fileName}”`,
  showOverview: 'Show the overview map',
  hideOverview: 'Hide the overview map',
  stop: 'Stop',
  pause: 'Pause',
  goOn: 'Go on',
  atOnePoint: 'This file puts all entities at one point, so the graph was rearranged.',
  tooFarOut: (count: number) =>
    `This file puts ${counted(count, 'entity', 'entities')} too far out to be drawn, so the graph was rearranged.`,
  lopsided:
    'This file puts some entities so far out that the others look like one point. “Rearrange”, under the graph, spreads them out; Undo restores the old positions.',
  walkHint:
    'Arrow keys: the nearest entity that way · [ and ]: its claims · Enter: read it · Backspace: back · Home: most claims · Esc: leave',
  walkClaim: (position: number, count: number) => `claim ${formatCount(position)} of ${formatCount(count)}`,
  walkDraft: (position: number, count: number) => `draft ${formatCount(position)} of ${formatCount(count)}`,
  walkEntity: (claims: number, drafts: number) =>
    drafts === 0 ? counted(claims, 'claim') : `${counted(claims, 'claim')} · ${counted(drafts, 'draft')}`,
  walkDraftHint: 'Enter: review it · [ and ]: claims and drafts · Esc: back to the entity',
  walkClaimHint: (other: string | undefined) =>
    other === undefined
      ? 'Enter: read it · [ and ]: other claims · Esc: back to the entity'
      : `Enter: on to ${other} · Shift Enter: read it · [ and ]: other claims · Esc: back to the entity`,
  cannotDraw: 'The graph needs WebGL, which this browser does not have.',
  cannotDrawWay: 'Nothing is lost: the list has every entity, claim and quotation.',
  openList: 'Read the list',
} as const;
