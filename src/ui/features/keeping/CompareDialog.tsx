import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Apart } from '../../../edit/compare-versions.ts';
import { fold } from '../../../lib/fold.ts';
import { shorten } from '../../../lib/text.ts';
import type { Dataset } from '../../../model/types.ts';
import { apart, comparison } from '../../../state/screen/comparison.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { Paged } from '../../kit/Paged.tsx';
import { useCommands } from '../../parts/commands.ts';
import { ApartCard } from './ApartCard.tsx';
import { keepingStrings as strings } from './keeping-strings.ts';

const page = 30;

/** Another version beside the open dataset, difference by difference; what is checked is taken over, and nothing else. */
export function CompareDialog(): JSX.Element | undefined {
  const { work } = useCommands();
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const faults = useSignal<readonly string[]>([]);
  const other = comparison.value;
  const current = workspace.value;
  useEffect(() => {
    if (!other || other.opening !== current?.opening) closeDialog();
  }, [other, current]);
  if (!other || !current) return undefined;
  const list = apart.value;
  const free = list.filter(({ who }) => who === 'theirs').map(({ key }) => key);
  const toggle = (key: string) => {
    const next = new Set(chosen.peek());
    if (!next.delete(key)) next.add(key);
    chosen.value = next;
  };
  const take = () =>
    work(async ({ start, versions }) => {
      start();
      const issues = await versions((kept) => kept.takeChosen(chosen.peek()));
      faults.value = issues.filter(({ severity }) => severity === 'error').map(({ message }) => message);
      if (faults.peek().length === 0) closeDialog();
    });
  return (
    <ModalDialog
      title={strings.compareTitle(other.name)}
      class="dialog-compare"
      onClose={closeDialog}
      actions={
        <>
          {free.length > 0 && (
            <button
              type="button"
              class="button"
              onClick={() => {
                chosen.value = new Set([...chosen.peek(), ...free]);
              }}
            >
              {strings.takeAll}
            </button>
          )}
          <button type="button" class="button button-main" disabled={chosen.value.size === 0} onClick={take}>
            {strings.take(chosen.value.size)}
          </button>
        </>
      }
    >
      {other.remark !== undefined && other.remark !== '' && <p dir="auto">{shorten(other.remark, 1000)}</p>}
      <p class="soft">{list.length === 0 ? strings.same : other.base ? strings.threeWay : strings.twoWay}</p>
      <Namesakes ours={current.dataset} theirs={other.theirs} />
      <Faults messages={faults.value} />
      <Groups list={list} hasBase={other.base !== undefined} chosen={chosen.value} onToggle={toggle} />
    </ModalDialog>
  );
}

/** Why nothing was taken over. */
function Faults({ messages }: { readonly messages: readonly string[] }): JSX.Element {
  return (
    <div role="alert">
      {messages.slice(0, 3).map((message) => (
        <p key={message} class="form-fault" dir="auto">
          {message}
        </p>
      ))}
    </div>
  );
}

interface GroupsProps {
  readonly list: readonly Apart[];
  readonly hasBase: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

function Groups({ list, hasBase, chosen, onToggle }: GroupsProps): JSX.Element {
  const groups = [
    ['both', strings.conflicts],
    ['theirs', hasBase ? strings.theirs : strings.onlyThere],
    ['ours', hasBase ? strings.ours : strings.onlyHere],
  ] as const;
  return (
    <>
      {groups.map(([who, heading]) => {
        const items = list.filter((one) => one.who === who);
        if (items.length === 0) return undefined;
        return (
          <section key={who} aria-label={heading}>
            <h3>
              {heading} <span class="count">{items.length}</span>
            </h3>
            <Paged items={items} page={page}>
              {(shown) => (
                <ul class="plain apart">
                  {shown.map((one) => (
                    <ApartCard key={one.key} apart={one} isChosen={chosen.has(one.key)} onToggle={onToggle} />
                  ))}
                </ul>
              )}
            </Paged>
          </section>
        );
      })}
    </>
  );
}

/** Entities of one name that have different ids on the two sides; only a person knows whether they are the same. */
function Namesakes({ ours, theirs }: { readonly ours: Dataset; readonly theirs: Dataset }): JSX.Element | undefined {
  const byName = new Map(ours.entities.map(({ id, name }) => [fold(name), id]));
  const here = new Set(ours.entities.map(({ id }) => id));
  const names = theirs.entities
    .filter(({ id, name }) => !here.has(id) && byName.has(fold(name)))
    .map(({ name }) => shorten(name, 60));
  if (names.length === 0) return undefined;
  return <p dir="auto">{strings.maybeSame(names.slice(0, 8).join(', '))}</p>;
}
