import { monthOfContact } from '@shared/domain/contacts/contact';
import { type DatedNote, readDatedNotes } from '@shared/domain/contacts/read-dated-notes';
import { textOf } from '@shared/domain/fields/values';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { workInSlices } from '../slices';
import { compareNote, monthsToCompare, notedField } from './collect-notes';
import type { ContactBook } from './contact-book';

/**
 * How many contacts the remarks tell of that are not recorded yet, counted without keeping them: a book of 100,000 may
 * have as many. `yearOf` is the day the remarks were written by. Null when `isStale` ended it or a month does not open.
 */
export async function countNewContacts(
  book: ContactBook,
  customers: readonly CustomerRecord[],
  yearOf: CalendarDate,
  isStale: () => boolean,
): Promise<number | null> {
  const months = new Set<Month>();
  let total = 0;
  const read = await readNotes(customers, yearOf, isStale, (_, note) => {
    total += 1;
    months.add(monthOfContact(note.on));
  });
  if (!read || total === 0) return read ? 0 : null;
  const opened = await book.open(monthsToCompare(months, yearOf));
  if (isStale() || !opened.ok) return null;
  if (book.isEmpty()) return total;
  let fresh = 0;
  const compared = await readNotes(customers, yearOf, isStale, (customer, note) => {
    if (compareNote(customer, note, book) === 'new') fresh += 1;
  });
  return compared ? fresh : null;
}

function readNotes(
  customers: readonly CustomerRecord[],
  yearOf: CalendarDate,
  isStale: () => boolean,
  take: (customer: CustomerRecord, note: DatedNote) => void,
): Promise<boolean> {
  return workInSlices(
    customers.length,
    (index) => {
      const customer = customers[index];
      const remark = customer === undefined ? undefined : textOf(customer, notedField);
      if (customer === undefined || remark === undefined) return;
      for (const note of readDatedNotes(remark, yearOf)) take(customer, note);
    },
    isStale,
  );
}
