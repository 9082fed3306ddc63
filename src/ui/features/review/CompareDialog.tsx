import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RefusedChange } from '../../../edit/apply-changes.ts';
import type { Difference } from '../../../edit/compare-versions.ts';
import { reasonsOf } from '../../../gate/gate-difference.ts';
import { fold } from '../../../lib/fold.ts';
import { shorten } from '../../../lib/text.ts';
import type { Dataset } from '../../../model/types.ts';
import { comparison, foundDifferences } from '../../../state/screen/comparison.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { readSource } from '../../../state/screen/reader.ts';
import { currentReviewed, openReview } from '../../../state/screen/review.ts';
import { decidedDifferences, differences } from '../../../state/screen/reviewed-differences.ts';
import { read } from '../../../state/view/change-mode.ts';
import { change } from '../../../state/view/current-view.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { Paged } from '../../kit/Paged.tsx';
import { useCommands } from '../../parts/commands.ts';
import { compareStrings as strings } from './compare-strings.ts';
import { UnusableChange } from './DifferenceBody.tsx';
import { DifferenceSides } from './DifferenceSides.tsx';

const page = 30;

/** Another version beside the open dataset, difference by difference, to look at; what is to be taken over is judged one by one. */
export function CompareDialog(): JSX.Element | undefined {
  const other = comparison.value;
  const current = workspace.value;
  const { drafting } = useCommands();
  useEffect(() => drafting(({ start }) => start()), [drafting]);
  useEffect(() => {
    if (!other || other.opening !== current?.opening) closeDialog();
  }, [other, current]);
  if (!other || !current) return undefined;
  const list = foundDifferences.value;
  const { refused = [] } = other;
  const open = differences.value.filter(
    ({ id, pile }) => pile !== 'refused' && !decidedDifferences.value.has(id),
  ).length;
  return (
    <ModalDialog
      title={strings.title(other.name)}
      class="dialog-compare"
      onClose={closeDialog}
      actions={
        open > 0 && (
          <button type="button" class="button button-main" onClick={reviewDifferences}>
            {strings.review(open)}
          </button>
        )
      }
    >
      {other.remark !== undefined && other.remark !== '' && <p dir="auto">{shorten(other.remark, 1000)}</p>}
      <p class="soft">
        {list.length === 0
          ? refused.length > 0
            ? strings.onlyRefused
            : strings.same
          : other.base
            ? strings.threeWay
            : strings.twoWay}
      </p>
      <Namesakes ours={current.dataset} theirs={other.theirs} />
      <Groups list={list} there={other.theirs} hasBase={other.base !== undefined} />
      {refused.length > 0 && <Refused changes={refused} isAll={list.length === 0} />}
    </ModalDialog>
  );
}

function reviewDifferences(): void {
  closeDialog();
  openReview('difference');
  const [source] = workspace.peek()?.dataset.sources ?? [];
  const at = currentReviewed.peek();
  const here = at?.source === undefined ? undefined : workspace.peek()?.lookup.sources.get(at.source);
  const readable = here ?? readSource.peek() ?? source;
  if (readable) change(read(readable.id));
}

interface GroupsProps {
  readonly list: readonly Difference[];
  readonly there: Dataset;
  readonly hasBase: boolean;
}

function Groups({ list, there, hasBase }: GroupsProps): JSX.Element {
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
                    <li key={one.key} class="apart-card">
                      <p class="label">
                        {strings.kinds[one.kind]} <bdi>{one.id}</bdi>
                      </p>
                      <DifferenceSides sides={one} there={there} />
                    </li>
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

/** Changes of a file that cannot be applied, each with its place in the file and the reasons. */
function Refused({
  changes,
  isAll,
}: {
  readonly changes: readonly RefusedChange[];
  readonly isAll: boolean;
}): JSX.Element {
  return (
    <section aria-label={strings.refused}>
      <h3>
        {strings.refused} <span class="count">{changes.length}</span>
      </h3>
      {!isAll && <p class="soft">{strings.refusedNote}</p>}
      <Paged items={changes} page={page}>
        {(shown) => (
          <ul class="plain apart">
            {shown.map((change) => (
              <li key={`${change.list} ${change.number}`} class="apart-card">
                {reasonsOf(change).map((reason) => (
                  <p key={reason} dir="auto">
                    {reason}
                  </p>
                ))}
                <UnusableChange change={change} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
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
