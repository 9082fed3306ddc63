import type { Signals } from './probe.ts';
import type { FileKind } from './worlds.ts';

/** A page that is compared. */
export interface Contestant {
  readonly name: string;
  readonly words: string;
  /** Path of the page below the server. */
  readonly path: string;
  readonly reads: FileKind;
  readonly signals: Signals;
  /** Where its picture stands on a screen of 1440 × 900: left, top, right, bottom. */
  readonly stage: readonly [number, number, number, number];
  /** The words for what it does at most. */
  readonly ends: string;
}

const wholeScreen = [0, 0, 1440, 900] as const;
const peerSignals = { drawnMark: 'bench:drawn', settledMark: 'bench:settled' };

/** What the others are measured by. */
export const plainSigma: Contestant = {
  name: 'sigma',
  words: 'plain sigma 3.0.3 + ForceAtlas2 worker',
  path: 'peers/sigma.html',
  reads: 'graphology',
  signals: peerSignals,
  stage: wholeScreen,
  ends: '300 steps of the layout',
};

export const sayso: Contestant = {
  name: 'sayso',
  words: 'Sayso, as shipped',
  path: 'sayso/',
  reads: 'sayso',
  signals: { drawnMark: 'sayso:first-frame', settledMark: 'sayso:settled' },
  stage: [330, 90, 910, 730],
  ends: 'its layout rests, no two entities overlap',
};

export const contestants: readonly Contestant[] = [
  sayso,
  plainSigma,
  {
    name: 'cytoscape',
    words: 'cytoscape 3.35 + fcose 2.2',
    path: 'peers/cytoscape.html',
    reads: 'lists',
    signals: peerSignals,
    stage: wholeScreen,
    ends: 'the layout stops',
  },
  {
    name: 'vis-network',
    words: 'vis-network 10.1',
    path: 'peers/vis-network.html',
    reads: 'lists',
    signals: peerSignals,
    stage: wholeScreen,
    ends: 'its physics call themselves stable',
  },
  {
    name: 'force-graph',
    words: 'force-graph 1.52',
    path: 'peers/force-graph.html',
    reads: 'lists',
    signals: peerSignals,
    stage: wholeScreen,
    ends: 'its clock of 15 s runs out',
  },
];
