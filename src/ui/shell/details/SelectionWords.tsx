/** The selection in a few words, for where it stands alone; what words claims comes along with it. */
import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { fullSentenceOf, sentenceOf } from '../../../model/claim-wording.ts';
import { nameOf } from '../../../model/names.ts';
import { details } from '../../../state/selectors/details.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Spoken } from '../../kit/Spoken.tsx';
import { counted } from '../../words/strings.ts';

/** What a screen reader says of the selection: a claim with its hedge and its voices, an entity with its type and its number of claims. */
export function SpokenSelection(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const shown = details.value;
  if (!lookup || !('claims' in shown)) return undefined;
  if (shown.kind === 'claim') return <Spoken words={shorten(fullSentenceOf(lookup, shown.claim), 300)} />;
  const type = lookup.types.get(shown.entity.type)?.label ?? shown.entity.type;
  const words = `${nameOf(lookup, shown.entity.id)}, ${type}, ${counted(shown.claims.length, 'claim')}`;
  return <Spoken words={shorten(words, 300)} />;
}

/** What the bar of the sheet calls the selection. */
export function SelectionName(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const shown = details.value;
  if (!lookup || !('claims' in shown)) return undefined;
  const name = shown.kind === 'entity' ? nameOf(lookup, shown.entity.id) : sentenceOf(lookup, shown.claim);
  return <bdi>{shorten(name, 80)}</bdi>;
}
