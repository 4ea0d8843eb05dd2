import type { ExistingCustomers } from '@shared/domain/imports/existing-customers';
import type { RowInspection, SameCustomer } from '../door-protocol';
import { findInBook, readValues } from './look-closely';
import type { OpenedBook } from './opened-book';

/** What a row says, and which customer it is recognised as: an earlier row of the file, or a record of the book. */
export async function inspectRow(
  opened: OpenedBook,
  existing: ExistingCustomers,
  sheet: number,
  row: number,
): Promise<RowInspection | null> {
  const plan = opened.findingsOf(sheet)?.plan;
  const raw = opened.findRow(sheet, row);
  if (plan === undefined || raw === undefined || row < plan.firstDataRow) return null;
  const values = readValues(plan, raw);
  if (values === null) return null;
  const repeat = opened.repeatOf(sheet, row);
  if (repeat === undefined) return { row, values, same: findInBook(existing, values) };
  const { other, on } = repeat;
  const otherPlan = opened.findingsOf(other.sheet)?.plan;
  const earlier = await opened.fetchRow(other.sheet, other.row);
  const same: SameCustomer = {
    where: 'file',
    on,
    otherRow: other,
    values: otherPlan === undefined || earlier === undefined ? null : readValues(otherPlan, earlier),
  };
  return { row, values, same };
}
