import type { RawRow } from '@shared/domain/sheets/cell';
import type { CellRepairs } from '@shared/domain/sheets/choices';
import { createRowRepair } from '@shared/domain/sheets/rows/repair-row';
import type { RepairedCell } from '../door-protocol';

const noRepairs: CellRepairs = { cells: [], replacements: [] };

/** A row as it is after the repairs, and which of its cells were written anew. */
export interface RepairedRowView {
  readonly row: RawRow;
  readonly repaired: readonly RepairedCell[];
}

/** The repairs of a sheet, as the import makes them. */
export class RepairedCells {
  readonly #repair: ReturnType<typeof createRowRepair>;
  /** Cells that were written anew on their own: `row:column`. */
  readonly #own: ReadonlySet<string>;
  readonly count: number;

  constructor(repairs: CellRepairs = noRepairs) {
    this.#repair = createRowRepair(repairs);
    this.#own = new Set(repairs.cells.map(({ row, column }) => `${row}:${column}`));
    this.count = repairs.cells.length + repairs.replacements.length;
  }

  read(row: RawRow): RepairedRowView {
    if (this.count === 0) return { row, repaired: [] };
    const { row: after, repaired } = this.#repair(row);
    const cells = repaired.map(({ column, was }): RepairedCell => {
      const by = this.#own.has(`${row.number}:${column}`) ? 'cell' : 'alike';
      return { column, was, by };
    });
    return { row: after, repaired: cells };
  }
}
