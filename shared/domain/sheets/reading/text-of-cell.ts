import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';

/** The cell as text: numbers and dates written out, `''` for a blank cell. Errors and open formulas have no text. */
export function textOfCell(cell: RawCell): Result<string, 'cell.error' | 'cell.formula'> {
  if (typeof cell === 'string') return succeed(cell);
  if (cell === null) return succeed('');
  if (typeof cell === 'number') return succeed(writeNumber(cell));
  if (typeof cell === 'boolean') return succeed(cell ? '是' : '否');
  if (cell.kind === 'date') return succeed(cell.iso.slice(0, 10));
  return fail(cell.kind === 'error' ? 'cell.error' : 'cell.formula');
}

/** What stood in the cell, for reports and the 待核实 list; also for errors (`#N/A`) and formulas (`=…`). */
export function showCell(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') {
    if (cell.kind === 'date') return cell.iso.replace('T', ' ').replace(' 00:00:00', '');
    return cell.kind === 'error' ? cell.text : `=${cell.formula}`;
  }
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? writeNumber(cell) : cell;
}

function writeNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(value);
}

/** True when a cell holds nothing, or nothing but blanks. */
export function isBlankCell(cell: RawCell | undefined): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  const first = cell.charCodeAt(0);
  // Almost every text begins with a printable character; only others are worth trimming.
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return cell.trim() === '';
}
