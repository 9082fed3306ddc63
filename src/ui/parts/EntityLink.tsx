import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import type { Lookup } from '../../model/lookup.ts';
import { nameOf } from '../../model/names.ts';
import type { Selection } from '../../state/view/view.ts';
import { useCommands } from './commands.ts';
import { hrefOf, selectOnClick } from './links.ts';
import { pointingAt, stopPointing } from './pointing.ts';

/** Longest name that is shown whole; files may hold names of any length. */
const longestName = 160;

interface Props {
  readonly lookup: Lookup;
  readonly id: string;
  readonly class?: string;
  /** The name as it stands in a sentence. */
  readonly text?: string;
  readonly onChosen?: (() => void) | undefined;
}

/** Name an entity as a link that selects it; a voice that is no entity of the dataset is named only. */
export function EntityLink({ lookup, id, class: className, text, onChosen }: Props): JSX.Element {
  const name = <bdi>{shorten(text ?? nameOf(lookup, id), longestName)}</bdi>;
  if (!lookup.entities.has(id)) return name;
  return (
    <ThingLink selection={{ kind: 'entity', id }} class={className} onChosen={onChosen}>
      {name}
    </ThingLink>
  );
}

interface ThingProps {
  readonly selection: Selection;
  readonly class?: string | undefined;
  readonly label?: string;
  readonly onChosen?: (() => void) | undefined;
  readonly children: JSX.Element | string;
}

/** Link to a thing of the dataset: a click selects it, pointing lights it up in the graph. */
export function ThingLink({ selection, class: className, label, onChosen, children }: ThingProps): JSX.Element {
  const { select } = useCommands();
  return (
    <a
      class={className}
      href={hrefOf(selection.id)}
      aria-label={label}
      onClick={selectOnClick(selection, (chosen) => {
        stopPointing();
        select(chosen);
        onChosen?.();
      })}
      {...pointingAt(selection)}
    >
      {children}
    </a>
  );
}
