/** What stands in the dialog in which a dataset begins, and what is done with it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { looksLikeHtml } from '../../../lib/html-to-text.ts';
import { shorten } from '../../../lib/text.ts';
import { parseWhen } from '../../../model/dates.ts';
import type { ArticlePiece, TextToBegin } from '../../../model/text-to-begin.ts';
import { closeDialog, openDialog } from '../../../state/screen/open-dialog.ts';
import { notice } from '../../../state/screen/page.ts';
import { keptWork } from '../../../state/workspace/kept-work.ts';
import { origin } from '../../../state/workspace/origin.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import type { Commands, Work } from '../../parts/commands.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

const nothing: TextToBegin = {
  text: '',
  title: '',
  author: '',
  publisher: '',
  published: '',
  url: '',
  lang: '',
  rights: '',
};

/** Where a text goes: a dataset of its own, or, as `add` or with the id of an earlier version, the one on the screen. */
export type Destination = 'new' | 'add' | `version ${string}`;

/** Follow what is pasted, chosen, typed and written about a text. */
export function useBeginning(work: Commands['work']) {
  const about = useSignal<TextToBegin>(nothing);
  const pieces = useSignal<readonly ArticlePiece[]>([]);
  const bylines = useSignal<readonly string[]>([]);
  const doubts = useSignal<readonly string[]>([]);
  const more = useSignal<readonly File[]>([]);
  const destination = useSignal<Destination>(addsToOpen() ? 'add' : 'new');
  const fault = useSignal('');
  const byHand = useRef(new Set<string>());
  const set = (change: Partial<TextToBegin>) => {
    about.value = { ...about.peek(), ...change };
    fault.value = '';
  };
  const setByHand = (change: Partial<TextToBegin>) => {
    for (const key of Object.keys(change)) byHand.current.add(key);
    set(change);
  };
  const typed = useTypedBylines(work, { about: () => about.peek(), byHand: byHand.current, set });
  const readInto = async ({ readArticle }: Work, copy: string | File) => {
    const read = await readArticle(copy);
    pieces.value = read.pieces;
    bylines.value = read.bylines ?? [];
    doubts.value = read.doubts;
    typed.forget(read.about.text);
    const known = Object.entries(read.about).filter(([key, value]) => value !== '' && !byHand.current.has(key));
    set(Object.fromEntries(known));
  };
  const take = (copy: string | File) => {
    // What was written about another text does not hold for this one.
    if (about.peek().text.trim() !== '') byHand.current.clear();
    work((tasks) => readInto(tasks, copy));
  };
  const create = () =>
    work(async (tasks) => {
      // Whoever typed or pasted the source of a page means the article in it.
      if (looksLikeHtml(about.peek().text)) await readInto(tasks, about.peek().text);
      fault.value = faultOf(about.peek());
      if (fault.value !== '') return;
      closeDialog();
      await carryOut(tasks, about.peek(), destination.peek(), more.peek());
    });
  const type = (text: string) => {
    set({ text });
    typed.readSoon();
  };
  const takeOff = () => work((tasks) => readInto(tasks, about.peek().text));
  const { bylines: typedBylines, read: readTyped } = typed;
  const said = { about, pieces, bylines, typedBylines, doubts, more, destination, fault };
  return { ...said, set, setByHand, take, type, readTyped, takeOff, create };
}

/** Milliseconds without a key after which a typed text is read. */
const pause = 1200;

/** What is read of a text can stand in a field until somebody writes there. */
const readFields = ['title', 'author', 'publisher', 'published', 'lang'] as const;

interface Typed {
  readonly about: () => TextToBegin;
  /** The fields that somebody has written in. */
  readonly byHand: ReadonlySet<string>;
  readonly set: (change: Partial<TextToBegin>) => void;
}

/**
 * Read title and byline of a text that is typed, after a pause and when its field is left. The text stays as it is, and what stands in a
 * field by hand, or from what was pasted, does too; what was read earlier gives way to what is read now.
 */
function useTypedBylines(work: Commands['work'], { about, byHand, set }: Typed) {
  const bylines = useSignal<readonly string[]>([]);
  const guessed = useRef<Partial<TextToBegin>>({});
  const lastRead = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
      clearTimeout(timer.current);
    },
    [],
  );
  const read = () => {
    clearTimeout(timer.current);
    const { text } = about();
    if (text === lastRead.current || looksLikeHtml(text)) return;
    lastRead.current = text;
    work(async ({ readArticle }) => {
      const found = await readArticle(text);
      if (!isOpen.current || about().text !== text) return;
      const now = about();
      const open = readFields.filter(
        (key) => !byHand.has(key) && (now[key] === '' || now[key] === guessed.current[key]),
      );
      guessed.current = Object.fromEntries(open.map((key) => [key, found.about[key]]));
      bylines.value = found.bylines ?? [];
      if (open.some((key) => now[key] !== found.about[key])) set(guessed.current);
    });
  };
  const readSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(read, pause);
  };
  /** A text was read in another way, and what stands in the fields is settled. */
  const forget = (text: string) => {
    clearTimeout(timer.current);
    lastRead.current = text;
    guessed.current = {};
    bylines.value = [];
  };
  return { bylines, read, readSoon, forget };
}

/** Whether another source is what is meant at first: where that was asked for, and in a dataset that was begun here. */
function addsToOpen(): boolean {
  const dialog = openDialog.peek();
  return (dialog?.kind === 'new' && dialog.adds === true) || isOwn();
}

/** Whether the dataset on the screen was begun here. */
export function isOwn(): boolean {
  return origin.peek().kind === 'kept' && keptWork.peek()?.copyOf === undefined;
}

/** Make or add what is asked for; of several files each becomes a source, with what it says of itself. */
async function carryOut(
  tasks: Work,
  about: TextToBegin,
  destination: Destination,
  more: readonly File[],
): Promise<void> {
  if (destination === 'new') await tasks.begin(about);
  else {
    const replaces = destination.startsWith('version ') ? destination.slice('version '.length) : undefined;
    const before = workspace.peek()?.dataset;
    const report = await tasks.addText(about, replaces);
    if (report) notice.value = strings.versionReport(report);
    // Said once: when the second source comes, and the first still gives its title to all.
    else if (before?.sources.length === 1 && before.sources[0]?.title === before.title)
      notice.value = strings.stillCalled(shorten(before.title, 60));
  }
  for (const file of more) {
    const read = await tasks.readArticle(file);
    const title = read.about.title || file.name.replace(/\.\w+$/u, '');
    await tasks.addText({ ...read.about, title });
  }
}

function faultOf({ text, published, url }: TextToBegin): string {
  if (text.trim() === '') return strings.needsText;
  if (published !== '' && !parseWhen(published)) return strings.badDate;
  return url === '' || /^https?:\/\/\S+$/i.test(url) ? '' : strings.badAddress;
}
