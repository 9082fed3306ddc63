import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { fullSentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import {
  claimOfStray,
  closeStrays,
  goToEarlier,
  goToStray,
  keyOfStray,
  settle,
  staysEarlier,
  straysHere,
  writeAnew,
} from '../../../state/screen/stray-quotes.ts';
import type { StrayOfVersion } from '../../../state/workspace/desk.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Paged } from '../../kit/Paged.tsx';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { editClaim } from '../../parts/edit-claim.ts';
import { claimStrings } from '../../words/claim-strings.ts';
import { strayStrings as strings } from './stray-strings.ts';

const kinds = ['vanished', 'over', 'changed', 'moved'] as const;
const firstStrays = 20;

/** What moved, changed or vanished in a new version of a source, below its text: each with the way there and what mends it. */
export function StrayPanel(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const all = straysHere.value;
  if (!lookup || all.length === 0) return undefined;
  return (
    <section class="review strays" aria-label={strings.title}>
      <header class="review-head">
        <h3 class="stray-title">{strings.head(all.length)}</h3>
        <ToolButton icon="close" name={strings.close} onClick={closeStrays} />
      </header>
      {kinds.map((kind) => (
        <Group key={kind} kind={kind} lookup={lookup} strays={all.filter((stray) => stray.kind === kind)} />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly kind: StrayOfVersion['kind'];
  readonly lookup: Lookup;
  readonly strays: readonly StrayOfVersion[];
}

function Group({ kind, lookup, strays }: GroupProps): JSX.Element | undefined {
  if (strays.length === 0) return undefined;
  return (
    <>
      <div class="stray-group">
        <h4>
          {strings.group[kind]} <span class="count">{strings.groupCount(strays.length)}</span>
        </h4>
        {kind === 'moved' && strays.length > 1 && (
          <button type="button" class="text-button" onClick={() => settle(strings.checkedAll, strays)}>
            {strings.allRight}
          </button>
        )}
      </div>
      <p class="soft">{strings.meaning[kind]}</p>
      <Paged items={strays} page={firstStrays}>
        {(shown) => (
          <ul class="plain">
            {shown.map((stray) => (
              <Stray key={keyOfStray(stray)} stray={stray} lookup={lookup} />
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

interface StrayProps {
  readonly stray: StrayOfVersion;
  readonly lookup: Lookup;
}

function Stray({ stray, lookup }: StrayProps): JSX.Element {
  const { kind, alike } = stray;
  const quote = shorten(stray.quote, 160);
  const claim = claimOfStray(stray);
  const lang = lookup.sources.get(stray.earlier)?.lang;
  return (
    <li class="stray">
      <p>
        <button
          type="button"
          class="stray-quote"
          dir="auto"
          lang={lang}
          aria-label={strings.goTo(quote)}
          onClick={() => goToStray(stray)}
        >
          {claimStrings.quotation(quote)}
        </button>{' '}
        <span class="count">{strings.place(stray)}</span>
        {kind === 'vanished' && alike !== undefined && (
          <span class="stray-alike" dir="auto" lang={lang}>
            {' '}
            {claimStrings.quotation(shorten(alike, 160))}
          </span>
        )}
      </p>
      {claim && (
        <p class="soft">
          <bdi>{shorten(fullSentenceOf(lookup, claim), 300)}</bdi>
        </p>
      )}
      <div class="draft-buttons">
        {staysEarlier(kind) ? (
          <>
            <Act name={strings.anew} quote={quote} act={() => writeAnew(stray)} />
            <Act name={strings.earlier} quote={quote} act={() => goToEarlier(stray)} />
            <Act name={strings.leave} quote={quote} act={() => settle(strings.leaveOf(quote), [stray])} />
          </>
        ) : (
          <>
            <Act name={strings.stillRight} quote={quote} act={() => settle(strings.checked(quote), [stray])} />
            <Act name={strings.edit} quote={quote} act={() => claim && editClaim(claim)} />
          </>
        )}
      </div>
    </li>
  );
}

interface ActProps {
  readonly name: string;
  readonly quote: string;
  readonly act: () => void;
}

function Act({ name, quote, act }: ActProps): JSX.Element {
  return (
    <button type="button" class="button" aria-label={strings.of(name, quote)} onClick={act}>
      {name}
    </button>
  );
}
