/** Many points counted by cells of a grid. */
export interface Bins {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the top. */
  readonly counts: Uint32Array;
  /** Of the fullest cell. */
  readonly most: number;
}

/**
 * Counts points of 0 to 100 by 0 to 100 in square cells of `cell` px over an area of the given size; y grows upwards.
 * Every point is in exactly one cell.
 */
export function binPoints(
  xs: Float64Array,
  ys: Float64Array,
  width: number,
  height: number,
  cell: number,
): Bins {
  const columns = Math.max(1, Math.ceil(width / cell));
  const rows = Math.max(1, Math.ceil(height / cell));
  const counts = new Uint32Array(columns * rows);
  let most = 0;
  for (let at = 0; at < xs.length; at += 1) {
    const column = Math.min(columns - 1, Math.floor((((xs[at] ?? 0) / 100) * width) / cell));
    const row = Math.min(rows - 1, Math.floor(((1 - (ys[at] ?? 0) / 100) * height) / cell));
    const place = row * columns + column;
    const count = (counts[place] ?? 0) + 1;
    counts[place] = count;
    if (count > most) most = count;
  }
  return { columns, rows, counts, most };
}
