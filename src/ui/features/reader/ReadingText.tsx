import { computed, effect, type Signal, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext, type JSX, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Lookup } from '../../../model/lookup.ts';
import type { ReadingPage, ReadingParagraph } from '../../../model/reading-page.ts';
import type { Coverage } from '../../../query/coverage.ts';
import {
  choosePassages,
  chosen,
  page as currentPage,
  leavePassages,
  passagesAbout,
  passagesAt,
  passagesOfSelection,
} from '../../../state/screen/reader.ts';
import { coveredSentences, isCoverageShown, passedSentences, walkTo } from '../../../state/screen/sentences.ts';
import { termStyle } from '../../../state/selectors/terms.ts';
import { words } from '../../words/reader-words.ts';
import { hasHighlights } from './highlights.ts';
import { letterAt, paragraphAttribute } from './letter-at.ts';
import { type NameMark, nameMarkCount, segmentsOf, stillMarksOf } from './marks.ts';
import { mountPainter } from './paint.ts';
import { SentenceMarks } from './SentenceMarks.tsx';
import { takeTouchedSentence } from './selected-words.ts';
import { Tally } from './Tally.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly page: ReadingPage;
  readonly lang: string | undefined;
}

/** The text itself: paragraphs with their numbers and tallies in the margin, passages and names marked. A click on a passage chooses it. */
export function ReadingText({ lookup, page, lang }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const under = useSignal<readonly number[]>([]);
  const nameMarkOf = useMemo(() => nameMarksOf(lookup), [lookup]);
  useNameColors(root, lookup);
  usePainter(root, page, nameMarkOf, under);

  const passagesUnder = ({ clientX, clientY }: MouseEvent): readonly number[] => {
    const place = letterAt(clientX, clientY);
    return place ? passagesAt(page, place.paragraph, place.letter) : [];
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the area around, and its buttons do the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      ref={root}
      class="reading"
      lang={lang}
      data-over={under.value.length > 0 || undefined}
      data-long={page.paragraphs.length > fewParagraphs || undefined}
      onPointerMove={(event) => {
        if (event.pointerType !== 'mouse') return;
        const found = passagesUnder(event);
        if (found.join() !== under.peek().join()) under.value = found;
      }}
      onPointerLeave={() => {
        under.value = [];
      }}
      onClick={(event) => {
        // Who selects words to copy them does not choose a passage.
        if (!(getSelection()?.isCollapsed ?? true) || !isOnText(event)) return;
        const found = passagesUnder(event);
        if (found.length > 0) choosePassages(found, true);
        else {
          leavePassages();
          if (!walkToPassedUnder(event) && isTouched(event)) takeTouchedSentence(event);
        }
      }}
    >
      {sectionsOf(page.paragraphs).map((section) => (
        <div key={section.first} class="reading-section" style={{ '--lines': section.lines }}>
          {section.paragraphs.map((paragraph, place) => (
            <Paragraph
              key={paragraph.number}
              index={section.first + place}
              paragraph={paragraph}
              page={page}
              nameMarkOf={nameMarkOf}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** A press on a sentence with nothing to claim goes to it, where that can be taken back. */
function walkToPassedUnder({ clientX, clientY }: MouseEvent): boolean {
  const place = letterAt(clientX, clientY);
  const number = place && currentPage.peek()?.paragraphs[place.paragraph]?.number;
  const sentence = passedSentences
    .peek()
    .find(({ paragraph, start, end }) => paragraph === number && place && start <= place.letter && place.letter < end);
  if (sentence) walkTo(sentence);
  return sentence !== undefined;
}

function isTouched(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

/** Mark passages and names in the text, and what is pointed at and chosen as it changes. */
function usePainter(
  root: RefObject<HTMLDivElement | null>,
  page: ReadingPage,
  nameMarkOf: (entity: string) => NameMark | undefined,
  under: Signal<readonly number[]>,
): void {
  useLayoutEffect(() => {
    if (!root.current) return undefined;
    const painter = mountPainter(root.current, page, nameMarkOf);
    const stop = effect(() =>
      painter.paintLive({
        about: passagesAbout.value,
        selected: passagesOfSelection.value,
        under: under.value,
        chosen: chosen.value,
      }),
    );
    return () => {
      stop();
      painter.unmount();
    };
  }, [root, page, nameMarkOf, under]);
}

interface ParagraphProps {
  readonly index: number;
  readonly paragraph: ReadingParagraph;
  readonly page: ReadingPage;
  readonly nameMarkOf: (entity: string) => NameMark | undefined;
}

function Paragraph({ index, paragraph, page, nameMarkOf }: ParagraphProps): JSX.Element {
  const { number, passages, claims, text } = paragraph;
  const under = useContext(UnderParagraph);
  const sentences = sentencesOfParagraphs.value.get(number);
  const label = [words.coverage(number, passages.length, claims.length), ...doneWords(sentences)].join('; ');
  const margin = (
    <>
      <span>{number}</span>
      {!(sentences && claims.length === 0) && <Tally count={claims.length} />}
      {sentences && <SentenceMarks sentences={sentences} />}
    </>
  );
  return (
    <div class="reading-paragraph" data-silent={claims.length === 0 || undefined}>
      {claims.length === 0 ? (
        <span class="reading-margin" role="img" aria-label={label} title={label}>
          {margin}
        </span>
      ) : (
        <button
          type="button"
          class="reading-margin"
          tabIndex={-1}
          aria-label={label}
          title={label}
          onClick={() => choosePassages(passages, true)}
        >
          {margin}
        </button>
      )}
      <p dir="auto" {...{ [paragraphAttribute]: index }}>
        {hasHighlights() ? text : <Marks paragraph={paragraph} page={page} nameMarkOf={nameMarkOf} />}
      </p>
      {under(number)}
    </div>
  );
}

/** How far each paragraph is read, in a text that somebody works on. */
const sentencesOfParagraphs = computed<ReadonlyMap<number, readonly Coverage[]>>(() => {
  if (!isCoverageShown.value) return new Map();
  const byParagraph = new Map<number, Coverage[]>();
  for (const { paragraph, coverage } of coveredSentences.value) {
    const own = byParagraph.get(paragraph);
    if (own) own.push(coverage);
    else byParagraph.set(paragraph, [coverage]);
  }
  return byParagraph;
});

function doneWords(sentences: readonly Coverage[] | undefined): readonly string[] {
  if (!sentences) return [];
  const count = (wanted: Coverage) => sentences.filter((coverage) => coverage === wanted).length;
  return [words.sentences(count('open'), count('passed'))];
}

/** Elements in place of highlights, for browsers that do not have them. */
function Marks({ paragraph, page, nameMarkOf }: Omit<ParagraphProps, 'index'>): JSX.Element {
  const segments = segmentsOf(paragraph.text.length, stillMarksOf(paragraph, page.passages, nameMarkOf));
  return (
    <>
      {segments.map(({ start, end, marks }) => {
        const written = paragraph.text.slice(start, end);
        const name = marks.find((mark) => mark.startsWith('name-'));
        return marks.length === 0 ? (
          written
        ) : (
          <mark
            key={start}
            data-marks={marks.join(' ')}
            data-from={start}
            data-named={name}
            style={name && { '--name': `var(--${name})` }}
          >
            {written}
          </mark>
        );
      })}
    </>
  );
}

/** Up to so many, all paragraphs are laid out at once. */
const fewParagraphs = 60;
/** Paragraphs that are laid out and marked together, when they come near. */
const paragraphsTogether = 12;
/** Letters on a line, about. */
const lettersOnLine = 52;

interface Section {
  /** Index of its first paragraph. */
  readonly first: number;
  readonly paragraphs: readonly ReadingParagraph[];
  /** About how many lines it takes, so that the scroll bar is nearly right from the start. */
  readonly lines: number;
}

function sectionsOf(paragraphs: readonly ReadingParagraph[]): readonly Section[] {
  return Array.from({ length: Math.ceil(paragraphs.length / paragraphsTogether) }, (_, index) => {
    const first = index * paragraphsTogether;
    const own = paragraphs.slice(first, first + paragraphsTogether);
    const lines = own.reduce((sum, { text }) => sum + Math.ceil(text.length / lettersOnLine) + 0.6, 0);
    return { first, paragraphs: own, lines };
  });
}

function isOnText(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest(`[${paragraphAttribute}]`) !== null;
}

function nameMarksOf(lookup: Lookup): (entity: string) => NameMark | undefined {
  const types = [...lookup.types.keys()];
  return (id) => {
    const place = types.indexOf(lookup.entities.get(id)?.type ?? '');
    return place === -1 ? undefined : `name-${Math.min(place, nameMarkCount - 1)}`;
  };
}

/** Give the style sheet the color of each type of entity. */
function useNameColors(root: { readonly current: HTMLElement | null }, lookup: Lookup): void {
  useLayoutEffect(
    () =>
      effect(() => {
        const style = termStyle.value;
        const area = root.current?.closest<HTMLElement>('.reader-area');
        for (const [place, type] of [...lookup.types.keys()].slice(0, nameMarkCount).entries()) {
          area?.style.setProperty(`--name-${place}`, style?.type(type).color ?? 'currentColor');
        }
      }),
    [root, lookup],
  );
}

/** Gives what stands under a paragraph of a text, by its number: the claim editor. */
export const UnderParagraph = createContext<(paragraph: number) => ComponentChildren>(() => undefined);
