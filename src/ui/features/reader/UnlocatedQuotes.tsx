import type { JSX } from 'preact';
import { sentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import type { Lost } from '../../../model/reading-page.ts';
import { Paged } from '../../kit/Paged.tsx';
import { ThingLink } from '../../parts/EntityLink.tsx';
import { claimStrings } from '../../words/claim-strings.ts';
import { words } from '../../words/reader-words.ts';

interface Props {
  readonly lookup: Lookup;
  readonly lost: readonly Lost[];
  readonly lang: string | undefined;
}

const firstLost = 10;

/** The quotations that stand nowhere in a text, each with the claim that it was read for. */
export function UnlocatedQuotes({ lookup, lost, lang }: Props): JSX.Element {
  return (
    <section class="lost">
      <h3>{words.lost(lost.length)}</h3>
      <p class="soft">{words.lostNote}</p>
      <Paged items={lost} page={firstLost}>
        {(shown) => (
          <ul class="plain">
            {shown.map(({ claim, quote }) => {
              const found = lookup.claims.get(claim);
              return (
                <li key={`${claim} ${quote}`}>
                  <span class="lost-quote" dir="auto" lang={lang}>
                    {claimStrings.quotation(quote)}
                  </span>{' '}
                  {found && (
                    <ThingLink
                      selection={{ kind: 'claim', id: claim }}
                      class="quiet-link"
                      label={claimStrings.seeClaimNamed(sentenceOf(lookup, found))}
                    >
                      {claimStrings.seeClaim}
                    </ThingLink>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Paged>
    </section>
  );
}
