import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Beyond } from '../../../state/selectors/focus-frontier.ts';
import { Paged } from '../../kit/Paged.tsx';
import { TypeSample } from '../../parts/Samples.tsx';
import { counted } from '../../words/strings.ts';
import { addBeside } from './explore.ts';
import { exploreStrings as strings } from './explore-strings.ts';

const page = 40;

interface Props {
  readonly lookup: Lookup;
  readonly neighbors: readonly Beyond[];
}

/** List entities outside the focus; a press adds one to it, and the keyboard goes on to the next. */
export function NeighborList({ lookup, neighbors }: Props): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const left = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (left.current === undefined) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    buttons[Math.min(left.current, buttons.length - 1)]?.focus();
    left.current = undefined;
  }, [neighbors]);
  const add = (id: string, index: number) => {
    left.current = index;
    addBeside(lookup, [id]);
  };
  return (
    <Paged items={neighbors} page={page}>
      {(shown) => (
        <ul class="plain" ref={list}>
          {shown.map(({ id, claims }, index) => (
            <li key={id}>
              <button type="button" class="neighbor" onClick={() => add(id, index)}>
                <TypeSample type={lookup.entities.get(id)?.type ?? ''} />
                <span class="visually-hidden">{strings.addWord} </span>
                <bdi>{shorten(nameOf(lookup, id), 120)}</bdi>
                <span class="count">{counted(claims, 'claim')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
