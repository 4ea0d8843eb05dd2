import type { RawRow, SheetPart, SheetPeek, WorkbookPeek } from '../cell';
import { findDateInText } from '../planning/find-dates';
import { findHeader } from '../planning/find-header';
import { type HeadGrid, readHead } from '../planning/head-grid';
import { readUnitRemark } from '../planning/header-text';
import { showCell } from '../reading/text-of-cell';
import { cropPeek } from './crop';
import { findTablesAcross } from './split-across';
import { findLowerTables } from './split-down';

/** The width of every sheet. */
const columns = 16_384;
/** A sheet with more is not a set of tables but something else. */
const mostParts = 24;

/**
 * Gives every table of a sheet that holds several a look of its own, side by side or below each other, within the
 * first rows. The first table keeps the index of the sheet; the others get indexes beyond those of all sheets; all
 * have `part` and a name with a number: `客户（表2）`. A sheet with one table stays as it is, the same object.
 */
export function splitTables(peek: WorkbookPeek): WorkbookPeek {
  let next = Math.max(-1, ...peek.sheets.map(({ index }) => index)) + 1;
  let isSplit = false;
  const sheets = peek.sheets.flatMap((sheet) => {
    const parts = findTables(sheet);
    if (parts.length < 2) return [sheet];
    isSplit = true;
    const header = findHeader(readHead(sheet))?.rows[0] ?? 0;
    return parts.map((part, at): SheetPeek => {
      const index = at === 0 ? sheet.index : next;
      if (at > 0) next += 1;
      return { ...lookAtTable(sheet, part, header), name: `${sheet.name}（表${at + 1}）`, index };
    });
  });
  return isSplit ? { ...peek, sheets } : peek;
}

/** The name of the sheet that a table stands in. */
export function sheetNameOf({ name, part }: Pick<SheetPeek, 'name' | 'part'>): string {
  return part === undefined ? name : name.replace(/（表\d+）$/, '');
}

/** Where the tables of a sheet lie, top to bottom, then left to right; one for a plain sheet. */
function findTables(sheet: SheetPeek): readonly SheetPart[] {
  if (sheet.part !== undefined || sheet.visibility !== 'visible' || sheet.filledRows === 0) return [];
  const whole = {
    sheet: sheet.index,
    top: 1,
    left: 0,
    bottom: Math.max(1, sheet.lastRow),
    right: columns - 1,
  };
  const parts = splitAcross(sheet, whole, true);
  return parts.length > mostParts ? [] : parts;
}

/** Splits side by side, and each side once more below one another. */
function splitAcross(sheet: SheetPeek, part: SheetPart, isWhole: boolean): readonly SheetPart[] {
  const grid = readHead(isWhole ? sheet : cropPeek(sheet, part));
  const across = findTablesAcross(sheet, grid, part);
  if (across.length > 1) return across.flatMap((span) => splitDown(sheet, { ...part, ...span }));
  return isWhole ? splitDown(sheet, part, grid) : [part];
}

/** Splits below one another; of a whole sheet each of the tables may still stand beside another. */
function splitDown(sheet: SheetPeek, part: SheetPart, whole?: HeadGrid): readonly SheetPart[] {
  const starts = findLowerTables(whole ?? readHead(cropPeek(sheet, part)));
  if (starts.length === 0 || starts.length > mostParts) return [part];
  return [part.top, ...starts].flatMap((top, at) => {
    const own = { ...part, top, bottom: (starts[at] ?? part.bottom + 1) - 1 };
    return whole === undefined ? [own] : splitAcross(sheet, own, false);
  });
}

/** A look at one table, with the titles of the sheet where its own say neither unit nor date. */
function lookAtTable(sheet: SheetPeek, part: SheetPart, header: number): SheetPeek {
  const peek = cropPeek(sheet, part);
  const borrowed = borrowTitles(sheet, peek, header);
  const isBorrowed = new Set(borrowed.map(({ number }) => number));
  const inHead = sheet.head.filter(({ number }) => number >= part.top && number <= part.bottom).length;
  const endsInHead = part.bottom < (sheet.head.at(-1)?.number ?? 0);
  const above = sheet.head.filter(({ number }) => number < part.top).length;
  return {
    ...peek,
    head: [...borrowed, ...peek.head.filter(({ number }) => !isBorrowed.has(number))],
    filledRows: endsInHead ? inHead : sheet.filledRows - above,
  };
}

function borrowTitles(sheet: SheetPeek, peek: SheetPeek, first: number): readonly RawRow[] {
  const header = findHeader(readHead(peek))?.rows[0] ?? 0;
  const own = peek.head.filter(({ number }) => number < header);
  if (own.some(tellsUnitOrDate)) return [];
  return sheet.head.filter((row) => row.number < Math.min(first, header) && tellsUnitOrDate(row));
}

function tellsUnitOrDate({ cells }: RawRow): boolean {
  return cells.some((cell) => {
    const text = typeof cell === 'string' ? showCell(cell) : '';
    return readUnitRemark(text) !== undefined || findDateInText(text) !== undefined;
  });
}
