import type { RawRow } from '@shared/domain/sheets/cell';

/** Cells kept for showing, over all sheets of a workbook; beyond it only rows worth seeing are kept. */
const plainCells = 600_000;
/** Cells of rows worth seeing that are kept besides. */
const notableCells = 300_000;

/** Room shared by the shelves of one workbook. */
export class ShelfRoom {
  #plain = plainCells;
  #notable = notableCells;

  /** Takes room for a row; false when there is none left. */
  take(row: RawRow, isNotable: boolean): boolean {
    const size = row.cells.length + 2;
    if (this.#plain >= size) {
      this.#plain -= size;
      return true;
    }
    if (!isNotable || this.#notable < size) return false;
    this.#notable -= size;
    return true;
  }

  /** Whether the next row of this size is kept whatever it holds. */
  hasPlainRoom(row: RawRow): boolean {
    return this.#plain >= row.cells.length + 2;
  }

  giveBack(rows: readonly RawRow[]): void {
    for (const row of rows) this.#notable += row.cells.length + 2;
  }
}

/** The rows of one sheet that are kept for showing. */
export class Shelf {
  /** In the order of the sheet; all of its first rows, then only those worth seeing. */
  readonly rows: RawRow[] = [];
  /** Rows at the front that lie on the shelf whatever they hold. */
  #plainRows = 0;
  /** True once the whole sheet lies here, so that it need not be read again. */
  complete = false;
  #read = 0;

  constructor(private readonly room: ShelfRoom) {}

  /** Rows that were read and not kept. */
  get notShown(): number {
    return this.#read - this.rows.length;
  }

  /** Begins another reading of the sheet: what was kept as worth seeing may no longer be. */
  beginReading(): void {
    this.room.giveBack(this.rows.splice(this.#plainRows));
    this.#read = 0;
  }

  /** Takes a row as it is read. */
  put(row: RawRow, isNotable: () => boolean): void {
    this.#read += 1;
    if (this.#read <= this.#plainRows) return;
    const isPlain = this.#plainRows === this.rows.length && this.room.hasPlainRoom(row);
    if (!isPlain && !isNotable()) return;
    if (!this.room.take(row, !isPlain)) return;
    this.rows.push(row);
    if (isPlain) this.#plainRows = this.rows.length;
  }

  endReading(): void {
    this.complete = this.notShown === 0;
  }
}
