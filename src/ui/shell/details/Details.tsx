import { effect } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { areFirstStepsShown, isSheetOpen, setSheetOpen } from '../../../state/screen/panels.ts';
import { type Details as DetailsState, details } from '../../../state/selectors/details.ts';
import type { Workspace } from '../../../state/workspace/workspace.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Lazy } from '../../kit/lazy.tsx';
import { focusDetails, takeFocusWish } from '../../parts/details-heading.ts';
import { strings } from '../../words/strings.ts';
import { firstSteps, groupPanel, multiSelectionPanel, pathPanel, selectedPanel, selectionName } from '../lazy-parts.ts';
import { Overview } from './Overview.tsx';

const detailsId = 'details';

/** The panel that reads out what is selected: the overview, paths, an entity, or the claims between two ends. */
export function Details(): JSX.Element {
  const current = workspace.value;
  const shown = details.value;
  const panel = panelFor(shown);
  const isThere = shown.kind === 'overview' || panel.component.value !== undefined;
  const body = useFocusOnChange(keyOf(shown), isThere);
  useEffect(() => {
    if (!isThere) panel.load();
  }, [isThere, panel]);
  return (
    <section class="details" id={detailsId} aria-label={strings.details} data-open={isSheetOpen.value}>
      <SheetHandle name={nameFor(shown)} />
      <div class="details-body" ref={body} tabIndex={-1}>
        {current && <Content current={current} shown={shown} />}
      </div>
      <Lazy part={firstSteps} when={areFirstStepsShown.value && shown.kind === 'overview'} />
    </section>
  );
}

function Content({
  current,
  shown,
}: {
  readonly current: Workspace;
  readonly shown: DetailsState;
}): JSX.Element | undefined {
  if (shown.kind === 'overview') return <Overview key={current.dataset.id} current={current} />;
  if (shown.kind === 'path') return <Lazy part={pathPanel} when={true} />;
  if (shown.kind === 'chosen') return <Lazy part={multiSelectionPanel} when={true} />;
  if (shown.kind === 'group') return <Lazy part={groupPanel} when={true} />;
  const Selected = selectedPanel.component.value;
  return Selected && <Selected lookup={current.lookup} shown={shown} />;
}

function panelFor({ kind }: DetailsState) {
  switch (kind) {
    case 'path':
      return pathPanel;
    case 'chosen':
      return multiSelectionPanel;
    case 'group':
      return groupPanel;
    default:
      return selectedPanel;
  }
}

function nameFor(shown: DetailsState): ComponentChildren {
  if (shown.kind === 'path') return strings.paths;
  if (shown.kind === 'chosen') return strings.chosenTogether;
  if (shown.kind === 'group') return strings.group;
  if (shown.kind === 'overview') return areFirstStepsShown.value ? strings.howToBegin : strings.aboutGraph;
  return <Lazy part={selectionName} when={true} />;
}

function keyOf(shown: DetailsState): string {
  if (!('claims' in shown)) return shown.kind;
  return shown.kind === 'entity' ? shown.entity.id : shown.claim.id;
}

/** When what is shown changes, begin at its top; and when the reader was inside the panel, take the focus along to the new heading. */
function useFocusOnChange(key: string, isThere: boolean) {
  const body = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  const before = useRef(key);
  useLayoutEffect(
    () =>
      effect(() => {
        // Runs at once with the choice, while the link that was pressed still has the focus.
        details.value;
        wasInside.current = body.current?.contains(document.activeElement) ?? false;
      }),
    [],
  );
  useLayoutEffect(() => {
    if (!isThere || before.current === key) return;
    before.current = key;
    body.current?.scrollTo({ top: 0 });
    if (takeFocusWish() || wasInside.current) focusDetails();
    wasInside.current = false;
  }, [key, isThere]);
  return body;
}

/** On phones the details are a sheet: this bar opens and closes it, by press or by swipe. */
function SheetHandle({ name }: { readonly name: ComponentChildren }): JSX.Element {
  const start = useRef<number | undefined>(undefined);
  const isOpen = isSheetOpen.value;
  const endSwipe = (event: PointerEvent) => {
    const distance = start.current === undefined ? 0 : event.clientY - start.current;
    start.current = undefined;
    if (Math.abs(distance) > swipeDistance) setSheetOpen(distance < 0);
  };
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-expanded={isOpen}
      aria-controls={detailsId}
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={endSwipe}
      onClick={() => setSheetOpen(!isSheetOpen.peek())}
    >
      <span class="grip" aria-hidden="true" />
      <span class="sheet-name">{isOpen ? strings.hideDetails : name}</span>
      <Icon name="down" />
    </button>
  );
}

/** CSS pixels a finger moves before it is a swipe. */
const swipeDistance = 24;
