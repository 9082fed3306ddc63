import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { fullSentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { cellText, type Row, targetOf } from '../../../query/rows.ts';
import type { ColumnId } from '../../../query/table-columns.ts';
import { hrefOf } from '../../parts/links.ts';
import { TypeSample } from '../../parts/Samples.tsx';
import { StatusMark } from '../../parts/StatusMark.tsx';

/** Longest text that is set in a cell; the details have all of it. */
const longest = 240;

interface Props {
  readonly lookup: Lookup;
  readonly row: Row;
  readonly column: ColumnId;
}

/** Set a cell: its text, with the signs that the graph draws for types and statuses. */
export function CellContent({ lookup, row, column }: Props): JSX.Element {
  if (row.kind !== 'entity' && column === 'status') return <StatusMark status={row.claim.status} />;
  // The number of a paragraph stays beside its sign.
  const text = <bdi>{shorten(cellText(lookup, row, column), longest).replaceAll('¶ ', '¶\u00a0')}</bdi>;
  if (row.kind === 'entity' && column === 'type') {
    return (
      <>
        <TypeSample type={row.entity.type} size={14} /> {text}
      </>
    );
  }
  return text;
}

/** Set the cell that heads a row: a real link, so that it can be opened in a tab of its own and copied. */
export function RowHead({ lookup, row, column }: Props): JSX.Element {
  return (
    <a class="row-link" href={hrefOf(targetOf(row).id)} tabIndex={-1} aria-label={wordsOf(lookup, row)}>
      <CellContent lookup={lookup} row={row} column={column} />
    </a>
  );
}

/** Say in words what a row stands for; a claim never without its hedge. */
export function wordsOf(lookup: Lookup, row: Row): string {
  if (row.kind === 'entity') return shorten(nameOf(lookup, row.entity.id), longest);
  const sentence = shorten(fullSentenceOf(lookup, row.claim), longest);
  return row.kind === 'claim' ? sentence : `“${shorten(row.citation.quote, longest)}”: ${sentence}`;
}
