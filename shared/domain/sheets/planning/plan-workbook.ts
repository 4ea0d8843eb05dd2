import type { SheetPeek, WorkbookPeek } from '../cell';
import { findRememberedHeader } from '../memory/find-remembered-header';
import type { RememberedMapping } from '../memory/remembered-mapping';
import { sheetNameOf } from '../parts/split-tables';
import type { GivenMapping, IgnoredReason, IgnoredSheet, SheetPlan, WorkbookPlan } from '../plan';
import { describeSheet } from './describe-sheet';
import { findGivenHeader, type GivenColumns } from './find-given-header';
import { findHeader, readColumns } from './find-header';
import { findByContent, takeHeadless } from './find-headless';
import { type HeadGrid, readHead } from './head-grid';
import { isCodeTable, isEvaluationForm } from './sheet-nature';

/**
 * Decides what every sheet of a workbook is before its rows are read: which sheets hold customers, where the header
 * is, what each column means and in which unit. Sheets that are not taken come with the reason. A given mapping wins
 * over every guess, and takes a hidden sheet in. `memory`: what was decided about sheets of the same shape before
 * (`listRemembered`); the date figures stand for is always found anew.
 */
export function planWorkbook(
  peek: WorkbookPeek,
  given: GivenMapping = {},
  memory: readonly RememberedMapping[] = [],
): WorkbookPlan {
  const known = new Map(memory.map((mapping) => [mapping.shape, mapping]));
  const sheets: SheetPlan[] = [];
  const ignored: IgnoredSheet[] = [];
  for (const sheet of peek.sheets) {
    // A sheet may be called `constructor`; only the mapping's own entries count.
    const name = [sheet.name, sheetNameOf(sheet)].find((known) => Object.hasOwn(given, known));
    const own = name === undefined ? undefined : given[name];
    const planned = planSheet(sheet, peek.file, own, known);
    if ('columns' in planned) sheets.push(planned);
    else ignored.push({ name: sheet.name, index: sheet.index, ...planned });
  }
  const dates = sheets.map((sheet) => sheet.asOf).filter((date) => date !== undefined);
  const asOf = dates.sort().at(-1);
  return { file: peek.file, sheets, ignored, ...(asOf === undefined ? {} : { asOf }) };
}

interface LeftOut {
  readonly reason: IgnoredReason;
  readonly plan?: SheetPlan;
}

function planSheet(
  peek: SheetPeek,
  file: string,
  given: GivenColumns | undefined,
  memory: ReadonlyMap<string, RememberedMapping>,
): SheetPlan | LeftOut {
  if (peek.visibility !== 'visible' && given === undefined) return { reason: 'sheet.hidden' };
  if (peek.filledRows === 0) return { reason: 'sheet.empty' };
  if (isCodeTable(peek.name)) return { reason: 'sheet.codeTable' };
  const grid = readHead(peek);
  const own = findHeader(grid);
  const met = memory.size === 0 ? undefined : findRememberedHeader(grid, own, memory);
  const band = met?.band ?? own ?? findGivenHeader(grid, given);
  if (band === undefined && isEvaluationForm(grid)) return { reason: 'sheet.evaluationForm' };
  const hints = given === undefined ? { file } : { file, given };
  if (band !== undefined) {
    const remembered = met?.mapping;
    const plan = describeSheet(peek, grid, band, remembered === undefined ? hints : { ...hints, remembered });
    // Whoever names the sheet wants it after all.
    if (remembered?.taken === false && given === undefined) return { reason: 'sheet.leftOut', plan };
    return namesCustomers(plan) ? plan : { reason: 'sheet.noHeader' };
  }
  const found = findByContent(grid);
  if (found === undefined) return { reason: 'sheet.noHeader' };
  const plan = describeSheet(peek, grid, found, hints);
  return namesCustomers(plan) ? plan : { reason: 'sheet.noHeader' };
}

function namesCustomers({ columns }: SheetPlan): boolean {
  return columns.some(({ fieldKey }) => fieldKey === 'name' || fieldKey === 'customerNo');
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
  return describeSheet(peek, grid, { rows: headerRows, columns }, { file });
}

/**
 * The plan of a sheet of which the person says that it has no header: columns are guessed from their cells, rows are
 * read from `firstDataRow` on, or from the first that looks like the others. `undefined` when the sheet is blank.
 */
export function planHeadless(peek: SheetPeek, file: string, firstDataRow?: number): SheetPlan | undefined {
  const grid: HeadGrid = readHead(peek);
  const band = takeHeadless(grid, firstDataRow);
  return band === undefined ? undefined : describeSheet(peek, grid, band, { file });
}
