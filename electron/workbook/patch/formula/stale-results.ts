import type { FormulaCell } from '../sheet/survey-sheet';
import type { Reference } from './references';

/** Cells of one sheet by column and row. */
export class CellSet {
  private readonly columns = new Map<number, ColumnBits>();

  add(row: number, column: number): void {
    let bits = this.columns.get(column);
    if (bits === undefined) {
      bits = new ColumnBits();
      this.columns.set(column, bits);
    }
    bits.add(row);
  }

  has(row: number, column: number): boolean {
    return this.columns.get(column)?.has(row) === true;
  }

  get isEmpty(): boolean {
    return this.columns.size === 0;
  }

  /** True when a cell of the row is in the set. */
  meetsRow(row: number): boolean {
    for (const bits of this.columns.values()) if (bits.has(row)) return true;
    return false;
  }

  /** True when a cell of the block is in the set. */
  meets({ top, bottom, left, right }: Reference): boolean {
    for (const [column, bits] of this.columns) {
      if (column >= left && column <= right && bits.meets(top, bottom)) return true;
    }
    return false;
  }

  /** Makes blocks of many rows quick to ask about, until more is added. */
  index(): void {
    for (const bits of this.columns.values()) bits.index();
  }
}

/** Blocks of at most this many rows are looked through; larger ones are counted. */
const lookedThrough = 16;

class ColumnBits {
  private bits = new Uint8Array(256);
  private counts: Int32Array | null = null;
  private countedRows = 0;

  add(row: number): void {
    if (row >= this.bits.length) {
      const wider = new Uint8Array(Math.max(this.bits.length * 2, row + 1));
      wider.set(this.bits);
      this.bits = wider;
    }
    this.bits[row] = 1;
  }

  has(row: number): boolean {
    return this.bits[row] === 1;
  }

  meets(top: number, bottom: number): boolean {
    const last = Math.min(bottom, this.bits.length - 1);
    if (last - top < lookedThrough) {
      for (let row = top; row <= last; row++) if (this.bits[row] === 1) return true;
      return false;
    }
    if (this.counts === null) return this.bits.subarray(top, last + 1).includes(1);
    const end = Math.min(last, this.countedRows - 1);
    return (this.counts[end] ?? 0) > (this.counts[top - 1] ?? 0);
  }

  index(): void {
    const counts = new Int32Array(this.bits.length);
    let count = 0;
    for (let row = 0; row < this.bits.length; row++) {
      count += this.bits[row] ?? 0;
      counts[row] = count;
    }
    this.counts = counts;
    this.countedRows = counts.length;
  }
}

/** A sheet as far as its formulas go. */
export interface FormulaSheet {
  readonly name: string;
  readonly formulas: readonly FormulaCell[];
}

/** Rounds of asking whose result hangs on whose, before all that is left counts as stale. */
const mostRounds = 40;

/**
 * Finds the formulas whose stored results no longer hold. `changed`: cells with new values, by sheet (what is found is
 * added to it); `grew`: true for a reference that takes in more cells than before. Chains are followed through all sheets; a formula that looks at
 * more than its references tell counts as stale.
 */
export function findStale(
  sheets: readonly FormulaSheet[],
  changed: readonly CellSet[],
  grew: (sheet: number, formula: FormulaCell, reference: Reference) => boolean,
): readonly CellSet[] {
  const numberOf = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
  const stale = sheets.map(() => new CellSet());
  let waiting = sheets.flatMap(({ formulas }, sheet) => formulas.map((formula) => ({ sheet, formula })));
  const isStale = (sheet: number, formula: FormulaCell) =>
    formula.references.some((reference) => {
      const target = reference.sheet === null ? sheet : numberOf.get(reference.sheet.toLowerCase());
      return (
        target !== undefined &&
        (changed[target]?.meets(reference) === true || grew(sheet, formula, reference))
      );
    });
  for (let round = 0; waiting.length > 0; round++) {
    for (const cells of changed) cells.index();
    const left: typeof waiting = [];
    for (const one of waiting) {
      const { sheet, formula } = one;
      if (round === mostRounds || formula.opaque || isStale(sheet, formula)) {
        stale[sheet]?.add(formula.row, formula.column);
        changed[sheet]?.add(formula.row, formula.column);
      } else left.push(one);
    }
    if (left.length === waiting.length) break;
    waiting = left;
  }
  return stale;
}
