/** The walk through the graph: where one stands, which of its claims is pointed at, and where one came from. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Lookup } from '../../../model/lookup.ts';
import type { Claim } from '../../../model/types.ts';
import { type DraftInGraph, draftsInGraph, pointedDraft } from '../../../state/screen/drafts-in-graph.ts';
import { highlight } from '../../../state/screen/highlighted.ts';
import { selection } from '../../../state/selectors/details.ts';
import { visible } from '../../../state/selectors/visible.ts';
import { chosenIds } from '../../../state/view/view-selectors.ts';
import type { Commands } from '../../parts/commands.ts';
import { goToDetails } from '../../parts/details-heading.ts';
import {
  type Direction,
  mostConnected,
  nearestIn,
  otherEndOf,
  type StagePoint,
  shownClaimsOf,
  stepIn,
} from './walk-order.ts';

export interface Station {
  readonly entity: string;
  /** The claim of it that is pointed at. */
  readonly claim?: Claim | undefined;
  /** The draft at it that is pointed at; drafts come behind its claims. */
  readonly draft?: DraftInGraph | undefined;
}

export interface Walk {
  /** Undefined until the walk has begun. */
  readonly station: ReadonlySignal<Station | undefined>;
  /** Begin where one stood, at what is selected, or at the entity with most claims. */
  readonly begin: () => void;
  readonly end: () => void;
  /** Do what a key asks for; false leaves it to the page. */
  readonly press: (key: string, isShifted: boolean) => boolean;
}

/** So many steps are remembered. */
const longestWay = 200;

/** Make a walk through the graph of a dataset. */
export function createWalk(lookup: Lookup, commands: Commands): Walk {
  return new GraphWalk(lookup, commands);
}

class GraphWalk implements Walk {
  readonly station = signal<Station | undefined>(undefined);
  private readonly way: string[] = [];
  private readonly lookup: Lookup;
  private readonly commands: Commands;

  constructor(lookup: Lookup, commands: Commands) {
    this.lookup = lookup;
    this.commands = commands;
  }

  begin(): void {
    const selected = selection.peek();
    const wished = [this.station.peek()?.entity, selected?.kind === 'entity' ? selected.id : undefined];
    const start = wished.find((id) => id !== undefined && this.isDrawn(id));
    const first = start ?? mostConnected(this.lookup, visible.peek());
    if (first !== undefined) this.stand(first);
  }

  end(): void {
    highlight(undefined);
    pointedDraft.value = undefined;
  }

  press(key: string, isShifted: boolean): boolean {
    // After an edit of the dataset the walk is another.
    if (!this.station.peek()) this.begin();
    const here = this.station.peek();
    if (!here) return false;
    const direction = directions[key];
    if (direction) this.move(here, direction);
    else if (key === ']') this.pointAt(here, 1);
    else if (key === '[') this.pointAt(here, -1);
    else if (key === 'Enter') this.enter(here, isShifted);
    else if (key === 'Backspace') this.goBack();
    else if (key === 'Home') this.goTo(mostConnected(this.lookup, visible.peek()));
    else if (key === ' ') this.commands.choose(here.entity);
    else if (key === 'Escape') return this.leave(here);
    else return false;
    return true;
  }

  private isDrawn(id: string): boolean {
    return this.lookup.entities.has(id) && (visible.peek()?.entities.has(id) ?? true);
  }

  private stand(entity: string, at: Claim | DraftInGraph | undefined = undefined): void {
    const draft = at && 'says' in at ? at : undefined;
    const claim = at && 'says' in at ? undefined : at;
    this.station.value = { entity, claim, draft };
    pointedDraft.value = draft?.id;
    highlight(claim?.object === undefined ? { kind: 'entity', id: entity } : { kind: 'claim', id: claim.id });
    this.commands.bringInSight(entity);
  }

  private goTo(entity: string | undefined): void {
    const here = this.station.peek()?.entity;
    if (entity === undefined) return;
    if (here !== undefined && here !== entity) this.way.push(here);
    if (this.way.length > longestWay) this.way.shift();
    this.stand(entity);
  }

  private goBack(): void {
    const before = this.way.pop();
    if (before !== undefined) this.stand(before);
  }

  private move({ entity }: Station, direction: Direction): void {
    const from = this.commands.placeOf(entity);
    if (from) this.goTo(nearestIn(direction, from, this.places()));
  }

  private *places(): Generator<readonly [string, StagePoint]> {
    for (const { id } of this.lookup.dataset.entities) {
      const place = this.isDrawn(id) ? this.commands.placeOf(id) : undefined;
      if (place) yield [id, place];
    }
  }

  private pointAt({ entity, claim, draft }: Station, step: 1 | -1): void {
    const claims = shownClaimsOf(this.lookup, entity, visible.peek());
    const order: readonly (Claim | DraftInGraph)[] = [...claims, ...draftsAt(entity)];
    const here = claim ?? order.find(({ id }) => id === draft?.id);
    this.stand(entity, stepIn(order, here, step));
  }

  private enter({ entity, claim, draft }: Station, isShifted: boolean): void {
    if (draft) {
      this.commands.drafting(({ openDrafted }) => openDrafted(draft.id));
      return;
    }
    const other = claim && otherEndOf(claim, entity);
    if (!claim) this.commands.select({ kind: 'entity', id: entity });
    else if (isShifted || other === undefined) this.commands.select({ kind: 'claim', id: claim.id });
    else this.goTo(other);
  }

  /** From a claim back to its entity, and from there to the details; what was chosen together is let go of by the page. */
  private leave({ entity, claim, draft }: Station): boolean {
    if (claim || draft) this.stand(entity);
    else if (chosenIds.peek().length > 0) return false;
    else goToDetails();
    return true;
  }
}

/** List the drafts that are drawn at an entity. */
export function draftsAt(entity: string): readonly DraftInGraph[] {
  return draftsInGraph.value.filter(({ ends }) => ends.includes(entity));
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
