import { type HeaderBand, readColumns } from './find-header';
import type { HeadGrid } from './head-grid';
import { readHeaderText } from './header-text';

/** What the person or a mapping file says about the columns of a sheet. */
export type GivenColumns = Readonly<Record<string, string | null>>;

/** With a given mapping, the row that holds most of its headers is the header even when no word in it is known. */
export function findGivenHeader(grid: HeadGrid, given: GivenColumns | undefined): HeaderBand | undefined {
  if (given === undefined) return undefined;
  const wanted = new Set(Object.keys(given).map((header) => readHeaderText(header).name));
  let best: number | undefined;
  let most = 1;
  for (const row of grid.rows) {
    let hits = 0;
    for (let column = 0; column < grid.width; column += 1) {
      if (wanted.has(readHeaderText(grid.textAt(row, column)).name)) hits += 1;
    }
    if (hits >= most && (best === undefined || hits > most)) {
      best = row;
      most = hits;
    }
  }
  if (best === undefined) return undefined;
  return { rows: [best], columns: readColumns(grid, [best]) };
}
