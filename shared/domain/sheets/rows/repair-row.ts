import type { RawCell, RawRow } from '../cell';
import type { CellRepairs } from '../choices';
import { showCell } from '../reading/text-of-cell';

/** A cell that was written anew: where, and what stood there. */
export interface RepairedCell {
  readonly column: number;
  readonly was: string;
}

/** A row with its repairs made; `repaired` is empty for most rows, which are answered as they came. */
export interface RepairedRow {
  readonly row: RawRow;
  readonly repaired: readonly RepairedCell[];
}

const nothing: readonly RepairedCell[] = [];

/**
 * Prepares the repairs of one sheet. A cell written anew goes before a replacement for its column; replacements meet
 * cells by what they show, never blank ones. Typed text stands in the cell as text, `''` as a blank.
 */
export function createRowRepair(repairs: CellRepairs): (row: RawRow) => RepairedRow {
  const byRow = new Map<number, Map<number, string>>();
  for (const { row, column, text } of repairs.cells) {
    const cells = byRow.get(row) ?? new Map<number, string>();
    byRow.set(row, cells.set(column, text));
  }
  const byColumn = new Map<number, Map<string, string>>();
  for (const { column, from, to } of repairs.replacements) {
    const texts = byColumn.get(column) ?? new Map<string, string>();
    byColumn.set(column, texts.set(from, to));
  }
  const replacements = [...byColumn];

  return (row) => {
    let cells: RawCell[] | undefined;
    let repaired: RepairedCell[] | undefined;
    const write = (column: number, text: string): void => {
      cells ??= [...row.cells];
      while (cells.length < column) cells.push(null);
      cells[column] = text === '' ? null : text;
      repaired ??= [];
      repaired.push({ column, was: showCell(row.cells[column] ?? null) });
    };
    const own = byRow.get(row.number);
    for (const [column, texts] of replacements) {
      const cell = row.cells[column];
      if (cell === null || cell === undefined || own?.has(column) === true) continue;
      const text = texts.get(showCell(cell));
      if (text !== undefined) write(column, text);
    }
    if (own !== undefined) for (const [column, text] of own) write(column, text);
    return cells === undefined
      ? { row, repaired: nothing }
      : { row: { ...row, cells }, repaired: repaired ?? nothing };
  };
}
