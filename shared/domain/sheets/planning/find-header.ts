import type { RawCell } from '../cell';
import { letterOf } from '../plan';
import { isBlankCell } from '../reading/text-of-cell';
import type { HeadGrid } from './head-grid';
import { countKnownHeaders, type HeaderColumn, isKnownHeader } from './name-header';

export interface HeaderBand {
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
  /** Set when the sheet has no header: `rows` is empty then, and the data begins here. */
  readonly firstDataRow?: number;
}

/** Headers have one to three rows. */
const deepest = 3;
/** Fewest columns that must be known before a row counts as a header. */
const fewestKnown = 2;
/** Rows below the header whose cells help to tell a column. */
const sampleRows = 30;
/** Filled cells from which on a column without a header is one. */
const fewestCells = 3;

/**
 * Finds the header: the one to three rows that name the most fields, the fewest rows among equals, the first among
 * those. Cells that look like data speak against a row. `undefined` when no row names a customer and one field more.
 */
export function findHeader(grid: HeadGrid): HeaderBand | undefined {
  let best: HeaderBand | undefined;
  let bestScore = 0;
  const hopeful = new Set(grid.rows.filter((row) => holdsKnownHeader(grid, row)));
  for (const start of grid.rows) {
    for (let depth = 1; depth <= deepest; depth += 1) {
      const rows = Array.from({ length: depth }, (_, at) => start + at);
      if (depth > 1 && !grid.rows.includes(start + depth - 1)) break;
      if (!rows.some((row) => hopeful.has(row))) continue;
      const dataLike = rows.reduce((sum, row) => sum + countDataLike(grid, row), 0);
      if (dataLike > grid.width / 2) break;
      const columns = readColumns(grid, rows);
      const { known, identifies } = countKnownHeaders(columns);
      const score = known - dataLike - (depth - 1) * 0.1;
      if (!identifies || known < fewestKnown || score <= bestScore) continue;
      best = { rows, columns };
      bestScore = score;
    }
  }
  return best === undefined ? undefined : takeHeadings(grid, best);
}

/**
 * Takes the rows above along that belong to the header although the lowest row names every field alone: those that
 * header cells are merged with, and group headings (`金融资产(万元)`), which may hold the unit.
 */
function takeHeadings(grid: HeadGrid, band: HeaderBand): HeaderBand {
  let { rows } = band;
  while (rows.length < deepest) {
    const top = rows[0] ?? 1;
    if (!grid.rows.includes(top - 1)) break;
    const columns = Array.from({ length: grid.width }, (_, column) => column);
    const merged = columns.some((column) => grid.topAt(top, column) < top && grid.textAt(top, column) !== '');
    if (!merged && !isHeadingRow(grid, top - 1)) break;
    rows = [top - 1, ...rows];
  }
  const columns = readColumns(grid, rows);
  return countKnownHeaders(columns).known < countKnownHeaders(band.columns).known ? band : { rows, columns };
}

/** Two or more short texts, none a remark such as `单位：万元`, each above a header text. */
function isHeadingRow(grid: HeadGrid, row: number): boolean {
  if (countDataLike(grid, row) > 0) return false;
  const texts = new Set<string>();
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.textAt(row, column);
    if (text === '') continue;
    if (text.length > 20 || /[:：]/.test(text) || grid.textAt(row + 1, column) === '') return false;
    texts.add(text);
  }
  return texts.size >= 2;
}

/** A first sieve: most rows of a sheet are data, and looking closely at each costs time. */
function holdsKnownHeader(grid: HeadGrid, row: number): boolean {
  for (let column = 0; column < grid.width; column += 1) {
    if (isKnownHeader(grid.textAt(row, column))) return true;
  }
  return false;
}

/** Header texts of every column that has any under a band of header rows. */
export function readHeaderParts(grid: HeadGrid, rows: readonly number[]): Omit<HeaderColumn, 'samples'>[] {
  const texts = rows.map((row, at) => readHeaderRow(grid, row, at < rows.length - 1));
  const counts = texts.map(countTexts);
  const columns: Omit<HeaderColumn, 'samples'>[] = [];
  for (let index = 0; index < grid.width; index += 1) {
    const parts: string[] = [];
    const widths: number[] = [];
    texts.forEach((row, at) => {
      const text = row[index] ?? '';
      if (text === '' || text === parts.at(-1)) return;
      parts.push(text);
      widths.push(counts[at]?.get(text) ?? 1);
    });
    if (parts.length > 0) columns.push({ index, parts, widths });
  }
  return columns;
}

/** Header texts and first cells of every column under a band of header rows; columns without any are left out. */
export function readColumns(grid: HeadGrid, rows: readonly number[]): HeaderColumn[] {
  const below = listSampleRows(grid, rows);
  return readHeaderParts(grid, rows).map((column) => ({
    ...column,
    samples: below.map((row) => grid.cellAt(row, column.index)),
  }));
}

function listSampleRows(grid: HeadGrid, rows: readonly number[]): readonly number[] {
  const last = rows.at(-1) ?? 0;
  return grid.rows.filter((row) => row > last).slice(0, sampleRows);
}

/** The band with the columns that hold cells but nothing above them, named by their letters (第F列). */
export function addMuteColumns(grid: HeadGrid, band: HeaderBand): HeaderBand {
  const named = new Set(band.columns.map(({ index }) => index));
  const below = listSampleRows(grid, band.rows);
  const mute: HeaderColumn[] = [];
  for (let index = 0; index < grid.width; index += 1) {
    if (named.has(index)) continue;
    const column = readMuteColumn(grid, index, below);
    const filled = column.samples.filter((cell) => !isBlankCell(cell)).length;
    if (filled >= fewestCells && filled * 2 >= below.length) mute.push(column);
  }
  if (mute.length === 0) return band;
  const columns = [...band.columns, ...mute].sort((left, right) => left.index - right.index);
  return { ...band, columns };
}

/** A column under its letter, with the cells of these rows. */
export function readMuteColumn(grid: HeadGrid, index: number, rows: readonly number[]): HeaderColumn {
  const samples = rows.map((row) => grid.cellAt(row, index));
  return { index, parts: [`第${letterOf(index)}列`], widths: [1], samples, mute: 'blank' };
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A row of header texts; a group heading that is not merged reaches over the blank cells to its right. */
function readHeaderRow(grid: HeadGrid, row: number, isGroup: boolean): string[] {
  const texts = Array.from({ length: grid.width }, (_, column) => grid.textAt(row, column));
  if (!isGroup) return texts;
  let heading = '';
  return texts.map((text, column) => {
    if (text !== '') {
      // A merged heading says itself how far it reaches.
      heading = grid.isSpread(row, column) ? '' : text;
      return text;
    }
    const hasLower = grid.textAt(row + 1, column) !== '';
    if (!hasLower) heading = '';
    return heading;
  });
}

/** Cells of a row that do not stand in headers. */
export function countDataLike(grid: HeadGrid, row: number): number {
  let count = 0;
  for (let column = 0; column < grid.width; column += 1) if (isDataLike(grid.cellAt(row, column))) count += 1;
  return count;
}

/** Numbers, dates, errors, long digit runs and long sentences do not stand in headers. */
function isDataLike(cell: RawCell): boolean {
  if (isBlankCell(cell)) return false;
  return typeof cell !== 'string' || /\d{7,}/.test(cell) || cell.length > 60;
}
