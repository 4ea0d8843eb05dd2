import type { SheetPart, SheetPeek } from '../cell';
import { findHeader, type HeaderBand } from '../planning/find-header';
import { type HeadGrid, readHead } from '../planning/head-grid';
import { readHeaderText } from '../planning/header-text';
import { countKnownHeaders, isKnownAs } from '../planning/name-header';
import { isBlankCell } from '../reading/text-of-cell';
import { cropPeek } from './crop';

/** First and last column, 0-based, both included. */
interface Span {
  readonly left: number;
  readonly right: number;
}

const mostSpans = 12;

/**
 * The columns of tables that stand side by side, left to right: with a blank column between, or the same header words
 * again. One span, or none, for a single table.
 */
export function findTablesAcross(peek: SheetPeek, grid: HeadGrid, part: SheetPart): readonly Span[] {
  const spans = listFilledSpans(grid);
  if (spans.length > 1 && spans.length <= mostSpans) {
    const tables = joinToTables(spans, peek, part);
    if (tables.length > 1) return stretch(tables, part);
  }
  if (!grid.rows.some((row) => namesTwice(grid, row))) return [];
  const band = findHeader(grid);
  return band === undefined ? [] : stretch(findRepeats(grid, band), part);
}

/** Runs of columns that hold something in the rows of a table; titles, alone in their row, do not count. */
function listFilledSpans(grid: HeadGrid): Span[] {
  const filled = new Uint8Array(grid.width);
  for (const row of grid.rows) {
    const columns: number[] = [];
    for (let column = 0; column < grid.width; column += 1) {
      if (!isBlankCell(grid.cellAt(row, column))) columns.push(column);
    }
    if (columns.length > 1) for (const column of columns) filled[column] = 1;
  }
  const spans: Span[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    if (filled[column] !== 1) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.right === column - 1)
      spans.splice(-1, 1, { left: last.left, right: column });
    else spans.push({ left: column, right: column });
  }
  return spans;
}

/**
 * Spans that are tables of their own; one that is not belongs to the table on its left. A span right of a gap must
 * have most headers of the first again, or name three fields: `转介客户姓名` behind a blank column is no table.
 */
function joinToTables(spans: readonly Span[], peek: SheetPeek, part: SheetPart): readonly Span[] {
  const tables: Span[] = [];
  let first: ReadonlySet<string> | undefined;
  for (const span of spans) {
    const band = findHeader(readHead(cropPeek(peek, { ...part, ...span })));
    const words = band === undefined ? undefined : wordsOf(band);
    const isTable =
      band !== undefined &&
      words !== undefined &&
      (first === undefined || isAgain(first, words) || countKnownHeaders(band.columns).known >= 3);
    if (isTable) first ??= words;
    const last = tables.at(-1);
    if (isTable && (last === undefined || tables.length < mostSpans)) tables.push(span);
    else if (last !== undefined) tables.splice(-1, 1, { left: last.left, right: span.right });
  }
  return tables;
}

function wordsOf(band: HeaderBand): ReadonlySet<string> {
  return new Set(band.columns.map(({ parts }) => readHeaderText(parts.at(-1) ?? '').bare));
}

function isAgain(first: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const common = [...words].filter((word) => first.has(word)).length;
  return common >= 2 && common * 2 >= words.size;
}

/** A row in which the same word for a name or number stands twice. */
function namesTwice(grid: HeadGrid, row: number): boolean {
  const seen = new Set<string>();
  for (let column = 0; column < grid.width; column += 1) {
    const text = grid.textAt(row, column);
    if (text === '' || text.length > 20 || grid.isSpread(row, column)) continue;
    const { bare } = readHeaderText(text);
    if (!isKnownAs(bare, 'name') && !isKnownAs(bare, 'customerNo')) continue;
    if (seen.has(bare)) return true;
    seen.add(bare);
  }
  return false;
}

/** The blocks of a header that says the same words again: 姓名 手机 存款 姓名 手机 存款. */
function findRepeats(grid: HeadGrid, band: HeaderBand): readonly Span[] {
  const row = band.rows.at(-1) ?? 1;
  const words = Array.from(
    { length: grid.width },
    (_, column) => readHeaderText(grid.textAt(row, column)).bare,
  );
  const start = words.findIndex((word) => word !== '');
  const naming = words.findIndex((word) => isKnownAs(word, 'name') || isKnownAs(word, 'customerNo'));
  if (start < 0 || naming < 0) return [];
  const lead = naming - start;
  const starts = words.flatMap((word, column) => (word === words[naming] ? [column - lead] : []));
  const size = (starts[1] ?? start) - start;
  // Beneath headings that differ (本人, 配偶) the same words mean different things.
  const headings = new Set(
    starts.map((at) =>
      band.columns
        .find(({ index }) => index === at + lead)
        ?.parts.slice(0, -1)
        .join('/'),
    ),
  );
  if (starts.length < 2 || size < 2 || headings.size > 1) return [];
  const block = words.slice(start, start + size);
  const isSame = (at: number): boolean => {
    const same = block.filter((word, place) => word !== '' && words[at + place] === word).length;
    return same >= 2 && same * 3 >= block.filter((word) => word !== '').length * 2;
  };
  if (!starts.every(isSame)) return [];
  return starts.map((left, place) => ({ left, right: (starts[place + 1] ?? grid.width) - 1 }));
}

/** Tables reach from one to the next, the outer ones to the edges of the part. */
function stretch(tables: readonly Span[], part: SheetPart): readonly Span[] {
  return tables.map(({ left }, at) => ({
    left: at === 0 ? part.left : left,
    right: (tables[at + 1]?.left ?? part.right + 1) - 1,
  }));
}
