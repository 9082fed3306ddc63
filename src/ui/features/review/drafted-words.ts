/** What is said of a draft where it is pointed at in the graph: first that it is one, then what it says, and never without who and how firmly. */
import { shorten } from '../../../lib/text.ts';
import { type DraftedLine, drafterOf } from '../../../state/screen/draft-lines.ts';
import type { DraftInGraph } from '../../../state/screen/drafts-in-graph.ts';
import { draftedChain } from './draft-fields.ts';
import { reviewStrings as strings } from './review-strings.ts';

/** Word a draft for who points at it. */
export function saysOfDrafted(line: DraftedLine): DraftInGraph['says'] {
  const { of } = line;
  const by = drafterOf(line);
  const name = by === undefined ? strings.unfinishedByYou : strings.unreviewed(shorten(by, 40));
  const { subject, relation, target, saidBy, firmly } = of.draft.fields;
  const drafted = of.kind === 'reviewed' ? draftedChain(of.draft) : '';
  const cue = of.kind === 'reviewed' ? of.draft.doubts.find((one) => one.cue !== undefined)?.cue : undefined;
  const says = [subject.text, relation.text || strings.gaps.relation, target.text].map((one) =>
    shorten(one.trim(), 80),
  );
  const words = strings.draftSays({
    says: says.join(' '),
    voice: chainWords(saidBy) || (drafted === '' ? strings.notDecided : strings.notConfirmed(chainWords(drafted))),
    firmly: firmly || strings.notDecided,
    cue: cue === undefined ? '' : strings.inTheSentence(shorten(cue, 40)),
  });
  return { name, words };
}

function chainWords(chain: string): string {
  return shorten(chain.replaceAll(' > ', ' › '), 100);
}
