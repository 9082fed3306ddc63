/** What the gate found, as text for people and as data for programs. */
import type { Gated, GateReport, Pile } from '../gate/gated.ts';
import { piles } from '../gate/gated.ts';
import { shorten } from '../lib/text.ts';
import { count, type Paint, plain } from './print.ts';

const headings: Readonly<Record<Pile, string>> = {
  ready: 'Ready',
  closer: 'Look closer',
  refused: 'Refused: the words are not in the text',
  known: 'Already in the dataset',
};

/** Say how many drafts are in each pile. */
export function gateSummary({ gated, unread }: GateReport): string {
  const number = (pile: Pile) => gated.filter((one) => one.pile === pile).length;
  const parts = [
    `${number('ready')} ready`,
    `${number('closer')} to look at`,
    `${number('refused')} refused`,
    ...(number('known') > 0 ? [`${number('known')} already there`] : []),
    ...(unread.length > 0 ? [`${count(unread.length, 'part')} not read`] : []),
  ];
  return `${count(gated.length, 'draft')}: ${parts.join(', ')}.`;
}

/** List the drafts by pile, each with what speaks against it, then what was not read. */
export function gateLines(paint: Paint, report: GateReport): readonly string[] {
  const { gated, unread, silent, stoppedAt } = report;
  return [
    ...piles.flatMap((pile) =>
      pileLines(
        paint,
        pile,
        gated.filter((one) => one.pile === pile),
      ),
    ),
    ...(unread.length > 0 ? [paint.bold('Not read')] : []),
    ...unread.map(({ line, why, text }) => `  line ${line}: ${plain(why)} ${plain(shorten(text, 80))}`),
    ...(silent.length > 0
      ? [
          `No draft rests on ${count(silent.length, 'paragraph')}: ${shorten(silent.map((number) => `¶${number}`).join(' '), 300)}`,
        ]
      : []),
    ...(stoppedAt
      ? [
          paint.warn(
            `! The answer is cut off${stoppedAt.paragraph === undefined ? '' : `, after ¶${stoppedAt.paragraph}`}. Ask again for the rest.`,
          ),
        ]
      : []),
    gateSummary(report),
  ];
}

function pileLines(paint: Paint, pile: Pile, gated: readonly Gated[]): readonly string[] {
  if (gated.length === 0) return [];
  const color = { ready: paint.good, closer: paint.warn, refused: paint.bad, known: paint.warn }[pile];
  return [color(`${headings[pile]} (${gated.length})`), ...gated.flatMap((one) => draftLines(one))];
}

function draftLines({ proposal, doubts, passages, pile }: Gated): readonly string[] {
  const { subject, relation, object, detail, when, voices, firmly, quotes } = proposal;
  const place = passages[0] ? `¶${passages[0].paragraph} ` : '';
  const near = pile === 'refused' && passages[0] ? 'something similar is in ' : '';
  const claim = [
    subject,
    relation,
    object,
    ...(detail === '' ? [] : [`: ${detail}`]),
    ...(when === '' ? [] : [`(${when})`]),
  ].join(' ');
  return [
    `  ${near}${place}“${plain(shorten(quotes.join('” “'), 100))}”`,
    `    the draft: ${plain(claim)} · ${plain(firmly || 'firmness not given')} · ${plain(voices.join(' > ') || 'who speaks in the text')}`,
    ...doubts.filter(({ level }) => level !== 'note').map(({ message }) => `    - ${plain(message)}`),
  ];
}

/** The report for programs. */
export function gateData({ gated, unread, silent, stoppedAt }: GateReport): object {
  return {
    drafts: gated.map(({ proposal, pile, doubts, passages, fields, sameAs, accuses }) => ({
      pile,
      ...proposal,
      passages,
      doubts,
      sure: { saidBy: fields.saidBy, firmly: fields.firmly, detail: fields.detail, when: fields.when },
      sameAs,
      accuses,
    })),
    unread,
    silent,
    stoppedAt,
  };
}
