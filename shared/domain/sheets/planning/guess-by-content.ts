import type { RawCell } from '../cell';
import { readCreditCode } from '../reading/read-credit-code';
import { readIdNumber } from '../reading/read-id-number';
import { readPhones } from '../reading/read-phone';
import { isBlankCell } from '../reading/text-of-cell';

/** Share of filled cells that must fit before content alone decides. */
const share = 0.8;
const fewest = 3;

const tests: readonly { readonly key: string; readonly fits: (cell: RawCell) => boolean }[] = [
  { key: 'idNumber', fits: (cell) => isFilled(readIdNumber(cell)) && digitsOf(cell) >= 15 },
  { key: 'creditCode', fits: (cell) => isFilled(readCreditCode(cell)) && digitsOf(cell) >= 15 },
  {
    key: 'mobile',
    fits: (cell) => {
      const phones = readPhones(cell);
      return phones.ok && phones.value[0]?.kind === 'mobile';
    },
  },
];

/** The field that the cells of a column look like (ID, credit code or mobile), or `undefined`. */
export function guessByContent(cells: readonly RawCell[]): string | undefined {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  if (filled.length < fewest) return undefined;
  return tests.find(({ fits }) => filled.filter(fits).length >= filled.length * share)?.key;
}

/** True when the cells count 1, 2, 3 from some number on: a row counter, whatever its header says. */
export function isCounting(cells: readonly RawCell[]): boolean {
  const numbers = cells.filter((cell) => !isBlankCell(cell)).map(Number);
  return (
    numbers.length >= fewest &&
    numbers.every((value, at) => value <= 9999 && (at === 0 || value - 1 === numbers[at - 1]))
  );
}

function isFilled(read: { ok: boolean; value?: unknown }): boolean {
  return read.ok && read.value !== null;
}

function digitsOf(cell: RawCell): number {
  return typeof cell === 'string' ? cell.trim().length : String(cell).length;
}
