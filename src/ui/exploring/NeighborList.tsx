import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { shorten } from '../../lib/text.ts';
import { type Lookup, nameOf } from '../../model/lookup.ts';
import type { Beyond } from '../../state/beyond.ts';
import { exploringStrings as strings } from '../exploring-strings.ts';
import { Paged } from '../parts/Paged.tsx';
import { TypeSample } from '../parts/TypeSample.tsx';
import { formatCount } from '../strings.ts';
import { addBeside } from './explore.ts';

const page = 40;

interface Props {
  readonly lookup: Lookup;
  readonly neighbors: readonly Beyond[];
}

/** List entities outside the focus; a press adds one to it, and the keyboard goes on to the next. */
export function NeighborList({ lookup, neighbors }: Props): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const add = (id: string, index: number) => {
    addBeside(lookup, [id]);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const buttons = list.current?.querySelectorAll('button') ?? [];
        buttons[Math.min(index, buttons.length - 1)]?.focus();
      }),
    );
  };
  return (
    <Paged items={neighbors} page={page}>
      {(shown) => (
        <ul class="plain" ref={list}>
          {shown.map(({ id, claims }, index) => (
            <li key={id}>
              <button
                type="button"
                class="neighbor"
                aria-label={strings.addNamed(nameOf(lookup, id), claims)}
                onClick={() => add(id, index)}
              >
                <TypeSample type={lookup.entities.get(id)?.type ?? ''} />
                <bdi>{shorten(nameOf(lookup, id), 120)}</bdi>
                <span class="count">{formatCount(claims)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
