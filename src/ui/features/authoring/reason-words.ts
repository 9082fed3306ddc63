/** Words for why a field of the claim editor was filled in. */
import { paragraphText } from '../../../edit/claim-words.ts';
import { type RuleId, rules, type Suggestion } from '../../../gate/suggestion-rules.ts';
import { shorten } from '../../../lib/text.ts';
import { type EditedClaim, paragraphOfEdited } from '../../../state/screen/claim-editor.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

/** Say in a few words why a field holds what it holds, and in a sentence what the rule is and how often it is right. */
export function reasonFor(
  suggestion: Suggestion,
  edited: EditedClaim,
): { readonly note: string; readonly hint: string } {
  const rule = rules.find(({ id }) => id === suggestion.rule);
  const cue = cueOf(suggestion, edited);
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

function cueOf({ cue }: Suggestion, edited: EditedClaim): string | undefined {
  const text = textsAtHand.peek().get(edited.source);
  if (!cue || text === undefined) return undefined;
  return paragraphText(text, paragraphOfEdited(edited)).slice(cue.start, cue.end);
}
