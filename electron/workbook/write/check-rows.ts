import type { WriteRow } from '@shared/ipc/workbook-declaration';

/** Rows as they came over the port, if they are rows. By hand: a schema takes longer than writing the cells. */
export function checkRows(rows: readonly unknown[]): readonly WriteRow[] | null {
  return rows.every(isRow) ? rows : null;
}

function isRow(row: unknown): row is WriteRow {
  if (Array.isArray(row)) return row.every(isCell);
  if (typeof row !== 'object' || row === null || !('cells' in row)) return false;
  if (!Array.isArray(row.cells) || !row.cells.every(isCell)) return false;
  if ('height' in row && row.height !== undefined && typeof row.height !== 'number') return false;
  if (!('styles' in row) || row.styles === undefined) return true;
  return Array.isArray(row.styles) && row.styles.every((look) => look === null || typeof look === 'string');
}

function isCell(cell: unknown): boolean {
  return cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
}
