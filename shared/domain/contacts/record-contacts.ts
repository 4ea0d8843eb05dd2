import type { ChangeDraft } from '../changes/draft';
import { type CalendarDate, isCalendarDate } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import type { CustomerRecord } from '../records/records';
import {
  type ContactRecord,
  type ContactSource,
  type ContactWay,
  longestContactText,
  monthOfContact,
  sameContactKey,
} from './contact';

/** The part of the book that the command looks at. */
export interface ContactsView {
  customer(id: string): CustomerRecord | undefined;
  /** Contacts of a customer, at least those of the months that are to be written to. */
  contactsOf(customerId: string): readonly Pick<ContactRecord, 'on' | 'way' | 'text'>[];
}

/** A contact to be recorded, with a fresh UUIDv7. */
export interface NewContact {
  readonly id: string;
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly way: ContactWay;
  readonly text: string;
  readonly source: ContactSource;
}

export type ContactFailure = 'contacts.nothingNew' | 'contact.form';

/**
 * Command: records contacts, each in the month it took place in. One that the book has already (same customer, day,
 * way and words) or that is given twice is passed over, so that taking the same notes again adds nothing; customers
 * who left the book meanwhile are passed over, too. Fails with `contacts.nothingNew` when nothing is left, and with
 * `contact.form` for a date that does not exist or a text that is empty or too long.
 */
export function recordContacts(
  view: ContactsView,
  notes: readonly NewContact[],
): Result<ChangeDraft, ContactFailure> {
  const known = new Map<string, Set<string>>();
  const touched: ChangeDraft['touched'][number][] = [];
  for (const { id, ...contact } of notes) {
    const { customerId, on, text } = contact;
    if (!isCalendarDate(on) || text.trim() === '' || text.length > longestContactText)
      return fail('contact.form');
    if (view.customer(customerId) === undefined) continue;
    const ofCustomer = known.get(customerId) ?? new Set(view.contactsOf(customerId).map(sameContactKey));
    known.set(customerId, ofCustomer);
    const key = sameContactKey(contact);
    if (ofCustomer.has(key)) continue;
    ofCustomer.add(key);
    touched.push({ collection: 'contacts', partition: monthOfContact(on), id, before: null, after: contact });
  }
  if (touched.length === 0) return fail('contacts.nothingNew');
  return succeed({
    command: 'contacts.record',
    label: { kind: 'contactsRecorded', count: touched.length },
    touched,
  });
}
