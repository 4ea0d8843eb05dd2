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
  #shown: RawRow[] = [];
  /** Rows of a reading that is under way; what was there before stays in view until it ends. */
  #coming: RawRow[] | null = null;
  /** Rows at the front that lie on the shelf whatever they hold. */
  #plainRows = 0;
  /** True once the whole sheet lies here, so that it need not be read again. */
  complete = false;
  #read = 0;
  #readBefore = 0;

  constructor(private readonly room: ShelfRoom) {}

  /** In the order of the sheet; all of its first rows, then only those worth seeing. */
  get rows(): readonly RawRow[] {
    return this.#shown;
  }

  /** Rows that were read and not kept. */
  get notShown(): number {
    return this.#readBefore - this.#shown.length;
  }

  /** A row by its number, when it lies here. */
  find(number: number): RawRow | undefined {
    const rows = this.#shown;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return rows[low]?.number === number ? rows[low] : undefined;
  }

  /** Begins another reading of the sheet: what was kept as worth seeing may no longer be. */
  beginReading(): void {
    this.room.giveBack((this.#coming ?? this.#shown).slice(this.#plainRows));
    this.#coming = this.#shown.slice(0, this.#plainRows);
    if (this.#shown.length === this.#plainRows) this.#shown = this.#coming;
    this.#read = 0;
  }

  /** Takes a row as it is read. */
  put(row: RawRow, isNotable: () => boolean): void {
    this.#read += 1;
    const rows = this.#coming;
    if (rows === null || this.#read <= this.#plainRows) return;
    const isPlain = this.#plainRows === rows.length && this.room.hasPlainRoom(row);
    if (!isPlain && !isNotable()) return;
    if (!this.room.take(row, !isPlain)) return;
    rows.push(row);
    if (isPlain) this.#plainRows = rows.length;
  }

  endReading(): void {
    this.#shown = this.#coming ?? this.#shown;
    this.#coming = null;
    this.#readBefore = this.#read;
    this.complete = this.notShown === 0;
  }
}
