import { type Fen, type MoneyUnit, toFen } from '../../kernel/money';
import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';
import { cleanCode, isBlankMark } from './clean-text';

export type AmountFailure = 'amount.unclear' | 'amount.tooLarge' | 'cell.error' | 'cell.formula';

/** Beyond ten thousand 亿 no amount of a branch customer is real, and fen stay exact integers. */
const largestFen = 1e15;

const pattern =
  /^(约|大约|大概|近|估计|合)?(-|\+)?(?:¥|￥|RMB|CNY|人民币)?(-)?(\d[\d,]*(?:\.\d+)?|\.\d+)(e[+-]?\d+)?(千万元?|百万元?|十万元?|万元?|千元?|百元|亿元?|元|块|圆|w|k)?整?(?:人民币|左右|rmb)?(-)?$/i;

/** Blanks between groups of three: sure with two of them, or before decimals. */
const spacedGroups = /^\D*\d{1,3}(?:(?: \d{3}){2,}|(?: \d{3})+\.\d+)\D*$/;

const factors: Readonly<Record<string, readonly [number, MoneyUnit]>> = {
  千万: [1000, 'wan'],
  百万: [100, 'wan'],
  十万: [10, 'wan'],
  万: [1, 'wan'],
  w: [1, 'wan'],
  千: [1, 'thousand'],
  k: [1, 'thousand'],
  百: [100, 'yuan'],
  亿: [1, 'yi'],
};

/**
 * Reads an amount as fen. A unit in the cell (15.48万, 500元, 1w, 1.2亿) wins over the column's `unit`; thousands
 * separators, ¥, (1,234), 1,234-, full-width digits and 约100万 are understood. `null` for a blank cell or `-`.
 */
export function readAmount(cell: RawCell, unit: MoneyUnit): Result<Fen | null, AmountFailure> {
  if (typeof cell === 'number') return convert(cell, unit);
  if (cell === null) return succeed(null);
  if (typeof cell === 'string') return readAmountText(cell, unit);
  if (typeof cell === 'object' && cell.kind !== 'date') {
    return fail(cell.kind === 'error' ? 'cell.error' : 'cell.formula');
  }
  return fail('amount.unclear');
}

function readAmountText(raw: string, unit: MoneyUnit): Result<Fen | null, AmountFailure> {
  let text = cleanCode(raw);
  if (isBlankMark(text)) return succeed(null);
  if (text.startsWith('#')) return fail('cell.error');
  // `100 200` may be two amounts; `1 234 567` is one.
  if (/\d \d/.test(text) && !spacedGroups.test(text)) return fail('amount.unclear');
  text = text.replaceAll(' ', '').replace(/^'/, '');
  const bracketed = /^\((.*)\)(.*)$/.exec(text);
  if (bracketed !== null) text = `-${bracketed[1] ?? ''}${bracketed[2] ?? ''}`;
  const parts = pattern.exec(text);
  if (parts === null) return fail('amount.unclear');
  const digits = parts[4] ?? '';
  if (!isGrouped(digits)) return fail('amount.unclear');
  // Core systems write the minus behind: `1,234.00-`.
  const minuses = [parts[2], parts[3], parts[7]].filter((sign) => sign === '-').length;
  if (minuses > 1) return fail('amount.unclear');
  const negative = minuses === 1;
  const amount = Number(`${digits.replaceAll(',', '')}${parts[5] ?? ''}`) * (negative ? -1 : 1);
  const suffix = (parts[6] ?? '').toLowerCase();
  if (suffix === '') return convert(amount, unit);
  const [factor, named] = factors[suffix.replace(/元$/, '')] ?? [1, 'yuan'];
  return convert(amount * factor, named);
}

/** Commas group digits by three (Western) or four (Chinese); `1,2` is a slip of the pen, not a number. */
function isGrouped(digits: string): boolean {
  return !digits.includes(',') || /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d{1,4}(,\d{4})+(\.\d+)?$/.test(digits);
}

function convert(amount: number, unit: MoneyUnit): Result<Fen, AmountFailure> {
  if (!Number.isFinite(amount)) return fail('amount.unclear');
  const fen = toFen(amount, unit);
  return Math.abs(fen) > largestFen ? fail('amount.tooLarge') : succeed(fen);
}
