import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import { claimsOf, type Lookup } from '../../model/lookup.ts';
import type { Hit } from '../../query/search.ts';
import { pointAt } from '../../state/pointed.ts';
import { workspace } from '../../state/workspace.ts';
import { Icon } from '../parts/Icon.tsx';
import { TypeSample } from '../parts/TypeSample.tsx';
import { counted, strings } from '../strings.ts';
import { findFieldId } from './find-field.ts';
import { type Find, useFind } from './use-find.ts';

const listId = 'found';

/** Find entities by name or alias. The field stays a plain search field; its results are a list that arrow keys walk. */
export function SearchBox(): JSX.Element {
  const find = useFind();
  const { text, active, hits } = find;
  const lookup = workspace.value?.lookup;
  return (
    <search class="find">
      <Icon name="search" />
      <input
        id={findFieldId}
        class="find-field"
        type="search"
        aria-label={strings.find}
        aria-keyshortcuts="/ Control+K"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={hits && hits.length > 0 ? optionId(active.value) : undefined}
        placeholder={strings.findHint}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="go"
        value={text.value}
        onFocus={find.load}
        onInput={(event) => find.type(event.currentTarget.value)}
        onKeyDown={find.press}
        onBlur={() => pointAt(undefined)}
      />
      <span class="find-key" aria-hidden="true">
        /
      </span>
      <Found lookup={lookup} find={find} />
      <p class="visually-hidden" role="status">
        {hits ? strings.foundCount(hits.length, shorten(text.value, 40)) : ''}
      </p>
    </search>
  );
}

interface FoundProps {
  readonly lookup: Lookup | undefined;
  readonly find: Find;
}

function Found({ lookup, find }: FoundProps): JSX.Element {
  const { text, active, hits, choose } = find;
  return (
    <div class="found" hidden={!hits}>
      <div id={listId} role="listbox" aria-label={strings.found}>
        {lookup &&
          hits?.map((hit, index) => (
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
      {hits?.length === 0 && (
        <p class="found-nothing">
          <bdi>{strings.foundNothing(shorten(text.value, 40))}</bdi>
        </p>
      )}
    </div>
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
