/** Which cell a key leads to: arrows by cell and row, Home and End within a row, with Ctrl to the ends of the table. */

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down go. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Find the cell that a key leads to; undefined for keys that lead nowhere. */
export function moveCell(press: Key, { row, column }: CellPlace, size: TableSize): CellPlace | undefined {
  const isFar = press.ctrlKey || press.metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (target: CellPlace): CellPlace => ({
    row: Math.max(0, Math.min(last.row, target.row)),
    column: Math.max(0, Math.min(last.column, target.column)),
  });
  switch (press.key) {
    case 'ArrowDown':
      return to({ row: isFar ? last.row : row + 1, column });
    case 'ArrowUp':
      return to({ row: isFar ? 0 : row - 1, column });
    case 'ArrowRight':
      return to({ row, column: isFar ? last.column : column + 1 });
    case 'ArrowLeft':
      return to({ row, column: isFar ? 0 : column - 1 });
    case 'Home':
      return to({ row: isFar ? 0 : row, column: 0 });
    case 'End':
      return to({ row: isFar ? last.row : row, column: last.column });
    case 'PageDown':
      return to({ row: row + size.page, column });
    case 'PageUp':
      return to({ row: row - size.page, column });
    default:
      return undefined;
  }
}
