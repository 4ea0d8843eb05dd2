import type { Fen } from '../../kernel/money';
import type { FieldValue } from '../../records/records';
import type { RawRow } from '../cell';
import type { ColumnPlan } from '../plan';
import { showCell } from '../reading/text-of-cell';
import type { BoundColumn } from './read-row';

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

/**
 * SUM in a sheet passes over text, so a total beside `15.48万` lacks it. When a total equals its number cells alone
 * while a part stood there as text, answers the total with that part. `undefined` when the total is right as it is,
 * or differs for another reason (then it is left alone).
 */
export function rightTotal(
  bound: readonly BoundColumn[],
  values: Readonly<Record<string, FieldValue>>,
  row: RawRow,
): { readonly fen: Fen; readonly column: ColumnPlan; readonly text: string } | undefined {
  const total = values.aum;
  if (typeof total !== 'number') return undefined;
  let numbers = 0;
  let texts = 0;
  let totalColumn: ColumnPlan | undefined;
  for (const { column, field } of bound) {
    if (field.key === 'aum') totalColumn = column;
    const fen = values[field.key];
    if (!parts.has(field.key) || typeof fen !== 'number') continue;
    if (values.deposits !== undefined && (field.key === 'demandDeposits' || field.key === 'timeDeposits'))
      continue;
    if (typeof row.cells[column.index] === 'string') texts += fen;
    else numbers += fen;
  }
  if (texts === 0 || totalColumn === undefined || Math.abs(total - numbers) > tolerance) return undefined;
  return { fen: numbers + texts, column: totalColumn, text: showCell(row.cells[totalColumn.index] ?? null) };
}
