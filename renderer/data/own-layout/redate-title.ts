import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { RawCell } from '@shared/domain/sheets/cell';
import type { PatchValue } from '@shared/ipc/workbook-port';
import { readDateManner, writeDate } from './column-manner';

const day = /\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2} ?[日号]?/g;
const month = /(\d{4})( ?年 ?)(\d{1,2})( ?月)(?! ?\d{1,2} ?[日号])/g;

/**
 * A title cell with the date of its figures replaced: 截止日期：2026年10月31日, 2026年10月. `undefined` when the cell
 * does not tell the old date.
 */
export function redateTitle(cell: RawCell, from: CalendarDate, to: CalendarDate): PatchValue | undefined {
  if (typeof cell === 'object' && cell !== null) {
    return cell.kind === 'date' && cell.iso.slice(0, 10) === from ? { date: to } : undefined;
  }
  if (typeof cell !== 'string') return undefined;
  const [year = '', monthOfFrom = ''] = from.split('-');
  const [newYear = '', newMonth = ''] = to.split('-');
  const written = cell
    .replace(day, (found) => {
      const manner = readDateManner(found);
      const numbers = found.match(/\d+/g)?.map(Number) ?? [];
      const same = numbers.join('-') === from.split('-').map(Number).join('-');
      return manner !== undefined && same ? writeDate(to, manner) : found;
    })
    .replace(month, (found, y: string, a: string, m: string, b: string) => {
      if (y !== year || Number(m) !== Number(monthOfFrom)) return found;
      return `${newYear}${a}${m.startsWith('0') ? newMonth : Number(newMonth)}${b}`;
    });
  return written === cell ? undefined : written;
}
