import type { PatchRow } from '@shared/ipc/workbook-port';
import type { PatchValue } from './order';

/** Rows as they came over the port, if they are rows. By hand: a schema takes longer than writing the cells. */
export function checkPatchRows(rows: readonly unknown[]): readonly PatchRow[] | null {
  return rows.every(isPatchRow) ? rows : null;
}

function isPatchRow(row: unknown): row is PatchRow {
  if (typeof row !== 'object' || row === null || !('row' in row) || !('cells' in row)) return false;
  if (typeof row.row !== 'number' || !Number.isInteger(row.row) || row.row < 0) return false;
  return Array.isArray(row.cells) && row.cells.every(isCell);
}

function isCell(cell: unknown): boolean {
  if (!Array.isArray(cell) || cell.length !== 2) return false;
  const [column, value]: readonly unknown[] = cell;
  if (typeof column !== 'number' || !Number.isInteger(column) || column < 0 || column >= 16_384) return false;
  return isValue(value);
}

function isValue(value: unknown): value is PatchValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (typeof value !== 'object' || !('date' in value) || typeof value.date !== 'string') return false;
  return !('text' in value) || value.text === undefined || typeof value.text === 'string';
}
