import { comparableWords, monthOfContact, sameContactKey } from '@shared/domain/contacts/contact';
import { type DatedNote, readDatedNotes } from '@shared/domain/contacts/read-dated-notes';
import { textOf } from '@shared/domain/fields/values';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { workInSlices } from '../slices';
import { type ContactBook, listMonthsUpTo } from './contact-book';

/** Key of the field whose text is read. */
export const notedField = 'remark';

/** Contacts of this many months up to the date of the remarks are looked at for what was recorded before. */
const monthsCompared = 24;

/** A contact that a customer's remark tells of. */
export interface FoundContact {
  readonly customer: CustomerRecord;
  /** The remark as it is, of which the note is a piece. */
  readonly remark: string;
  readonly note: DatedNote;
  /**
   * `alike`: a record with the same words and another date or way exists, as when the remark is read again a year later
   * or when the date was put right. What is recorded already, word for word and on the same day, is not among these.
   */
  readonly state: 'new' | 'alike';
}

export interface CollectedNotes {
  readonly found: readonly FoundContact[];
  /** Contacts of the remarks that the book has already. */
  readonly known: number;
}

export interface CollectWatch {
  readonly isStale: () => boolean;
  readonly onProgress?: (done: number) => void;
}

/**
 * Reads the remarks of customers for contacts, in slices that the window does not notice, and compares them with what
 * is recorded. `yearOf` is the day the remarks were written by. Null when `isStale` ended it; fails as opening a month
 * of contacts does. Nothing is written.
 */
export async function collectNotes(
  book: ContactBook,
  customers: readonly CustomerRecord[],
  yearOf: CalendarDate,
  watch: CollectWatch,
): Promise<Result<CollectedNotes> | null> {
  const read: Omit<FoundContact, 'state'>[] = [];
  const done = await workInSlices(
    customers.length,
    (index) => {
      const customer = customers[index];
      const remark = customer === undefined ? undefined : textOf(customer, notedField);
      if (customer === undefined || remark === undefined) return;
      for (const note of readDatedNotes(remark, yearOf)) read.push({ customer, remark, note });
    },
    watch.isStale,
    watch.onProgress,
  );
  if (!done) return null;
  const months = read.map(({ note }) => monthOfContact(note.on));
  const opened = await book.open(monthsToCompare(months, yearOf));
  if (watch.isStale()) return null;
  if (!opened.ok) return opened;
  const found: FoundContact[] = [];
  let known = 0;
  const compared = await workInSlices(
    read.length,
    (index) => {
      const contact = read[index];
      if (contact === undefined) return;
      const state = compareNote(contact.customer, contact.note, book);
      if (state === 'known') known += 1;
      else found.push({ ...contact, state });
    },
    watch.isStale,
  );
  return compared ? succeed({ found, known }) : null;
}

/** The months whose contacts are looked at: those of the notes, and the last ones up to the date of the remarks. */
export function monthsToCompare(ofNotes: Iterable<Month>, yearOf: CalendarDate): ReadonlySet<Month> {
  return new Set([...ofNotes, ...listMonthsUpTo(yearOf, monthsCompared)]);
}

/** Whether a note of a remark is recorded already, in the months of the book that were opened; see `FoundContact`. */
export function compareNote(
  customer: CustomerRecord,
  note: DatedNote,
  book: ContactBook,
): 'new' | 'alike' | 'known' {
  const recorded = book.contactsOf(customer.id);
  if (recorded.length === 0) return 'new';
  const key = sameContactKey(note);
  if (recorded.some((contact) => sameContactKey(contact) === key)) return 'known';
  const words = comparableWords(note.text);
  return recorded.some(({ text }) => comparableWords(text) === words) ? 'alike' : 'new';
}
