import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { VersionReport } from '../../edit/text-version.ts';
import type { ModelAddress } from '../../gate/ask-model.ts';
import type { TextPiece } from '../../gate/draft-prompt.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { ReadArticle, TextToBegin } from '../../model/text-to-begin.ts';
import type { ReportSubject } from '../../report/report-subject.ts';
import type { ReportFormat } from '../../report/write-report.ts';
import type { ArrangeWish } from '../../state/screen/arranging.ts';
import type { Mode, Selection } from '../../state/view/view.ts';
import type { ImportOutcome } from '../../state/workspace/import-outcome.ts';

/** The formats of reports and dossiers. */

/** A format as a menu offers it. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  /** Whom or what it is for. */
  readonly about: string;
  readonly extension: string;
}

/** What a dataset is, for a list of them. */
export interface DatasetSummary {
  readonly id: string;
  readonly title: string;
  /** What it is, in a sentence or more. */
  readonly line: string;
  readonly entities: number;
  readonly claims: number;
  readonly sources: number;
  /** Steps of its tour. */
  readonly steps: number;
}

/** How the data reach whoever opens a link. */
export type SharedData =
  /** They come with the page. */
  | { readonly kind: 'shipped' }
  /** They travel in the link; `bytes` compressed. */
  | { readonly kind: 'inside'; readonly bytes: number }
  /** They do not: compressed they have so many bytes, and a link holds at most so many. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number };

/** What the app prepared for sharing. */
export interface Sharing {
  readonly data: SharedData;
  /** Write the address of what is on the screen. */
  readonly linkFor: (options: { readonly withTheme: boolean; readonly isEmbedded: boolean }) => string;
}

/** A dataset that this browser keeps, for a list of them. */
export interface OwnDataset {
  readonly key: string;
  readonly title: string;
  readonly claims: number;
  /** When it was saved last, in milliseconds since 1970. */
  readonly at: number;
  /** Bytes, about. */
  readonly size: number;
  /** What it was a copy of when work on it began. */
  readonly copyOf?: { readonly kind: 'shipped' | 'other'; readonly title: string } | undefined;
}

/** A version of a dataset that this browser keeps beside the present one. */
export interface KeptVersion {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly why: 'begun' | 'session' | 'asked' | 'exported';
  readonly claims: number;
}

/** What is done with versions of the open dataset. */
export interface Versions {
  listVersions(): Promise<readonly KeptVersion[]>;
  /** Keep a version now. */
  keepVersion(): Promise<void>;
  /** Make the dataset what it was in a version. */
  restoreVersion(at: number): Promise<void>;
  compareWithVersion(at: number): Promise<void>;
  compareWithOriginal(): Promise<void>;
  compareWithFile(file: File): Promise<void>;
  /** Hand the changes since the work began to the reader, as a file. */
  saveChanges(note: string): Promise<void>;
}

/** What is done with datasets of the reader's own. */
export interface Work {
  /** Keep what is edited from now on in this browser. */
  start(): void;
  /** Make a dataset of a text and open it for work. */
  begin(about: TextToBegin): Promise<void>;
  /** Add a text to the dataset on the screen, perhaps a later version of one of its sources; answer what became of its quotations then. */
  addText(about: TextToBegin, replaces?: string): Promise<VersionReport | undefined>;
  /** Read a text to begin with: what it says of itself, and what stood around it. */
  readArticle(copy: string | File): Promise<ReadArticle>;
  listOwn(): Promise<readonly OwnDataset[]>;
  /** Open a dataset that this browser keeps; false when it is not there. */
  openOwn(key: string): Promise<boolean>;
  deleteOwn(key: string): Promise<void>;
  /** Do something with versions of the open dataset. */
  versions<Answer>(task: (versions: Versions) => Promise<Answer>): Promise<Answer>;
  /** Hand all that this browser keeps to the reader, as one file. */
  downloadEverything(): Promise<void>;
  /** Give the name that stands in the history of claims; an empty one keeps no history. */
  nameAuthor(name: string): void;
}

/** A model that is asked; it can be stopped, and what it had said until then is kept. */
export interface AskRun {
  readonly answer: Promise<{ readonly text: string; readonly fault: string }>;
  stop(): void;
}

/** Whether a browser has a model of its own: none at all, none for this language or machine, or one that may have to be fetched first. */
export type BrowserModel = 'none' | 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** What is heard while a model is at work. */
export interface AskHeard {
  readonly onText: (letters: number) => void;
  /** A part of 1, while the model itself is fetched. */
  readonly onFetched: (share: number) => void;
}

/** What is done with drafts of models. */
export interface Drafting {
  /** Hold answers against the text from now on, as they come. */
  start(): void;
  /** Whether an answer holds drafts, and who made them as far as it says so. */
  draftedByOf(answer: string): { readonly hasDrafts: boolean; readonly by: string };
  /** Judge the lines of an imported file that have quotations, beside a text that they may be from. */
  reviewLines(sourceId: string): void;
  /** Open a draft that is drawn over the graph. */
  openDrafted(id: string): void;
  /** Ask a server. */
  askServer(to: ModelAddress, prompt: string, onText: (letters: number) => void): AskRun;
  /** Whether this browser has a model of its own that knows a language. */
  hasBrowserModel(lang: string | undefined): Promise<BrowserModel>;
  /** Ask the browser’s own model, paragraph by paragraph. */
  askBrowser(
    lookup: Lookup,
    about: { readonly text: string; readonly piece: TextPiece | undefined; readonly lang?: string | undefined },
    heard: AskHeard,
  ): Promise<AskRun>;
}

/** Where the graph lies on the stage, in CSS pixels from the top left corner of the stage. */
export interface StageProjection {
  readonly width: number;
  readonly height: number;
  /** The place of the graph in the middle of the stage. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels for one unit of the graph. */
  readonly scale: number;
  /** Whether the graph has a quarter turn, clockwise. */
  readonly turned: boolean;
}

/** The effects behind buttons. The app implements them; components only call them. */
export interface Commands {
  /** Do something with drafts of models. */
  drafting(task: (drafting: Drafting) => void | Promise<void>): void;
  /** Do something with what handles datasets of the reader's own, which is fetched with its first use; a failure is shown. */
  work(task: (work: Work) => unknown): void;
  select(selection: Selection | undefined): void;
  /** Select and bring into sight. */
  flyTo(selection: Selection): void;
  /** Find where an entity is drawn, in pixels of the page. */
  placeOf(id: string): { readonly x: number; readonly y: number } | undefined;
  /** Move the picture so that an entity can be seen, if it cannot. */
  bringInSight(id: string): void;
  /** Do what waits for the first sign of life of the reader. */
  stir(): void;
  /** Close the first steps for good. */
  closeFirstSteps(): void;
  /** Go one step back, as Esc does. */
  stepBack(): void;
  /** Choose an entity together with others, or let go of it. */
  choose(id: string): void;
  /** Let each press on the graph choose, or select again. */
  toggleChoosing(): void;
  /** Focus on an entity, or leave the focus on it. Without an id, take the entity under the pointer, or else the selected one. */
  focus(id?: string): void;
  /** Open the editor for the claim that is selected. */
  editSelected(): void;
  undo(): void;
  redo(): void;
  showMode(mode: Mode): void;
  cycleTheme(): void;
  /** Ask the system for a file and open it. */
  openFile(): void;
  /** Get ready for a file that is likely to be opened soon. */
  expectFile(): void;
  /** Open the files that were dropped: one dataset where they belong together. */
  openDropped(files: readonly File[]): void;
  /** Read the open tables once more, with other meanings of their columns. */
  openMapped(mapping: NonNullable<ImportOutcome['mapping']>): void;
  /** Open what stands before the damage of the file that was refused. */
  openReadablePart(): void;
  /** Open one of several files that do not belong together. */
  openOneOf(name: string): void;
  /** Hand the file that was refused to the reader, as it came. */
  saveRefused(): void;
  /** Fetch a file from an address and open it. */
  openAddress(address: string): void;
  /** The formats that a dataset can be written in, in the order of menus. */
  listExportFormats(take: (formats: readonly ExportFormat[]) => void): void;
  /** Write the dataset to a file of the reader's: a format id of the export menu. */
  exportAs(formatId: string): void;
  /** Write only the things chosen together, and what they rest on, to a file of the reader's. */
  exportChosen(formatId: string): void;
  /** Hand over the list of the datasets that ship with the page, once it has come. */
  listDatasets(take: (datasets: readonly DatasetSummary[]) => void): void;
  /** Open a dataset that ships with the page, on request at the first step of its tour. */
  openShipped(id: string, withTour?: boolean): void;
  /** Begin the tour of the open dataset. */
  startTour(): void;
  /** Write a source report or dossier, or the references of its sources, to a file of the reader's. */
  saveReport(subject: ReportSubject, format: ReportFormat): void;
  /** Make an image of the stage as it looks, so many pixels for each on the screen, and hand it to the reader. */
  saveImage(format: 'svg' | 'png', scale?: number): void;
  print(): void;
  /** Hand a text to the reader as a file. */
  saveFile(name: string, text: string, mediaType: string): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** Arrange the graph anew, but for what is pinned. */
  arrange(wish: ArrangeWish): void;
  stopLayout(): void;
  /** Let the running layout wait, or go on. */
  pauseLayout(isPaused: boolean): void;
  /** Draw the small map of the whole into an element; the answer takes it down again. */
  mountOverview(element: HTMLElement): () => void;
  /** Look whether the map was put away on an earlier visit. */
  recallOverview(): void;
  /** Put the map away, or bring it back, on later visits too. */
  putOverviewAway(isAway: boolean): void;
  /** Hear of each frame of the picture where the graph lies on the stage; the answer ends it. */
  watchPicture(onFrame: (projection: StageProjection) => void): () => void;
  /** Put text on the clipboard and say so. */
  copy(text: string, what: string, onCopied?: () => void): void;
  /** Put on the clipboard what helps to mend a fault of the program, and nothing of the data. */
  copyFault(error: unknown): void;
  /** Prepare links to what is on the screen. */
  prepareSharing(onReady: (sharing: Sharing) => void): void;
  dismissRefusal(): void;
  /** Bring the text of a source: shipped, or kept from an earlier visit. */
  bringText(sourceId: string): void;
  /** Bring the texts that cost little, so that quotations are checked unasked. */
  bringTextsAtHand(): void;
  /** Take the reader's own copy of a text, and keep it in this browser. */
  takeText(sourceId: string, copy: string | File): void;
  forgetText(sourceId: string): void;
  /** Give the element in which the graph is drawn; the answer takes it down again. */
  mountStage(element: HTMLElement): () => void;
}

export const CommandsContext = createContext<Commands | undefined>(undefined);

/** Read the commands that the app gave. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('Components need the commands of the app.');
  return commands;
}
