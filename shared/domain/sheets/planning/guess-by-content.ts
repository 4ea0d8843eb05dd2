import type { RawCell } from '../cell';
import { isBlankCell } from '../reading/text-of-cell';
import { type CellTest, contentTests } from './content-tests';

/** Share of filled cells that must fit before content alone decides. */
const share = 0.8;
const fewest = 3;

const sure = ['idNumber', 'creditCode', 'mobile', 'email'] as const;

/** The field that the cells of a column surely are (ID, credit code, mobile or e-mail), or `undefined`. */
export function guessByContent(cells: readonly RawCell[]): string | undefined {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  if (filled.length < fewest) return undefined;
  return sure.find((key) => mostlyFit(filled, contentTests[key]));
}

/** Longer texts are remarks, whatever they begin with. */
const longest = 300;

/** True when four of five filled cells pass the test; given up as soon as they cannot. */
export function mostlyFit(filled: readonly RawCell[], test: CellTest): boolean {
  let misses = filled.length * (1 - share) + 1e-9;
  for (const cell of filled) {
    if ((typeof cell !== 'string' || cell.length <= longest) && test(cell)) continue;
    misses -= 1;
    if (misses < 0) return false;
  }
  return true;
}

/** True when the cells count 1, 2, 3 from some number on: a row counter, whatever its header says. */
export function isCounting(cells: readonly RawCell[]): boolean {
  const numbers = cells.filter((cell) => !isBlankCell(cell)).map(Number);
  return (
    numbers.length >= fewest &&
    numbers.every((value, at) => value <= 9999 && (at === 0 || value - 1 === numbers[at - 1]))
  );
}
