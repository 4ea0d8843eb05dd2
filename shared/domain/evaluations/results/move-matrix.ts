/** What a customer without a form in a month, or with one that has no score, stands under. */
export const outside = ['none', 'absent'] as const;

/**
 * Moves between two months: `cells[from][to]` customers stood under `keys[from]` last month and stand under `keys[to]`
 * this month. `none`: a form without a score; `absent`: no form that month. The sums of the rows are last month's
 * counts, those of the columns this month's; `absent` to `absent` is always 0.
 */
export interface MoveMatrix {
  readonly keys: readonly string[];
  readonly cells: readonly (readonly number[])[];
}

/** Counts moves among keys; the two of `outside` are put after them. */
export class MatrixBuilder {
  private readonly keys: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly cells: number[][];

  constructor(keys: readonly string[]) {
    this.keys = [...keys, ...outside];
    this.places = new Map(this.keys.map((key, place) => [key, place]));
    this.cells = this.keys.map(() => this.keys.map(() => 0));
  }

  add(from: string, to: string): void {
    const row = this.cells[this.places.get(from) ?? -1];
    const column = this.places.get(to);
    if (row === undefined || column === undefined) return;
    row[column] = (row[column] ?? 0) + 1;
  }

  finish(): MoveMatrix {
    return { keys: this.keys, cells: this.cells };
  }
}

/** Customers who went up, down, or stayed, among those who stand under a key of the order in both months. */
export function countMoves(matrix: MoveMatrix): {
  readonly up: number;
  readonly down: number;
  readonly same: number;
} {
  const known = matrix.keys.length - outside.length;
  let up = 0;
  let down = 0;
  let same = 0;
  for (let from = 0; from < known; from += 1) {
    for (let to = 0; to < known; to += 1) {
      const count = matrix.cells[from]?.[to] ?? 0;
      if (to < from) up += count;
      else if (to > from) down += count;
      else same += count;
    }
  }
  return { up, down, same };
}

/** Customers of last month in a row. */
export function sumRow(matrix: MoveMatrix, place: number): number {
  return (matrix.cells[place] ?? []).reduce((sum, count) => sum + count, 0);
}

/** Customers of this month in a column. */
export function sumColumn(matrix: MoveMatrix, place: number): number {
  return matrix.cells.reduce((sum, row) => sum + (row[place] ?? 0), 0);
}
