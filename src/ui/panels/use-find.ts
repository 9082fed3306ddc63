/** What the search field knows and does: the text, its hits, the chosen one among them, and the keys. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Hit } from '../../query/search.ts';
import { pointAt } from '../../state/pointed.ts';
import { selection } from '../../state/selectors.ts';
import { notice, workspace } from '../../state/workspace.ts';
import { useCommands } from '../commands.ts';
import { strings } from '../strings.ts';
import { followToDetails, goToDetails } from './details-heading.ts';

type SearchModule = typeof import('../../query/search.ts');

export interface Find {
  readonly text: ReadonlySignal<string>;
  /** Place of the chosen hit. */
  readonly active: ReadonlySignal<number>;
  /** Undefined as long as nothing is asked, or the search is still on its way. */
  readonly hits: readonly Hit[] | undefined;
  /** Fetch the search; wanted when the field is entered. */
  readonly load: () => void;
  readonly type: (text: string) => void;
  readonly choose: (hit: Hit) => void;
  readonly press: (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void;
}

/** Run the search field. */
export function useFind(): Find {
  const { flyTo } = useCommands();
  const text = useSignal('');
  const active = useSignal(0);
  const isAwaited = useRef(false);
  const { search, load } = useSearch();
  const hits = text.value.trim() === '' ? undefined : search?.(text.value);

  const type = (typed: string) => {
    text.value = typed;
    active.value = 0;
    isAwaited.current = false;
    pointAt(undefined);
  };
  const choose = (hit: Hit) => {
    type('');
    if (selection.peek()?.id === hit.entity.id) goToDetails();
    else followToDetails();
    flyTo({ kind: 'entity', id: hit.entity.id });
  };
  const chooseActive = () => {
    // Asked anew, for the keys may be ahead of the drawing, and even of the search itself.
    const hit = search?.(text.value)[active.value];
    isAwaited.current = search === undefined && text.value !== '';
    if (hit) choose(hit);
  };
  useEffect(() => {
    if (isAwaited.current && search) chooseActive();
  });
  const press: Find['press'] = (event) => {
    const count = hits?.length ?? 0;
    const step = steps.get(event.key);
    if (step !== undefined && count > 0) active.value = (active.value + step + count) % count;
    else if (event.key === 'Enter') chooseActive();
    // The first Esc clears, the next one leaves the field.
    else if (event.key === 'Escape' && text.value === '') event.currentTarget.blur();
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
  };
  return { text, active, hits, load, type, choose, press };
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

interface Search {
  readonly search: ((text: string) => readonly Hit[]) | undefined;
  readonly load: () => void;
}

function useSearch(): Search {
  const [loaded, setLoaded] = useState<SearchModule | undefined>(undefined);
  const lookup = workspace.value?.lookup;
  const search = useMemo(() => {
    if (!loaded || !lookup) return undefined;
    const index = loaded.buildSearchIndex(lookup);
    return rememberLast((text: string) => loaded.searchEntities(index, text));
  }, [loaded, lookup]);
  const load = () => {
    if (loaded) return;
    import('../../query/search.ts').then(setLoaded, () => {
      notice.value = strings.couldNotLoad;
    });
  };
  return { search, load };
}

function rememberLast<Result>(compute: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: compute(text) };
    return last.result;
  };
}
