/**
 * How entities look when the view colors or sizes them by something computed. Loaded late: `app/appearance.ts` fetches it.
 */
import { computed } from '@preact/signals';
import type { Measured } from '../../graph/metrics.ts';
import { claimsOf, type Lookup } from '../../model/lookup.ts';
import { nameOf } from '../../model/names.ts';
import { coloredCommunities, colorOfCommunity, colorOfNothing, colorsOfShares } from '../../theme/measure-colors.ts';
import type { LookLegend, NodeLooks } from '../../theme/node-looks.ts';
import type { Theme } from '../../theme/palette.ts';
import { view } from '../view/current-view.ts';
import { columnIn, isMeasured, type SizeBy } from '../view/view.ts';
import { drawnTheme } from '../view/view-selectors.ts';
import { type Finding, findingOf } from '../workspace/measures.ts';
import { workspace } from '../workspace/workspace.ts';
import { appearanceWords } from './appearance-words.ts';
import type { Look } from './column-looks.ts';
import { columnColorLook, columnSizeLook } from './column-looks.ts';

const colorBy = computed(() => view.value.colorBy);
const sizeBy = computed(() => view.value.sizeBy);
const statedOnly = computed(() => view.value.statedOnly);

const indexes = computed<ReadonlyMap<string, number>>(
  () => new Map((workspace.value?.graph.nodes() ?? []).map((key, index) => [key, index])),
);

/** Work out how entities look; undefined when color and size mean what they usually do. */
export const appearance = computed<NodeLooks | undefined>(() => {
  const lookup = workspace.value?.lookup;
  return lookup && (colorBy.value !== 'type' || sizeBy.value !== 'claims')
    ? looksIn(drawnTheme.value, lookup)
    : undefined;
});

function looksIn(theme: Theme, lookup: Lookup): NodeLooks {
  const color = colorLook(lookup, theme);
  const size = sizeBy.value === 'claims' ? undefined : sizeLook(lookup, sizeBy.value);
  const nothing = colorOfNothing(theme);
  return {
    ...(color ? { colorOf: (id: string) => String(color.of(id) ?? nothing) } : {}),
    ...(size?.isKnown ? { weightOf: (id: string) => Number(size.of(id) ?? 0) } : {}),
    legend: [...(color ? [color.legend] : []), ...(size ? [size.legend] : [])],
    wordsOf: (id) =>
      [color, size]
        .map((look) => look?.wordsOf(id) ?? '')
        .filter((words) => words !== '')
        .join(' · '),
    inTheme: (other) => looksIn(other, lookup),
  };
}

function colorLook(lookup: Lookup, theme: Theme): Look | undefined {
  const column = columnIn(colorBy.value);
  if (column !== undefined) return columnColorLook(lookup, theme, column);
  if (colorBy.value === 'type') return undefined;
  return colorBy.value === 'status' ? mixLook(lookup, theme) : communityLook(lookup, theme);
}

function mixLook(lookup: Lookup, theme: Theme): Look {
  const colors = colorsOfShares(theme);
  const classes = new Map<string, number>();
  const counts = colors.map(() => 0);
  let without = 0;
  for (const { id } of lookup.dataset.entities) {
    const own = shareClass(lookup, id);
    if (own === undefined) without += 1;
    else {
      classes.set(id, own);
      counts[own] = (counts[own] ?? 0) + 1;
    }
  }
  return {
    isKnown: true,
    of: (id) => colors[classes.get(id) ?? -1],
    wordsOf: (id) => appearanceWords.mix(claimsOf(lookup, id)),
    legend: {
      means: 'color',
      title: appearanceWords.mixTitle,
      entries: [
        ...colors.map((color, index) => ({
          color,
          words: appearanceWords.shares[index] ?? '',
          count: counts[index] ?? 0,
        })),
        ...(without > 0 ? [{ color: colorOfNothing(theme), words: appearanceWords.noClaims, count: without }] : []),
      ],
      notes: appearanceWords.mixNotes,
      first: [],
      wants: 'nothing',
    },
  };
}

/** Sort an entity by the share of its claims that are not plainly stated, from 0 to 4; undefined when it has no claims. */
function shareClass(lookup: Lookup, id: string): number | undefined {
  const claims = claimsOf(lookup, id);
  if (claims.length === 0) return undefined;
  const share = claims.filter(({ status }) => status !== 'stated').length / claims.length;
  return share === 0 ? 0 : share <= 0.25 ? 1 : share <= 0.5 ? 2 : share < 1 ? 3 : 4;
}

function communityLook(lookup: Lookup, theme: Theme): Look {
  const base = { means: 'color', title: appearanceWords.communityTitle } as const;
  const finding = findingOf({ name: 'community', statedOnly: statedOnly.value });
  if (finding?.kind !== 'measured') return emptyLook(base, finding);
  const { values, clarity } = finding.measured;
  const members = new Map<number, string[]>();
  for (const [id, index] of indexes.value) {
    const number = values[index] ?? 0;
    const known = members.get(number);
    if (known) known.push(id);
    else members.set(number, [id]);
  }
  const large = [...members].filter(([, ids]) => ids.length > 1).sort(([a], [b]) => a - b);
  const colored = large.slice(0, coloredCommunities);
  const smaller = large.slice(coloredCommunities);
  const heads = new Map(large.map(([number, ids]) => [number, headOf(lookup, ids)]));
  const nothing = colorOfNothing(theme);
  const alone = members.size - large.length;
  return {
    isKnown: true,
    of: (id) => {
      const number = values[indexes.value.get(id) ?? -1] ?? -1;
      return heads.has(number) ? colorOfCommunity(theme, number) : nothing;
    },
    wordsOf: (id) => {
      const head = heads.get(values[indexes.value.get(id) ?? -1] ?? -1);
      return head === undefined ? '' : appearanceWords.inCommunity(nameOf(lookup, head));
    },
    legend: {
      ...base,
      entries: [
        ...colored.map(([number, ids]) => ({
          color: colorOfCommunity(theme, number),
          words: appearanceWords.around(nameOf(lookup, heads.get(number) ?? '')),
          count: ids.length,
        })),
        ...(smaller.length > 0
          ? [
              {
                color: nothing,
                words: appearanceWords.smallerCommunities(smaller.length),
                count: smaller.reduce((sum, [, ids]) => sum + ids.length, 0),
              },
            ]
          : []),
        ...(alone > 0 ? [{ color: nothing, words: appearanceWords.joinedToNobody, count: alone }] : []),
      ],
      notes: appearanceWords.communityNotes(clarity, statedOnly.value),
      first: [],
      wants: 'nothing',
    },
  };
}

/** Name a community by who has most claims; of equal ones by the first in the order of the graph. */
function headOf(lookup: Lookup, ids: readonly string[]): string {
  return ids.reduce((best, id) => (claimsOf(lookup, id).length > claimsOf(lookup, best).length ? id : best));
}

function sizeLook(lookup: Lookup, name: Exclude<SizeBy, 'claims'>): Look {
  if (!isMeasured(name)) return columnSizeLook(lookup, columnIn(name) ?? '');
  const base = { means: 'size', title: appearanceWords.sizeTitle[name] } as const;
  const finding = findingOf({ name, statedOnly: statedOnly.value });
  if (finding?.kind !== 'measured') return emptyLook(base, finding);
  const { values, startingPoints } = finding.measured;
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  // The largest entity is as large as the largest by claims: what was laid out with room for it keeps its room.
  const mostClaims = lookup.dataset.entities.reduce((most, { id }) => Math.max(most, claimsOf(lookup, id).length), 0);
  const amountOf = (id: string) => values[indexes.value.get(id) ?? -1] ?? 0;
  return {
    isKnown: true,
    of: (id) => (largest > 0 ? mostClaims * (amountOf(id) / largest) : 0),
    wordsOf: (id) => appearanceWords[name](amountOf(id)),
    legend: {
      ...base,
      entries: [],
      notes:
        name === 'betweenness'
          ? appearanceWords.betweennessNotes(statedOnly.value, startingPoints, values.length)
          : appearanceWords.pagerankNotes(statedOnly.value),
      first: firstOf([...indexes.value.keys()], amountOf).map((id) => ({
        id,
        words: appearanceWords[`${name}Short`](amountOf(id)),
        share: largest > 0 ? amountOf(id) / largest : 0,
      })),
      wants: 'nothing',
    },
  };
}

/** List the five with the largest values; of equal ones the first in the order of the graph. */
function firstOf(ids: readonly string[], amountOf: (id: string) => number): readonly string[] {
  const places = ids.map((_, place) => place).sort((a, b) => amountOf(ids[b] ?? '') - amountOf(ids[a] ?? '') || a - b);
  return places.slice(0, 5).map((place) => ids[place] ?? '');
}

/** How entities look as long as nothing is measured: alike. */
function emptyLook(
  base: Pick<LookLegend, 'means' | 'title'>,
  finding: Exclude<Finding, { measured: Measured }> | undefined,
): Look {
  return {
    isKnown: false,
    of: () => undefined,
    wordsOf: () => '',
    legend: { ...base, entries: [], notes: [wordsOfFinding(finding)], first: [], wants: wantsOf(finding) },
  };
}

function wantsOf(finding: Exclude<Finding, { measured: Measured }> | undefined): LookLegend['wants'] {
  if (!finding) return 'patience';
  return finding.kind === 'too-large' ? 'nothing' : 'again';
}

function wordsOfFinding(finding: Exclude<Finding, { measured: Measured }> | undefined): string {
  if (!finding) return appearanceWords.pending;
  return finding.kind === 'too-large'
    ? appearanceWords.tooLarge(finding.size, finding.most)
    : appearanceWords[finding.kind];
}
