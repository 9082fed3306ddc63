import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { shorten } from '../../lib/text.ts';
import { claimsOf, type Lookup } from '../../model/lookup.ts';
import type { Hit } from '../../query/search.ts';
import { pointAt } from '../../state/pointed.ts';
import { workspace } from '../../state/workspace.ts';
import { useCommands } from '../commands.ts';
import { Icon } from '../parts/Icon.tsx';
import { TypeSample } from '../parts/TypeSample.tsx';
import { counted, strings } from '../strings.ts';
import { goToDetails } from './details-heading.ts';
import { findFieldId } from './find-field.ts';

const listId = 'found';

type SearchModule = typeof import('../../query/search.ts');

/** Find entities by name or alias. The field stays a plain search field; its results are a list that arrow keys walk. */
export function SearchBox(): JSX.Element {
  const { flyTo } = useCommands();
  const field = useRef<HTMLInputElement>(null);
  const text = useSignal('');
  const active = useSignal(0);
  const { hits, load } = useHits(text.value);
  const lookup = workspace.value?.lookup;
  const isOpen = lookup !== undefined && hits !== undefined;

  const type = (typed: string) => {
    text.value = typed;
    active.value = 0;
    pointAt(undefined);
  };
  const choose = (hit: Hit) => {
    type('');
    flyTo({ kind: 'entity', id: hit.entity.id });
    goToDetails();
  };
  const press = (event: KeyboardEvent) => {
    const count = hits?.length ?? 0;
    if (event.key === 'Escape') {
      // The first Esc clears, the next one leaves the field.
      if (text.value === '') field.current?.blur();
      else type('');
    } else if (event.key === 'Enter') {
      const hit = hits?.[active.value];
      if (hit) choose(hit);
    } else if (event.key === 'ArrowDown' && count > 0) active.value = (active.value + 1) % count;
    else if (event.key === 'ArrowUp' && count > 0) active.value = (active.value - 1 + count) % count;
    else return;
    event.preventDefault();
  };

  return (
    <search class="find">
      <Icon name="search" />
      <input
        ref={field}
        id={findFieldId}
        class="find-field"
        type="search"
        aria-label={strings.find}
        aria-keyshortcuts="/ Control+K"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={isOpen && hits.length > 0 ? optionId(active.value) : undefined}
        placeholder={strings.findHint}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="go"
        value={text.value}
        onFocus={load}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => pointAt(undefined)}
      />
      <span class="find-key" aria-hidden="true">
        /
      </span>
      <div class="found" hidden={!isOpen}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at its options. */}
        <div id={listId} role="listbox" aria-label={strings.found}>
          {isOpen &&
            hits.map((hit, index) => (
              <Option
                key={hit.entity.id}
                lookup={lookup}
                hit={hit}
                index={index}
                isActive={index === active.value}
                onChoose={() => choose(hit)}
              />
            ))}
        </div>
        {isOpen && hits.length === 0 && (
          <p class="found-nothing">
            <bdi>{strings.foundNothing(shorten(text.value, 40))}</bdi>
          </p>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {isOpen ? strings.foundCount(hits.length, shorten(text.value, 40)) : ''}
      </p>
    </search>
  );
}

interface OptionProps {
  readonly lookup: Lookup;
  readonly hit: Hit;
  readonly index: number;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function Option({ lookup, hit, index, isActive, onChoose }: OptionProps): JSX.Element {
  const { entity, alias } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field that owns the list handles the keys.
    <div
      id={optionId(index)}
      role="option"
      class="found-option"
      aria-selected={isActive}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerDown={(event) => event.preventDefault()}
      onPointerEnter={(event) => event.pointerType === 'mouse' && pointAt({ kind: 'entity', id: entity.id })}
      onClick={onChoose}
    >
      <TypeSample type={entity.type} />
      <span class="found-name">
        <bdi>{shorten(entity.name, 120)}</bdi>
        {alias !== undefined && (
          <span class="found-alias">
            {' '}
            <bdi>{strings.foundAs(shorten(alias, 80))}</bdi>
          </span>
        )}
      </span>
      <span class="count">{counted(claimsOf(lookup, entity.id).length, 'claim')}</span>
    </div>
  );
}

function optionId(index: number): string {
  return `${listId}-${index}`;
}

/** Search as one types; the search itself is loaded when the field is first entered. */
function useHits(text: string): { readonly hits: readonly Hit[] | undefined; readonly load: () => void } {
  const [search, setSearch] = useState<SearchModule | undefined>(undefined);
  const lookup = workspace.value?.lookup;
  const index = useMemo(() => (search && lookup ? search.buildSearchIndex(lookup) : undefined), [search, lookup]);
  const hits = useMemo(
    () => (search && index && text.trim() !== '' ? search.searchEntities(index, text) : undefined),
    [search, index, text],
  );
  const load = () => {
    if (!search) import('../../query/search.ts').then((loaded) => setSearch(loaded));
  };
  return { hits, load };
}
