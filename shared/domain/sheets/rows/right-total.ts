import type { Fen } from '../../kernel/money';
import type { FieldValue } from '../../records/records';
import type { RawRow } from '../cell';
import type { ColumnPlan } from '../plan';
import { showCell } from '../reading/text-of-cell';
import type { BoundColumn } from './bind-columns';

const parts: ReadonlySet<string> = new Set([
  'deposits',
  'demandDeposits',
  'timeDeposits',
  'wealth',
  'funds',
  'insurance',
]);

/** Sums in a sheet carry binary dust; a whole yuan is far above it and far below any balance. */
const tolerance: Fen = 100;

export interface RightTotal {
  readonly fen: Fen;
  readonly column: ColumnPlan;
  readonly text: string;
}

/**
 * Prepares the check of a sheet's totals. SUM in a sheet passes over text, so a total beside `15.48万` lacks it. When a
 * total equals its number cells alone while a part stood there as text, the check answers the total with that part;
 * `undefined` when the total is right as it is, or differs for another reason (then it is left alone).
 */
export function createTotalCheck(
  bound: readonly BoundColumn[],
): (values: Readonly<Record<string, FieldValue>>, row: RawRow) => RightTotal | undefined {
  const total = bound.find(({ field }) => field.key === 'aum')?.column;
  const keys = new Set(bound.map(({ field }) => field.key));
  const counted = bound.filter(
    ({ field: { key } }) =>
      parts.has(key) && !(keys.has('deposits') && /^(?:demand|time)Deposits$/.test(key)),
  );
  if (total === undefined) return () => undefined;

  return (values, row) => {
    const given = values.aum;
    if (typeof given !== 'number') return undefined;
    if (!counted.some(({ column }) => typeof row.cells[column.index] === 'string')) return undefined;
    let numbers = 0;
    let texts = 0;
    for (const { column, field } of counted) {
      const fen = values[field.key];
      if (typeof fen !== 'number') continue;
      if (typeof row.cells[column.index] === 'string') texts += fen;
      else numbers += fen;
    }
    if (texts === 0 || Math.abs(given - numbers) > tolerance) return undefined;
    return { fen: numbers + texts, column: total, text: showCell(row.cells[total.index] ?? null) };
  };
}
