import type { MoneyUnit } from '../../kernel/money';
import type { RawCell } from '../cell';
import type { ColumnPlan, TitleRow } from '../plan';
import { isBlankCell, showCell } from '../reading/text-of-cell';
import { readHeaderText, readUnitRemark } from './header-text';

/** A bare number from here on is no amount in 万元 that somebody shortened. */
const tooLargeForWan = 10_000;
/** Share of filled cells that must say 万 before the bare ones beside them are taken the same way. */
const share = 0.5;

/**
 * The unit of a money column whose header and sheet name none: where half the cells or more say 万 (`50万`,
 * `约100万`) and the bare numbers beside them are small, those are 万 too (`20` is 20 万, not 20 元).
 */
export function guessUnit(cells: readonly RawCell[]): MoneyUnit | undefined {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const inWan = filled.filter((cell) => /\d\s*[万萬wW]/.test(showCell(cell)));
  if (inWan.length === 0 || inWan.length < filled.length * share) return undefined;
  const bare = filled.map((cell) => Number(showCell(cell).replaceAll(',', ''))).filter(Number.isFinite);
  return bare.every((amount) => Math.abs(amount) < tooLargeForWan) ? 'wan' : undefined;
}

/**
 * The unit of bare amounts of which no word tells: all below ten thousand and some with decimals are 万 (`6.83`),
 * since balances in 元 are larger; `undefined` otherwise.
 */
export function guessBareUnit(cells: readonly RawCell[]): MoneyUnit | undefined {
  const amounts = cells.filter((cell) => !isBlankCell(cell)).map((cell) => Number(showCell(cell)));
  if (amounts.length === 0 || !amounts.every((amount) => Math.abs(amount) < tooLargeForWan)) return undefined;
  return amounts.filter((amount) => !Number.isInteger(amount)).length * 3 >= amounts.length
    ? 'wan'
    : undefined;
}

/** The unit that the lowest header level naming one, or else the remark above the table, says. */
export function findSaidUnit(
  parts: readonly string[],
  titles: readonly TitleRow[],
): Pick<ColumnPlan, 'unit' | 'unitFrom'> {
  for (const part of [...parts].reverse()) {
    const { unit } = readHeaderText(part);
    if (unit !== undefined) return { unit, unitFrom: 'header' };
  }
  let unit: MoneyUnit | undefined;
  for (const { text } of titles) unit ??= readUnitRemark(text);
  return unit === undefined ? {} : { unit, unitFrom: 'sheet' };
}
