import type { RawCell } from '../cell';
import { isBlankCell } from '../reading/text-of-cell';
import { type CellTest, contentTests, dateOf } from './content-tests';
import { type HeaderBand, readColumns, readMuteColumn } from './find-header';
import { guessColumns } from './guess-columns';
import type { HeadGrid } from './head-grid';

/** Rows looked at. */
const mostRows = 40;

const tests: Readonly<Record<string, CellTest>> = {
  ...contentTests,
  birthDate: (cell) => dateOf(cell) !== undefined,
  openedOn: (cell) => dateOf(cell) !== undefined,
  name: (cell) => contentTests.person(cell) || contentTests.company(cell),
  manager: contentTests.person,
  deposits: contentTests.amount,
  aum: contentTests.amount,
};

/** Fields of which one must be seen beside a name before cells alone make a customer list. */
const companions = [
  'idNumber',
  'creditCode',
  'mobile',
  'customerNo',
  'birthDate',
  'deposits',
  'aum',
  'address',
];

/**
 * Finds a table whose header says nothing that is known, or that has none, by its cells: names or customer numbers
 * and something that goes with them. A row of short words right above the first customer is taken as the header.
 * `undefined` when the cells do not speak of customers.
 */
export function findByContent(grid: HeadGrid): HeaderBand | undefined {
  const rows = listTableRows(grid);
  for (const candidates of [rows, rows.slice(1)]) {
    const guesses = guessRows(grid, candidates, 3);
    if (!identifies(guesses)) continue;
    const first = candidates.find((row) => fits(grid, row, guesses));
    if (first === undefined) continue;
    const header = rows[rows.indexOf(first) - 1];
    if (header !== undefined && isWordRow(grid, header, guesses)) {
      const columns = readColumns(grid, [header]).map((column) => ({ ...column, mute: 'unknown' as const }));
      return { rows: [header], columns };
    }
    return layHeadless(grid, first);
  }
  return undefined;
}

/**
 * The table of a sheet that has no header, as a person says: from `firstDataRow`, or from the first row that looks
 * like the others. `undefined` for a sheet with nothing in it.
 */
export function takeHeadless(grid: HeadGrid, firstDataRow?: number): HeaderBand | undefined {
  const rows = listTableRows(grid);
  const guesses = guessRows(grid, rows, 1);
  const first = firstDataRow ?? rows.find((row) => fits(grid, row, guesses)) ?? rows[0] ?? grid.rows[0];
  return first === undefined ? undefined : layHeadless(grid, first);
}

function layHeadless(grid: HeadGrid, firstDataRow: number): HeaderBand | undefined {
  const below = grid.rows.filter((row) => row >= firstDataRow).slice(0, mostRows);
  const columns = Array.from({ length: grid.width }, (_, index) => readMuteColumn(grid, index, below)).filter(
    ({ samples }) => samples.some((cell) => !isBlankCell(cell)),
  );
  return columns.length === 0 ? undefined : { rows: [], columns, firstDataRow };
}

/** Rows with at least two filled cells: titles and footnotes have one. */
function listTableRows(grid: HeadGrid): readonly number[] {
  return grid.rows.filter((row) => countFilled(grid, row) >= 2).slice(0, mostRows);
}

function countFilled(grid: HeadGrid, row: number): number {
  let filled = 0;
  for (let column = 0; column < grid.width; column += 1) {
    if (!isBlankCell(grid.cellAt(row, column))) filled += 1;
  }
  return filled;
}

type Guesses = readonly (string | undefined)[];

function guessRows(grid: HeadGrid, rows: readonly number[], fewest: number): Guesses {
  const columns = Array.from({ length: grid.width }, (_, column) =>
    rows.map((row) => grid.cellAt(row, column)),
  );
  return guessColumns(columns, fewest);
}

function identifies(guesses: Guesses): boolean {
  const others = companions.filter((key) => guesses.includes(key));
  if (guesses.includes('name')) return others.length > 0;
  return guesses.includes('customerNo') && others.length > 1;
}

/** True when most of what stands in the guessed columns of a row is of their kind. */
function fits(grid: HeadGrid, row: number, guesses: Guesses): boolean {
  let filled = 0;
  let fitting = 0;
  guesses.forEach((key, column) => {
    const cell = grid.cellAt(row, column);
    const test = key === undefined ? undefined : tests[key];
    if (test === undefined || isBlankCell(cell)) return;
    filled += 1;
    if (test(cell)) fitting += 1;
  });
  return filled > 0 && fitting >= 1 && fitting * 5 >= filled * 3;
}

/** A row of short words, as many as the table has columns, none of which could be a customer's. */
function isWordRow(grid: HeadGrid, row: number, guesses: Guesses): boolean {
  let words = 0;
  for (let column = 0; column < grid.width; column += 1) {
    const cell = grid.cellAt(row, column);
    if (isBlankCell(cell)) continue;
    if (!isWord(cell)) return false;
    words += 1;
  }
  const guessed = guesses.filter((key) => key !== undefined).length;
  return words >= guessed && words * 2 >= grid.width;
}

function isWord(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.length <= 20 && !/\d{4,}|[:：]/.test(cell);
}
