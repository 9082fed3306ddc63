/** Which changes of a file can be applied to a dataset, and what is wrong with each of the others. */
import type { Issue } from '../model/issues.ts';
import type { Dataset } from '../model/types.ts';
import { validate } from '../model/validate.ts';
import { type ChangeList, type ChangesFile, changeLists, type PartChange, versionsOf } from './changes-file.ts';
import { type Items, itemsOf } from './dataset-items.ts';

export interface RefusedChange {
  /** Where it stands in the file: in which list, and as which of it, from 1. */
  readonly list: ChangeList;
  readonly number: number;
  /** What it is about; undefined when that cannot be read. */
  readonly about: { readonly kind: keyof Items; readonly id: string } | undefined;
  readonly why: readonly string[];
  /** As the file has it, so that nothing of it is lost. */
  readonly text: string;
}

export interface Applicable {
  /** The dataset before the changes that can be applied and after, as `versionsOf` makes it. */
  readonly base: Dataset;
  readonly theirs: Dataset;
  readonly refused: readonly RefusedChange[];
}

interface Placed {
  readonly list: ChangeList;
  readonly number: number;
  readonly change: PartChange;
}

/** More looks at the whole dataset would take too long; what is left then is refused together. */
const mostLooks = 300;
const mostReasons = 4;
const longestText = 4000;

/** What others rest on comes first, and goes last. */
const order: readonly (keyof Items)[] = ['about', 'type', 'predicate', 'source', 'entity', 'position', 'claim'];

/** Keep the changes that leave a sound dataset, and say of each other one why it cannot be applied. */
export function applicableChanges(ours: Dataset, changes: ChangesFile): Applicable {
  const trial = new Trial(ours);
  trial.take(placedIn(changes));
  // Some changes are sound only together.
  for (let before = -1; trial.refused.size > 0 && trial.kept.length > before; ) {
    before = trial.kept.length;
    const again = [...trial.refused.keys()];
    trial.refused.clear();
    trial.take(again);
  }
  const unread = (changes.unread ?? []).map(
    ({ list, number, value }): RefusedChange => ({ list, number, about: undefined, why: [], text: textOf(value) }),
  );
  const refused = [...trial.refused].map(([placed, faults]) => refusedOf(placed, faults));
  return { ...versionsOf(ours, changesOf(trial.kept)), refused: [...unread, ...refused] };
}

/** Tries changes together, and by halves where they do not leave a sound dataset. */
class Trial {
  readonly kept: Placed[] = [];
  readonly refused = new Map<Placed, readonly Issue[]>();
  private readonly ours: Dataset;
  private looks = 0;

  constructor(ours: Dataset) {
    this.ours = ours;
  }

  take(some: readonly Placed[]): void {
    if (some.length === 0) return;
    this.looks += 1;
    const faults = faultsIn(this.ours, [...this.kept, ...some]);
    if (faults.length === 0) {
      this.kept.push(...some);
    } else if (some.length === 1 || this.looks > mostLooks) {
      for (const one of some) this.refused.set(one, faults);
    } else {
      const middle = Math.ceil(some.length / 2);
      this.take(some.slice(0, middle));
      this.take(some.slice(middle));
    }
  }
}

function placedIn(changes: ChangesFile): readonly Placed[] {
  const rank = ({ change }: Placed) => order.indexOf(change.kind);
  const [added = [], changed = [], removed = []] = changeLists.map((list) => {
    const gone = new Set((changes.unread ?? []).filter((one) => one.list === list).map(({ number }) => number));
    let number = 0;
    return changes[list].map((change): Placed => {
      do number += 1;
      while (gone.has(number));
      return { list, number, change };
    });
  });
  const coming = [...added, ...changed].toSorted((a, b) => rank(a) - rank(b));
  return [...coming, ...removed.toSorted((a, b) => rank(b) - rank(a))];
}

type Changes = Pick<ChangesFile, ChangeList>;

function changesOf(kept: readonly Placed[]): Changes {
  const of = (wanted: ChangeList) => kept.filter(({ list }) => list === wanted).map(({ change }) => change);
  return { added: of('added'), changed: of('changed'), removed: of('removed') };
}

function faultsIn(ours: Dataset, kept: readonly Placed[]): readonly Issue[] {
  const { theirs } = versionsOf(ours, changesOf(kept));
  const errors = validate(theirs).issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  // An item that goes by another id than its change says would stand in the place of something else.
  const parts = itemsOf(theirs);
  return kept.flatMap(({ change: { kind, id, to } }): readonly Issue[] => {
    if (to === undefined || parts[kind].has(id)) return [];
    const message = `The change is about “${id}”, but what it brings goes by another id.`;
    return [{ severity: 'error', code: 'other-id', path: `/${kind}/${id}`, message }];
  });
}

function refusedOf({ list, number, change }: Placed, faults: readonly Issue[]): RefusedChange {
  const own = faults.filter(({ path }) => path.split('/').includes(change.id));
  const why = [...new Set((own.length > 0 ? own : faults).map(({ message }) => message))].slice(0, mostReasons);
  return { list, number, about: { kind: change.kind, id: change.id }, why, text: textOf(change) };
}

function textOf(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
