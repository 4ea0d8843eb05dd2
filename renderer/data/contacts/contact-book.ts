import { type ContactRecord, monthOfContact, readContact } from '@shared/domain/contacts/contact';
import { addMonths, type CalendarDate, type Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import type { BookSession, ResidentTable } from '../book-session';
import { whenSessionEnds } from '../session-end';

type ByCustomer = ReadonlyMap<string, readonly ContactRecord[]>;

interface OpenMonth {
  readonly table: ResidentTable<BookRecord>;
  /** Made at the first question after a change; a month holds thousands, not millions. */
  byCustomer: ByCustomer | null;
}

const nobody: readonly ContactRecord[] = [];

/**
 * The contact records of a session by customer, as far as their months were opened. Months are opened on demand and
 * followed from then on.
 */
export class ContactBook {
  readonly #months = new Map<Month, OpenMonth>();
  readonly #listeners = new Set<() => void>();
  /** Grows with every month opened and every change. */
  version = 0;

  constructor(private readonly session: Pick<BookSession, 'openPartition'>) {}

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens months; those open already cost nothing. Fails as `openPartition` when one of them does. */
  async open(months: Iterable<Month>): Promise<Result<null>> {
    const missing = [...new Set(months)].filter((month) => !this.#months.has(month));
    const opened = await Promise.all(missing.map((month) => this.session.openPartition('contacts', month)));
    let failed: Result<null> = succeed(null);
    for (const [at, result] of opened.entries()) {
      const month = missing[at];
      if (!result.ok) failed = result;
      else if (month !== undefined && !this.#months.has(month)) this.#follow(month, result.value);
    }
    if (missing.length > 0) this.#tell();
    return failed;
  }

  isOpen(months: readonly Month[]): boolean {
    return months.every((month) => this.#months.has(month));
  }

  /** True when the opened months hold no contact at all. */
  isEmpty(): boolean {
    return [...this.#months.values()].every(({ table }) => table.all().length === 0);
  }

  /** Contacts of a customer in the opened months, the newest first. */
  contactsOf(customerId: string): readonly ContactRecord[] {
    const found: ContactRecord[] = [];
    for (const month of this.#months.values()) {
      month.byCustomer ??= groupByCustomer(month.table.all());
      found.push(...(month.byCustomer.get(customerId) ?? nobody));
    }
    return found.sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0));
  }

  #follow(month: Month, table: ResidentTable<BookRecord>): void {
    const open: OpenMonth = { table, byCustomer: null };
    this.#months.set(month, open);
    table.subscribe(() => {
      open.byCustomer = null;
      this.#tell();
    });
  }

  #tell(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function groupByCustomer(records: readonly BookRecord[]): ByCustomer {
  const grouped = new Map<string, ContactRecord[]>();
  for (const record of records) {
    const contact = readContact(record);
    if (contact === undefined) continue;
    const known = grouped.get(contact.customerId);
    if (known === undefined) grouped.set(contact.customerId, [contact]);
    else known.push(contact);
  }
  return grouped;
}

/** The `count` months that end with the month of a day, the newest first. */
export function listMonthsUpTo(day: CalendarDate, count: number): readonly Month[] {
  const last = monthOfContact(day);
  return Array.from({ length: count }, (_, back) => addMonths(last, -back));
}

const books = new WeakMap<BookSession, ContactBook>();

/** The contacts of an open book; the same object until the book is locked. */
export function contactBookOf(session: BookSession): ContactBook {
  let book = books.get(session);
  if (book === undefined) {
    book = new ContactBook(session);
    books.set(session, book);
    whenSessionEnds(session, () => books.delete(session));
  }
  return book;
}
