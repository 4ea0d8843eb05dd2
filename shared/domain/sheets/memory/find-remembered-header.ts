import { type HeaderBand, readColumns, readHeaderParts } from '../planning/find-header';
import { findByContent, takeHeadless } from '../planning/find-headless';
import type { HeadGrid } from '../planning/head-grid';
import type { HeaderColumn } from '../planning/name-header';
import type { RememberedMapping } from './remembered-mapping';
import { shapeOf, shapeOfPaths } from './shape';

export interface MetBefore {
  readonly band: HeaderBand;
  readonly mapping: RememberedMapping;
}

/**
 * Finds the header of a sheet that somebody imported before: the one found of itself when its shape is remembered,
 * else the rows that have a remembered shape, which the person may once have pointed out; without a header, by the
 * number of columns.
 */
export function findRememberedHeader(
  grid: HeadGrid,
  own: HeaderBand | undefined,
  memory: ReadonlyMap<string, RememberedMapping>,
): MetBefore | undefined {
  const first = own === undefined ? undefined : memory.get(shapeOfHeader(own.columns));
  if (own !== undefined && first !== undefined) return { band: own, mapping: first };
  const depths = new Map<number, Set<number>>();
  for (const { headerDepth, columns } of memory.values()) {
    const named = columns.filter(({ place }) => place === undefined).length;
    depths.set(headerDepth, (depths.get(headerDepth) ?? new Set()).add(named));
  }
  for (const [depth, counts] of depths) {
    if (depth === 0) continue;
    for (const start of grid.rows) {
      const rows = Array.from({ length: depth }, (_, at) => start + at);
      const columns = readHeaderParts(grid, rows);
      // A row of data has seldom as many columns as a header, and shapes cost time.
      const mapping = counts.has(columns.length) ? memory.get(shapeOfHeader(columns)) : undefined;
      if (mapping?.headerDepth === depth)
        return { band: { rows, columns: readColumns(grid, rows) }, mapping };
    }
  }
  return own === undefined && depths.has(0) ? findHeadlessBefore(grid, memory) : undefined;
}

function findHeadlessBefore(
  grid: HeadGrid,
  memory: ReadonlyMap<string, RememberedMapping>,
): MetBefore | undefined {
  const found = findByContent(grid);
  const band = found?.firstDataRow === undefined ? takeHeadless(grid) : found;
  if (band === undefined) return undefined;
  const columns = band.columns.map(({ index }) => ({ index, path: '' }));
  const mapping = memory.get(shapeOf({ headless: true, columns }));
  return mapping === undefined ? undefined : { band, mapping };
}

function shapeOfHeader(columns: readonly Pick<HeaderColumn, 'parts'>[]): string {
  return shapeOfPaths(columns.map(({ parts }) => parts.join('/')));
}
