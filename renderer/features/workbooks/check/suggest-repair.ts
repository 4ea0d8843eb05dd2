import type { RowValues } from '@renderer/data/workbook-door/door-protocol';
import { isCalendarDate } from '@shared/domain/kernel/calendar';

/** What a cell that was not understood should say by the rest of its row: the birthday stands in the ID number. */
export function suggestRepair(field: string, values: RowValues | undefined): string | undefined {
  const id = values?.idNumber;
  if (typeof id !== 'string' || id.length !== 18) return undefined;
  if (field === 'birthDate') {
    const date = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
    return isCalendarDate(date) ? date : undefined;
  }
  if (field === 'gender') return Number(id[16]) % 2 === 1 ? '男' : '女';
  return undefined;
}
