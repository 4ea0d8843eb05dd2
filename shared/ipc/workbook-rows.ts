/**
 * How a batch of rows travels between the workbook process and the worker. One flat array of plain values clones
 * about a third faster than an array of row objects and twice as fast as JSON (100,000 x 22 cells: 0.3 s).
 */
import type { RawCell, RawRow, SpecialCell } from '../domain/sheets/cell';

type PlainCell = string | number | boolean | null;

/** A batch on the wire. Rows follow one another as: row number (negative: hidden), number of cells, the cells. */
export interface PackedRows {
  readonly flat: readonly PlainCell[];
  /** Positions in `flat` that hold the ISO text of a date, and the serial number of each. */
  readonly dateAt: readonly number[];
  readonly serials: readonly number[];
  /** Positions in `flat` of errors and formulas, and what stands there. */
  readonly otherAt: readonly number[];
  readonly others: readonly SpecialCell[];
}

/** Packs rows for the way; `unpackRows` is the inverse. */
export function packRows(rows: readonly RawRow[]): PackedRows {
  const flat: PlainCell[] = [];
  const dateAt: number[] = [];
  const serials: number[] = [];
  const otherAt: number[] = [];
  const others: SpecialCell[] = [];
  for (const row of rows) {
    flat.push(row.hidden === true ? -row.number : row.number, row.cells.length);
    for (const cell of row.cells) {
      if (cell === null || typeof cell !== 'object') {
        flat.push(cell);
      } else if (cell.kind === 'date') {
        dateAt.push(flat.length);
        serials.push(cell.serial);
        flat.push(cell.iso);
      } else {
        otherAt.push(flat.length);
        others.push(cell);
        flat.push(null);
      }
    }
  }
  return { flat, dateAt, serials, otherAt, others };
}

/** Unpacks a batch made by `packRows`. */
export function unpackRows(packed: PackedRows): RawRow[] {
  const cells = packed.flat as RawCell[];
  for (let i = 0; i < packed.dateAt.length; i++) {
    const at = packed.dateAt[i] ?? 0;
    cells[at] = { kind: 'date', iso: String(packed.flat[at]), serial: packed.serials[i] ?? 0 };
  }
  for (let i = 0; i < packed.otherAt.length; i++) {
    cells[packed.otherAt[i] ?? 0] = packed.others[i] ?? null;
  }
  const rows: RawRow[] = [];
  for (let at = 0; at < cells.length; ) {
    const number = Number(cells[at]);
    const end = at + 2 + Number(cells[at + 1]);
    const own = cells.slice(at + 2, end);
    rows.push(number < 0 ? { number: -number, cells: own, hidden: true } : { number, cells: own });
    at = end;
  }
  return rows;
}
