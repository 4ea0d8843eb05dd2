import { fieldByKey } from '../../fields/catalogue';
import type { MoneyUnit } from '../../kernel/money';
import type { RawCell, SheetPeek, WorkbookPeek } from '../cell';
import {
  type ColumnPlan,
  type GivenMapping,
  type IgnoredReason,
  type IgnoredSheet,
  letterOf,
  type SheetPlan,
  type WorkbookPlan,
} from '../plan';
import { findSections } from '../sections/find-sections';
import { findAsOf } from './find-dates';
import { findHeader, type HeaderBand, readColumns } from './find-header';
import { guessUnit } from './guess-unit';
import { type HeadGrid, readHead } from './head-grid';
import { readHeaderText, readUnitRemark } from './header-text';
import { matchColumns } from './match-columns';
import { findKind, findStage, isCodeTable, isEvaluationForm } from './sheet-nature';

/**
 * Decides what every sheet of a workbook is before its rows are read: which sheets hold customers, where the header
 * is, what each column means and in which unit. Sheets that are not taken come with the reason. A given mapping wins
 * over every guess, and takes a hidden sheet in.
 */
export function planWorkbook(peek: WorkbookPeek, given: GivenMapping = {}): WorkbookPlan {
  const sheets: SheetPlan[] = [];
  const ignored: IgnoredSheet[] = [];
  for (const sheet of peek.sheets) {
    // A sheet may be called `constructor`; only the mapping's own entries count.
    const own = Object.hasOwn(given, sheet.name) ? given[sheet.name] : undefined;
    const planned = planSheet(sheet, peek.file, own);
    if (typeof planned === 'string') ignored.push({ name: sheet.name, index: sheet.index, reason: planned });
    else sheets.push(planned);
  }
  const dates = sheets.map((sheet) => sheet.asOf).filter((date) => date !== undefined);
  const asOf = dates.sort().at(-1);
  return { file: peek.file, sheets, ignored, ...(asOf === undefined ? {} : { asOf }) };
}

function planSheet(
  peek: SheetPeek,
  file: string,
  given: Readonly<Record<string, string | null>> | undefined,
): SheetPlan | IgnoredReason {
  if (peek.visibility !== 'visible' && given === undefined) return 'sheet.hidden';
  if (peek.filledRows === 0) return 'sheet.empty';
  const grid = readHead(peek);
  if (isCodeTable(peek.name)) return 'sheet.codeTable';
  const band = findHeader(grid) ?? findGivenHeader(grid, given);
  if (band === undefined) return isEvaluationForm(grid) ? 'sheet.evaluationForm' : 'sheet.noHeader';
  const plan = describeSheet(peek, file, grid, band, given);
  const isList = plan.columns.some(({ fieldKey }) => fieldKey === 'name' || fieldKey === 'customerNo');
  return isList ? plan : 'sheet.noHeader';
}

/**
 * The plan of a sheet whose header rows (1-based, top to bottom, within the first look) the person pointed out;
 * `undefined` when nothing stands in them. Columns may lack a name and a number: the person still has to say which.
 */
export function planSheetAt(
  peek: SheetPeek,
  file: string,
  headerRows: readonly number[],
): SheetPlan | undefined {
  const grid = readHead(peek);
  const columns = readColumns(grid, headerRows);
  if (columns.length === 0) return undefined;
  return describeSheet(peek, file, grid, { rows: headerRows, columns }, undefined);
}

function describeSheet(
  peek: SheetPeek,
  file: string,
  grid: HeadGrid,
  band: HeaderBand,
  given: Readonly<Record<string, string | null>> | undefined,
): SheetPlan {
  const titles = readTitles(grid, band.rows[0] ?? 1);
  const columns = planColumns(band, titles, given);
  const keys = new Set(columns.map((column) => column.fieldKey));
  const asOf = findAsOf(
    titles.map(({ text }) => text),
    peek.name,
    file,
  );
  const plan: SheetPlan = {
    name: peek.name,
    index: peek.index,
    titles,
    headerRows: band.rows,
    firstDataRow: (band.rows.at(-1) ?? 0) + 1,
    columns,
    kind: findKind(peek.name, columns),
    stage: findStage(peek.name, file, keys),
    filledRows: peek.filledRows,
    ...(asOf === undefined ? {} : { asOf }),
  };
  return { ...plan, ...findSections(peek, plan) };
}

/** With a given mapping, the row that holds most of its headers is the header even when no word in it is known. */
function findGivenHeader(
  grid: HeadGrid,
  given: Readonly<Record<string, string | null>> | undefined,
): HeaderBand | undefined {
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
  const columns = readColumnsOfRow(grid, best);
  return { rows: [best], columns };
}

function readColumnsOfRow(grid: HeadGrid, row: number): HeaderBand['columns'] {
  return Array.from({ length: grid.width }, (_, index) => ({ index, text: grid.textAt(row, index) }))
    .filter(({ text }) => text !== '')
    .map(({ index, text }) => ({ index, parts: [text], widths: [1], samples: [] }));
}

function readTitles(grid: HeadGrid, firstHeaderRow: number): { row: number; text: string }[] {
  const titles: { row: number; text: string }[] = [];
  for (const row of grid.rows) {
    if (row >= firstHeaderRow) break;
    const texts = new Set<string>();
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.textAt(row, column);
      if (text !== '') texts.add(text);
    }
    for (const text of texts) titles.push({ row, text });
  }
  return titles;
}

function planColumns(
  band: HeaderBand,
  titles: readonly { text: string }[],
  given: Readonly<Record<string, string | null>> | undefined,
): ColumnPlan[] {
  const matches = matchColumns(band.columns, given);
  let sheetUnit: MoneyUnit | undefined;
  for (const { text } of titles) sheetUnit ??= readUnitRemark(text);
  return band.columns.map((column, at) => {
    const match = matches[at] ?? { fieldKey: null };
    const field = match.fieldKey === null ? undefined : fieldByKey(match.fieldKey);
    return {
      index: column.index,
      letter: letterOf(column.index),
      header: column.parts.at(-1) ?? '',
      path: column.parts.join('/'),
      ...match,
      ...(field?.type === 'money' ? findUnit(column.parts, sheetUnit, column.samples) : {}),
    };
  });
}

/** The lowest header level that names a unit, then the remark above the table, then the cells, then 元. */
function findUnit(
  parts: readonly string[],
  sheetUnit: MoneyUnit | undefined,
  samples: readonly RawCell[],
): Pick<ColumnPlan, 'unit' | 'unitFrom'> {
  for (const part of [...parts].reverse()) {
    const { unit } = readHeaderText(part);
    if (unit !== undefined) return { unit, unitFrom: 'header' };
  }
  if (sheetUnit !== undefined) return { unit: sheetUnit, unitFrom: 'sheet' };
  const guessed = guessUnit(samples);
  return guessed === undefined ? { unit: 'yuan', unitFrom: 'default' } : { unit: guessed, unitFrom: 'cells' };
}
