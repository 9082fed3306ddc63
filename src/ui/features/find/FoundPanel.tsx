import type { JSX } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { showDialog } from '../../../state/screen/open-dialog.ts';
import { noteFault } from '../../../state/screen/page.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Spoken } from '../../kit/Spoken.tsx';
import { type Commands, useCommands } from '../../parts/commands.ts';
import { FoundOption } from './FoundOption.tsx';
import { countHits, type Section } from './find-entries.ts';
import { findText, foundListId, provideFinder } from './find-field.ts';
import { findStrings } from './find-strings.ts';
import { activeOption, found, go, prepareSearch, press, search, searchClaims } from './finding.ts';

/** The results under the search field: entities, claims, quotations, and the way to make a filter of the text. */
export function FoundPanel(): JSX.Element {
  const commands = useCommands();
  useFinder(commands);
  const lookup = workspace.value?.lookup;
  const text = shorten(findText.value.trim(), 40);
  const { sections, problems } = found.value ?? { sections: [], problems: [] };
  const hits = countHits(sections);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="found" hidden={!found.value} tabIndex={0}>
        <div id={foundListId} role="listbox" aria-label={findStrings.found}>
          {lookup &&
            sections.map((section) => (
              <FoundSection key={section.name} section={section}>
                {section.entries.map((entry) => (
                  <FoundOption key={entry.key} lookup={lookup} entry={entry} />
                ))}
              </FoundSection>
            ))}
        </div>
        {problems.map((problem) => (
          <p key={problem.at} class="found-problem">
            {problem.message}
          </p>
        ))}
        {found.value?.isPending && <p class="found-problem">{findStrings.searching}</p>}
        {found.value && !found.value.isPending && sections.length === 0 && problems.length === 0 && (
          <div class="found-nothing">
            <p>
              <bdi>{findStrings.nothing(text)}</bdi>
            </p>
            <button
              type="button"
              class="text-button"
              // The panel stands only as long as the field, or something in it, has the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                showDialog('find-help');
              }}
            >
              {findStrings.helpTitle}
            </button>
          </div>
        )}
      </div>
      <Spoken
        words={
          found.value && !found.value.isPending
            ? [findStrings.status(hits, text), ...problems.map(({ message }) => message)].join('. ')
            : ''
        }
      />
    </>
  );
}

/** Take the keys of the field, and bring the texts that are searched. */
function useFinder(commands: Commands): void {
  useLayoutEffect(() => provideFinder({ press, go, activeOption }, commands), [commands]);
  const opening = workspace.value?.opening;
  const lookup = workspace.value?.lookup;
  const wanted = search.value;
  useEffect(() => (lookup ? whileMounted((isWanted) => prepareSearch(lookup, isWanted)) : undefined), [lookup]);
  useEffect(() => (wanted ? whileMounted((isWanted) => searchClaims(wanted, isWanted)) : undefined), [wanted]);
  useEffect(() => {
    if (opening !== undefined) commands.bringTextsAtHand();
  }, [opening, commands]);
}

/** Do work as long as an effect stands. */
function whileMounted(work: (isWanted: () => boolean) => Promise<void>): () => void {
  let isWanted = true;
  work(() => isWanted).catch((error: unknown) => noteFault(error));
  return () => {
    isWanted = false;
  };
}

interface SectionProps {
  readonly section: Section;
  readonly children: readonly JSX.Element[];
}

/** A group of options under its name; the ways to filter and to mend stand without one. */
function FoundSection({ section, children }: SectionProps): JSX.Element {
  const { name, total, entries } = section;
  const shown = entries.filter(({ kind }) => kind !== 'more').length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
    <div role="group" class="found-group" aria-label={findStrings[name]}>
      {name !== 'filter' && name !== 'problems' && (
        <div class="found-heading" aria-hidden="true">
          {findStrings[name]} <span class="count">{findStrings.some(shown, total)}</span>
        </div>
      )}
      {children}
    </div>
  );
}
