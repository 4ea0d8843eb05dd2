import type { OtherRow } from '../sheets/choices';
import { type RowKey, rowKey } from './row-decisions';
import type { TakenRow } from './taken-row';

interface Held {
  readonly taken: TakenRow;
  /** Rows that are still to be laid over it. */
  waitsFor: number;
}

/** Rows held back until the last row that is to be laid over them has come: no record is touched twice. */
export class HeldRows {
  /** By every row of the file that stands for a held one: itself, and those laid over it. */
  readonly #byRow = new Map<RowKey, Held>();

  hold(taken: TakenRow, waitsFor: number): void {
    this.#byRow.set(rowKey(taken.sheetIndex, taken.row), { taken, waitsFor });
  }

  find({ sheet, row }: OtherRow): TakenRow | undefined {
    return this.#byRow.size === 0 ? undefined : this.#byRow.get(rowKey(sheet, row))?.taken;
  }

  /**
   * Notes that a row was laid over a held one and itself waits for `more` rows. Answers the held row when nothing
   * more is to come.
   */
  noteLaid(other: OtherRow, sheetIndex: number, row: number, more: number): TakenRow | undefined {
    const held = this.#byRow.get(rowKey(other.sheet, other.row));
    if (held === undefined) return undefined;
    held.waitsFor += more - 1;
    if (more > 0) this.#byRow.set(rowKey(sheetIndex, row), held);
    if (held.waitsFor > 0) return undefined;
    this.#forget(held);
    return held.taken;
  }

  /** Hands over what is left when the file ends, in the order in which it came. */
  takeAll(): TakenRow[] {
    const left = new Set([...this.#byRow.values()].map(({ taken }) => taken));
    this.#byRow.clear();
    return [...left];
  }

  #forget(held: Held): void {
    for (const [key, other] of this.#byRow) if (other === held) this.#byRow.delete(key);
  }
}
