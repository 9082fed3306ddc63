import type { Edit } from '../edit/edit.ts';
import type { Issue } from '../model/issues.ts';
import { select, selectionOf } from '../state/view/change-selection.ts';
import { change, view } from '../state/view/current-view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { exportContent } from './export.ts';
import type { ImageFormat } from './images.ts';
import { askToShow } from './latest-request.ts';
import { ready } from './milestones.ts';
import { currentScene } from './stage.ts';

/** What a page that embeds Sayso, or a test, can do; kept stable. The README has the same words. */
export interface SaysoApi {
  /** Resolves when the graph is drawn, or the list stands in its place. */
  readonly ready: Promise<void>;
  /** Id of the selected entity or claim. */
  readonly selection: string | undefined;
  /** Select by id; without one, go back to the overview. An id that the dataset does not have changes nothing and gives false. */
  select(id?: string): boolean;
  /** Center of a node, or midpoint of a claim's line, in CSS pixels of the viewport; undefined when it is not drawn. */
  positionOf(id: string): { readonly x: number; readonly y: number } | undefined;
  /** Open a file or what lies at an address. Resolves to what was found wrong: errors leave the present graph in place. Rejects when the address cannot be read. */
  open(fileOrAddress: Blob | string): Promise<readonly Issue[]>;
  /** Write the graph as it stands: `sayso` (lossless) and `graphology` at once, every other format of the export menu as a promise. */
  readonly exportAs: typeof exportContent;
  /** Edit the dataset, as a step that can be undone. Resolves to what is wrong with the outcome: with errors nothing is changed. */
  apply(edit: Edit): Promise<readonly Issue[]>;
  /** Make an image of the graph as it looks: `svg`, or `png` with so many pixels for each on the screen (1 without `scale`). */
  picture(format: ImageFormat, scale?: number): Promise<Blob>;
}

declare global {
  interface Window {
    readonly sayso: SaysoApi;
  }
}

/** Put `window.sayso` in its place. */
export function mountPublicApi(): void {
  const api: SaysoApi = {
    ready,
    get selection() {
      return view.value.selection?.id;
    },
    select(id) {
      const lookup = workspace.value?.lookup;
      const selection = id === undefined || !lookup ? undefined : selectionOf(lookup, id);
      if (id !== undefined && !selection) return false;
      change(select(selection));
      return true;
    },
    positionOf: (id) => (view.value.mode === 'graph' ? currentScene()?.positionOf(id) : undefined),
    async open(fileOrAddress) {
      const asked = askToShow();
      const { openAddress, openFile } = await import('./open-file.ts');
      if (typeof fileOrAddress === 'string') return openAddress(fileOrAddress, asked);
      const name = fileOrAddress instanceof File ? fileOrAddress.name : 'file';
      return openFile(fileOrAddress, name, asked);
    },
    exportAs: exportContent,
    apply: async (edit) => (await import('./edit-when-valid.ts')).editWhenValid(edit),
    picture: async (format, scale) => (await import('./images.ts')).makeImage(format, scale),
  };
  Object.defineProperty(window, 'sayso', { value: Object.freeze(api), configurable: false });
}
