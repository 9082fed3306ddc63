/** Words for why a field of the claim line was filled in. */
import { paragraphText } from '../../../edit/claim-words.ts';
import { type RuleId, rules, type Suggestion } from '../../../gate/suggestion-rules.ts';
import { shorten } from '../../../lib/text.ts';
import { type ClaimLine, paragraphOfLine } from '../../../state/screen/claim-line.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

/** Say in a few words why a field holds what it holds, and in a sentence what the rule is and how often it is right. */
export function reasonFor(suggestion: Suggestion, line: ClaimLine): { readonly note: string; readonly hint: string } {
  const rule = rules.find(({ id }) => id === suggestion.rule);
  const cue = cueOf(suggestion, line);
  const note = cue === undefined ? (plainReasons[suggestion.rule] ?? '') : strings.from(shorten(cue, 40));
  const { right, spoke } = rule?.measured ?? { right: 0, spoke: 1 };
  return { note, hint: strings.ruleHint(rule?.means ?? '', Math.round((100 * right) / spoke)) };
}

const plainReasons: Partial<Record<RuleId, string>> = {
  'same-sentence': strings.sameSentence,
  'own-voice': strings.ownVoice,
  'no-hedge': strings.noHedge,
  accusation: strings.isAccusation,
};

function cueOf({ cue }: Suggestion, line: ClaimLine): string | undefined {
  const text = textsAtHand.peek().get(line.source);
  if (!cue || text === undefined) return undefined;
  return paragraphText(text, paragraphOfLine(line)).slice(cue.start, cue.end);
}
