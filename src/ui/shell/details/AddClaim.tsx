import type { JSX } from 'preact';
import { openLineBetween } from '../../../state/screen/claim-line.ts';
import { isEmbedded } from '../../../state/screen/panels.ts';
import { textState } from '../../../state/screen/reader.ts';
import { Icon } from '../../kit/Icon.tsx';
import { claimStrings } from '../../words/claim-strings.ts';

/** Opens the line of a claim about an entity, in the text that is open beside the graph. */
export function AddClaim({ id, name }: { readonly id: string; readonly name: string }): JSX.Element | undefined {
  if (isEmbedded.value || textState.value.kind !== 'at-hand') return undefined;
  return (
    <button
      type="button"
      class="text-button"
      title={claimStrings.addClaimHint}
      onClick={() => openLineBetween({ subject: { text: name, id } })}
    >
      <Icon name="plus" /> {claimStrings.addClaim}
    </button>
  );
}
