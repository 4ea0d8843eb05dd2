import type { MoneyUnit } from '../../kernel/money';
import type { RawCell } from '../cell';
import { isBlankCell, showCell } from '../reading/text-of-cell';

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
