import { countDataLike, readHeaderParts } from '../planning/find-header';
import type { HeadGrid } from '../planning/head-grid';
import { bestKey, countKnownHeaders, isKnownHeader } from '../planning/name-header';

/** Rows of a header, and the fields that each column has in it. */
interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  readonly keys: ReadonlyMap<number, ReadonlySet<string>>;
}

/** What stands below a table, not above the next. */
const belowTable = /合\s*计|总\s*计|小\s*计|制表|复核|审核|填表|经办|^注|备注|说明/;

/**
 * The rows at which further tables begin below the first, each with the blank rows and titles above its header. A
 * header that comes again with the same fields in the same columns belongs to the table above it.
 */
export function findLowerTables(grid: HeadGrid): readonly number[] {
  const headers = listHeaders(grid);
  const starts: number[] = [];
  let above = headers[0];
  for (const header of headers.slice(1)) {
    if (above === undefined || !differs(above, header)) continue;
    starts.push(findTop(grid, above.bottom, header.top));
    above = header;
  }
  return starts;
}

/** Every place in the head where a header stands; rows right below one another are one header. */
function listHeaders(grid: HeadGrid): HeaderRows[] {
  const found: HeaderRows[] = [];
  for (const row of grid.rows) {
    const keys = readKeys(grid, row);
    if (keys === undefined) continue;
    const last = found.at(-1);
    if (last === undefined || row > last.bottom + 1) {
      found.push({
        top: row,
        bottom: row,
        keys: new Map([...keys].map(([column, key]) => [column, new Set([key])])),
      });
      continue;
    }
    const joined = new Map(last.keys);
    for (const [column, key] of keys) joined.set(column, new Set([...(joined.get(column) ?? []), key]));
    found.splice(-1, 1, { top: last.top, bottom: row, keys: joined });
  }
  return found;
}

/** The field of each column when the row is a header: it names customers, and mostly says words that are known. */
function readKeys(grid: HeadGrid, row: number): ReadonlyMap<number, string> | undefined {
  if (countDataLike(grid, row) > 0 || !namesSomebody(grid, row)) return undefined;
  const columns = readHeaderParts(grid, [row]);
  if (columns.length < 2) return undefined;
  const { known, identifies } = countKnownHeaders(columns);
  if (!identifies || known < 2 || known * 2 < columns.length) return undefined;
  const keys = new Map<number, string>();
  for (const column of columns) {
    const key = bestKey(column);
    if (key !== undefined) keys.set(column.index, key);
  }
  return keys;
}

/** A first sieve: most rows are data. */
function namesSomebody(grid: HeadGrid, row: number): boolean {
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.textAt(row, column);
    if (text !== '' && text.length <= 40 && isKnownHeader(text)) return true;
  }
  return false;
}

function differs(above: HeaderRows, below: HeaderRows): boolean {
  for (const [column, keys] of below.keys) {
    const known = above.keys.get(column);
    if (![...keys].some((key) => known?.has(key) === true)) return true;
  }
  return false;
}

/** Goes up from a header over blank rows and titles, but not into the table above. */
function findTop(grid: HeadGrid, above: number, header: number): number {
  let top = header;
  while (top - 1 > above && isTitle(grid, top - 1)) top -= 1;
  return top;
}

function isTitle(grid: HeadGrid, row: number): boolean {
  const texts = new Set<string>();
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.textAt(row, column);
    if (text !== '') texts.add(text);
  }
  if (texts.size === 0) return true;
  if (texts.size > 2 || countDataLike(grid, row) > 0) return false;
  return ![...texts].some((text) => belowTable.test(text));
}
