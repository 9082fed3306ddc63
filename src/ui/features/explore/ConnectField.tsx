import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { claimsOf, type Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Hit } from '../../../query/match-names.ts';
import { Spoken } from '../../kit/Spoken.tsx';
import { followToDetails } from '../../parts/details-heading.ts';
import { TypeSample } from '../../parts/Samples.tsx';
import { counted } from '../../words/strings.ts';
import { connect } from './explore.ts';
import { exploreStrings as strings } from './explore-strings.ts';
import { useEntitySearch } from './use-entity-search.ts';

interface Props {
  readonly lookup: Lookup;
  /** The entity whose connections are asked for. */
  readonly from: string;
  readonly onClose: () => void;
}

/** The field in which the other end of a path is chosen: names while typing, arrow keys, Enter. */
export function ConnectField({ lookup, from, onClose }: Props): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const text = useSignal('');
  const active = useSignal(0);
  const search = useEntitySearch(lookup);
  useLayoutEffect(() => field.current?.focus(), []);
  const hits = search?.(text.value).filter(({ entity }) => entity.id !== from);
  const choose = (hit: Hit | undefined) => chooseEnd(lookup, from, hit);
  const press = (event: KeyboardEvent) => {
    // While a syllable is being put together, the keys are for choosing it.
    if (event.isComposing) return;
    const count = hits?.length ?? 0;
    const step = stepOf(event.key);
    if (step !== 0 && count > 0) active.value = (active.value + step + count) % count;
    else if (event.key === 'Enter') choose(hits?.[active.value]);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div class="connect">
      <input
        ref={field}
        class="connect-field"
        type="text"
        role="combobox"
        aria-label={strings.connectedField}
        aria-expanded={(hits?.length ?? 0) > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={hits?.[active.value] && `${id}-${active.value}`}
        placeholder={strings.connectedHint}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="go"
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          active.value = 0;
        }}
        onKeyDown={press}
      />
      <div id={id} role="listbox" aria-label={strings.connectedField} class="connect-found">
        {hits?.map((hit, index) => (
          <Choice
            key={hit.entity.id}
            id={`${id}-${index}`}
            lookup={lookup}
            hit={hit}
            isActive={index === active.value}
            onChoose={() => choose(hit)}
          />
        ))}
      </div>
      <Found text={text.value} count={hits?.length} />
    </div>
  );
}

function chooseEnd(lookup: Lookup, from: string, hit: Hit | undefined): void {
  if (!hit) return;
  followToDetails();
  connect(lookup, from, hit.entity.id);
}

function stepOf(key: string): -1 | 0 | 1 {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

/** Say how many are found, aloud, and in sight that nobody is. */
function Found({ text, count }: { readonly text: string; readonly count: number | undefined }): JSX.Element {
  return (
    <>
      {count === 0 && text.trim() !== '' && <p class="soft">{strings.connectedNobody(shorten(text, 40))}</p>}
      <Spoken words={count !== undefined && count > 0 ? strings.connectedFound(count) : ''} />
    </>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly lookup: Lookup;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function Choice({ id, lookup, hit, isActive, onChoose }: ChoiceProps): JSX.Element {
  const { entity, alias } = hit;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses.
    <div
      id={id}
      role="option"
      class="found-option"
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <TypeSample type={entity.type} />
      <bdi class="found-name">
        {shorten(nameOf(lookup, entity.id), 120)}
        {alias !== undefined && <span class="found-alias"> ({shorten(alias, 80)})</span>}
      </bdi>
      <span class="count">{counted(claimsOf(lookup, entity.id).length, 'claim')}</span>
    </div>
  );
}
