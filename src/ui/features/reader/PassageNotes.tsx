import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { sentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { chosen, chosenClaims, leavePassages, page } from '../../../state/screen/reader.ts';
import { selection } from '../../../state/selectors/details.ts';
import { read } from '../../../state/view/change-mode.ts';
import { change } from '../../../state/view/current-view.ts';
import { Paged } from '../../kit/Paged.tsx';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { ThingLink } from '../../parts/EntityLink.tsx';
import { StatusSample } from '../../parts/Samples.tsx';
import { claimStrings } from '../../words/claim-strings.ts';
import { words } from '../../words/reader-words.ts';
import { counted } from '../../words/strings.ts';

const firstClaims = 8;

/** The claims of the chosen passage, as notes at the foot of the text. */
export function PassageNotes({ lookup }: { readonly lookup: Lookup }): JSX.Element | undefined {
  const passage = page.value?.passages[chosen.value[0] ?? -1];
  const number = page.value?.paragraphs[passage?.paragraph ?? -1]?.number;
  if (number === undefined) return undefined;
  const claims = chosenClaims.value;
  return (
    <section class="passage-notes" aria-label={words.notes}>
      <header class="passage-notes-head">
        <p>
          {claimStrings.paragraph(number)} · {counted(claims.length, 'claim')}
        </p>
        <ToolButton icon="close" name={words.letGo} onClick={leavePassages} />
      </header>
      <Paged key={chosen.value.join()} items={claims} page={firstClaims}>
        {(shown) => (
          <ul class="plain lines">
            {shown.map((claim) => (
              <li key={claim.id} class="claim-line" aria-current={selection.value?.id === claim.id || undefined}>
                <StatusSample status={claim.status} length={24} />
                <ThingLink selection={{ kind: 'claim', id: claim.id }} class="quiet-link" onChosen={makeWay}>
                  <bdi>{shorten(sentenceOf(lookup, claim), 300)}</bdi>
                </ThingLink>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

/** Where the text covers the details, it makes way for the claim that was chosen; the style sheet has the same width. */
function makeWay(): void {
  if (matchMedia('(width < 40em)').matches) change(read(undefined));
}
