import { listFields } from '../../fields/catalogue';
import type { RawCell } from '../cell';
import { readChoice } from '../reading/read-choice';
import { birthDateInId } from '../reading/read-id-number';
import { isBlankCell, showCell } from '../reading/text-of-cell';
import { contentTests, dateOf } from './content-tests';
import { isCounting, mostlyFit } from './guess-by-content';

type Cells = readonly RawCell[];
type Look = 'date' | 'person' | 'company' | 'customerNo' | 'amount';

/** What a column looks like: a field outright, or a look that the columns beside it have to settle. */
type Impression = { readonly key: string } | { readonly look: Look };

interface Column {
  readonly cells: Cells;
  readonly filled: Cells;
  readonly impression: Impression | undefined;
}

/** Births lie before this year in the middle of a column, openings of accounts after it. */
const birthsBefore = 1990;
const openingsSince = 1996;

/**
 * Guesses the fields of columns whose headers tell nothing, from the cells of the same rows: phones, IDs, credit
 * codes, e-mail, choices and addresses outright; of columns that look alike, names before managers (who repeat), the
 * earlier dates as births, a single column of amounts as deposits or the one that adds up the others as assets.
 * `fewest`: filled cells that a column needs. Every field is guessed once.
 */
export function guessColumns(columns: readonly Cells[], fewest = 3): (string | undefined)[] {
  const looked = columns.map((cells): Column => {
    const filled = cells.filter((cell) => !isBlankCell(cell));
    return { cells, filled, impression: filled.length < fewest ? undefined : look(filled) };
  });
  const keys = new Array<string | undefined>(columns.length);
  const give = (at: number, key: string): void => {
    if (at >= 0 && keys[at] === undefined && !keys.includes(key)) keys[at] = key;
  };
  looked.forEach(({ impression }, at) => {
    if (impression !== undefined && 'key' in impression) give(at, impression.key);
  });
  const having = (wanted: Look): number[] =>
    looked.flatMap(({ impression }, at) =>
      impression !== undefined && 'look' in impression && impression.look === wanted ? [at] : [],
    );
  settleDates(having('date'), looked, keys, give);
  settleNames(having('person'), having('company'), looked, give);
  for (const at of having('customerNo')) give(at, 'customerNo');
  settleAmounts(having('amount'), columns, give);
  return keys;
}

const outright = ['idNumber', 'creditCode', 'mobile', 'landline', 'email'] as const;

function look(filled: Cells): Impression | undefined {
  for (const key of outright) if (mostlyFit(filled, contentTests[key])) return { key };
  if (mostlyFit(filled, contentTests.date)) return { look: 'date' };
  const choice = findChoice(filled);
  if (choice !== undefined) return { key: choice };
  if (mostlyFit(filled, contentTests.branch)) return { key: 'branch' };
  if (mostlyFit(filled, contentTests.tier)) return { key: 'tierInSheet' };
  if (mostlyFit(filled, (cell) => contentTests.person(cell) || contentTests.company(cell))) {
    return { look: mostlyFit(filled, contentTests.company) ? 'company' : 'person' };
  }
  if (mostlyFit(filled, contentTests.address)) return { key: 'address' };
  if (isCustomerNo(filled)) return { look: 'customerNo' };
  return isAmount(filled) ? { look: 'amount' } : undefined;
}

/** A choice field whose choices, in Han, nearly all cells are. */
function findChoice(filled: Cells): string | undefined {
  const words = filled.filter((cell) => typeof cell === 'string' && /\p{Script=Han}/u.test(cell));
  if (words.length < filled.length * 0.8) return undefined;
  const isOne = (cell: RawCell, choices: Parameters<typeof readChoice>[0]): boolean => {
    const read = readChoice(choices, cell);
    return read.ok && read.value !== null;
  };
  return listFields().find(
    ({ type, choices = [] }) => type === 'choice' && mostlyFit(filled, (cell) => isOne(cell, choices)),
  )?.key;
}

/** Codes of one length that hardly repeat. */
function isCustomerNo(filled: Cells): boolean {
  if (isCounting(filled) || !mostlyFit(filled, contentTests.customerNo)) return false;
  const texts = filled.map((cell) => showCell(cell).trim());
  const lengths = new Map<number, number>();
  for (const { length } of texts) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  return Math.max(...lengths.values()) >= texts.length * 0.8 && countDistinct(texts) >= texts.length * 0.9;
}

function isAmount(filled: Cells): boolean {
  if (isCounting(filled) || !mostlyFit(filled, contentTests.amount)) return false;
  const numbers = filled.map(Number);
  // Whole numbers of these years may be dates without their format.
  return !numbers.every((value) => Number.isInteger(value) && value >= 20_000 && value <= 60_000);
}

function settleDates(
  columns: readonly number[],
  looked: readonly Column[],
  keys: readonly (string | undefined)[],
  give: (at: number, key: string) => void,
): void {
  const ids = looked[keys.indexOf('idNumber')]?.cells;
  const dated = columns.map((at) => {
    const days = (looked[at]?.cells ?? []).map(dateOf);
    const years = days.flatMap((day) => (day === undefined ? [] : [Number(day.slice(0, 4))])).sort();
    const born = days.filter((day, row) => day !== undefined && day === birthOf(ids?.[row] ?? null)).length;
    return { at, year: years[Math.floor(years.length / 2)] ?? 0, isBirth: born * 2 > years.length };
  });
  const births = dated.find(({ isBirth }) => isBirth) ?? dated.find(({ year }) => year < birthsBefore);
  if (births !== undefined) give(births.at, 'birthDate');
  const openings = dated.find(({ at, year }) => at !== births?.at && year >= openingsSince);
  if (openings !== undefined) give(openings.at, 'openedOn');
}

function birthOf(id: RawCell): string | undefined {
  return typeof id === 'string' ? birthDateInId(id.trim()) : undefined;
}

function settleNames(
  persons: readonly number[],
  companies: readonly number[],
  looked: readonly Column[],
  give: (at: number, key: string) => void,
): void {
  const variety = (at: number): number => {
    const texts = (looked[at]?.filled ?? []).map((cell) => showCell(cell).trim());
    return countDistinct(texts) / texts.length;
  };
  const byVariety = [...persons].sort((left, right) => variety(right) - variety(left) || left - right);
  const [first, ...others] = byVariety;
  if (first !== undefined && variety(first) > 0.5) {
    give(first, 'name');
    for (const at of others) if (variety(at) <= 0.5) give(at, 'manager');
    if (companies[0] !== undefined) give(companies[0], 'employer');
    return;
  }
  if (companies[0] !== undefined) give(companies[0], 'name');
  if (first !== undefined) give(first, 'manager');
}

function settleAmounts(
  columns: readonly number[],
  cells: readonly Cells[],
  give: (at: number, key: string) => void,
): void {
  const [only, ...others] = columns;
  if (only !== undefined && others.length === 0) give(only, 'deposits');
  if (columns.length < 3) return;
  const rows = cells[only ?? 0] ?? [];
  const amountAt = (at: number, row: number): number => Number(cells[at]?.[row] ?? 0);
  const sums = rows.map((_, row) => columns.reduce((sum, at) => sum + amountAt(at, row), 0));
  const total = columns.find((at) => {
    const right = sums.filter((sum, row) => Math.abs(sum - 2 * amountAt(at, row)) < 0.01);
    return right.length >= rows.length * 0.8;
  });
  if (total !== undefined) give(total, 'aum');
}

function countDistinct(texts: readonly string[]): number {
  return new Set(texts).size;
}
