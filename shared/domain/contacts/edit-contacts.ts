import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { nameOf } from '../fields/values';
import { type CalendarDate, isCalendarDate } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type CustomerRecord, solePartition } from '../records/records';
import {
  type ContactRecord,
  type ContactWay,
  contactWays,
  longestContactNote,
  longestContactText,
  monthOfContact,
  type NextStep,
} from './contact';

/** What a person writes down about a contact. */
export interface ContactDraft {
  readonly on: CalendarDate;
  readonly way: ContactWay;
  readonly text: string;
  readonly purpose?: string | undefined;
  readonly next?: NextStep | undefined;
}

export type ContactEditFailure =
  | 'customer.gone'
  | 'contact.gone'
  | 'contact.day'
  | 'contact.future'
  | 'contact.empty'
  | 'contact.tooLong'
  | 'contact.nextDay'
  | 'contact.nextEarlier';

interface CustomerOf {
  get(id: string): CustomerRecord | undefined;
}

/**
 * Command: records a contact, in the month it took place in. `today` is the last day a contact can have had; what is
 * to come is a next step. Failures name the part that is wrong.
 */
export function recordContact(
  customers: CustomerOf,
  input: {
    /** A fresh UUIDv7. */
    readonly id: string;
    readonly customerId: string;
    readonly contact: ContactDraft;
    readonly by: string;
    readonly today: CalendarDate;
    /** The day of the next step becomes the customer's 下次联系时间, in the same change. */
    readonly setsNextContact?: boolean;
  },
): Result<ChangeDraft, ContactEditFailure> {
  const customer = customers.get(input.customerId);
  if (customer === undefined) return fail('customer.gone');
  const read = readDraft(input.contact, input.today);
  if (!read.ok) return read;
  const after = { customerId: customer.id, ...read.value, by: input.by };
  return succeed({
    command: 'contacts.recordOne',
    label: { kind: 'contactRecorded', name: nameOf(customer) },
    touched: [
      { collection: 'contacts', partition: monthOfContact(read.value.on), id: input.id, before: null, after },
      ...(input.setsNextContact === true ? planNextContact(customer, read.value) : []),
    ],
  });
}

/**
 * Command: changes a contact. One whose date moves to another month is taken out of the old month and put into the new
 * one under `newId`. Where it came from and who recorded it stay. A draft that touches nothing means nothing changed.
 */
export function editContact(
  customers: CustomerOf,
  input: {
    readonly present: ContactRecord;
    readonly contact: ContactDraft;
    readonly newId: string;
    readonly today: CalendarDate;
    readonly setsNextContact?: boolean;
  },
): Result<ChangeDraft, ContactEditFailure> {
  const { present } = input;
  const read = readDraft(input.contact, input.today);
  if (!read.ok) return read;
  const customer = customers.get(present.customerId);
  const draft = {
    command: 'contacts.edit',
    label: {
      kind: 'contactEdited',
      name: customer === undefined ? '' : nameOf(customer),
      removed: false,
    } as const,
  };
  const planned =
    input.setsNextContact === true && customer !== undefined ? planNextContact(customer, read.value) : [];
  const month = monthOfContact(present.on);
  const moved = monthOfContact(read.value.on);
  if (month !== moved) {
    const { id, ...rest } = present;
    const { purpose: _purpose, next: _next, ...kept } = rest;
    return succeed({
      ...draft,
      touched: [
        { collection: 'contacts', partition: month, id, before: rest, after: null },
        {
          collection: 'contacts',
          partition: moved,
          id: input.newId,
          before: null,
          after: { ...kept, ...read.value },
        },
        ...planned,
      ],
    });
  }
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const wanted: Readonly<Record<string, unknown>> = { purpose: null, next: null, ...read.value };
  for (const [key, value] of Object.entries(wanted)) {
    if (JSON.stringify(present[key] ?? null) === JSON.stringify(value)) continue;
    before[key] = present[key] ?? null;
    after[key] = value;
  }
  return succeed({
    ...draft,
    touched: [
      ...(Object.keys(after).length === 0
        ? []
        : [{ collection: 'contacts' as const, partition: month, id: present.id, before, after }]),
      ...planned,
    ],
  });
}

/** Command: takes a contact out of the book; undo brings it back. */
export function removeContact(customers: CustomerOf, present: ContactRecord): ChangeDraft {
  const { id, ...before } = present;
  const customer = customers.get(present.customerId);
  return {
    command: 'contacts.remove',
    label: { kind: 'contactEdited', name: customer === undefined ? '' : nameOf(customer), removed: true },
    touched: [{ collection: 'contacts', partition: monthOfContact(present.on), id, before, after: null }],
  };
}

interface CleanContact {
  readonly on: CalendarDate;
  readonly way: ContactWay;
  readonly text: string;
  readonly purpose?: string;
  readonly next?: NextStep;
}

/** The day of the next step as the customer's next contact; nothing where it is that day already or none is named. */
function planNextContact(customer: CustomerRecord, { next }: CleanContact): TouchedRecord[] {
  const day = next?.on;
  if (day === undefined || customer.nextContactOn === day) return [];
  const before = { nextContactOn: customer.nextContactOn ?? null };
  const after = { nextContactOn: day };
  return [{ collection: 'customers', partition: solePartition, id: customer.id, before, after }];
}

function readDraft(draft: ContactDraft, today: CalendarDate): Result<CleanContact, ContactEditFailure> {
  const { on } = draft;
  if (!isCalendarDate(on) || !contactWays.includes(draft.way))
    return fail('contact.day', { details: { part: 'on' } });
  if (on > today) return fail('contact.future', { details: { part: 'on' } });
  const text = draft.text.trim();
  const purpose = draft.purpose?.trim() ?? '';
  if (text === '' && purpose === '') return fail('contact.empty', { details: { part: 'text' } });
  if (text.length > longestContactText) return fail('contact.tooLong', { details: { part: 'text' } });
  if (purpose.length > longestContactNote) return fail('contact.tooLong', { details: { part: 'purpose' } });
  const next = readNext(draft.next, on);
  if (!next.ok) return next;
  return succeed({
    on,
    way: draft.way,
    text,
    ...(purpose === '' ? {} : { purpose }),
    ...(next.value === null ? {} : { next: next.value }),
  });
}

function readNext(next: NextStep | undefined, on: CalendarDate): Result<NextStep | null, ContactEditFailure> {
  const text = next?.text.trim() ?? '';
  const day = next?.on;
  if (text === '' && day === undefined) return succeed(null);
  if (text.length > longestContactNote) return fail('contact.tooLong', { details: { part: 'next' } });
  if (day !== undefined && !isCalendarDate(day))
    return fail('contact.nextDay', { details: { part: 'nextOn' } });
  if (day !== undefined && day < on) return fail('contact.nextEarlier', { details: { part: 'nextOn' } });
  return succeed({ text, ...(day === undefined ? {} : { on: day }) });
}
