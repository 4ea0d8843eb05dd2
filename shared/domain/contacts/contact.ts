import { type CalendarDate, isCalendarDate, type Month } from '../kernel/calendar';
import type { BookRecord } from '../records/records';

/** How a contact took place: 通话, 见面, 短信微信, or not said (branch-practice section 8). */
export const contactWays = ['call', 'visit', 'message', 'other'] as const;
export type ContactWay = (typeof contactWays)[number];

/** Where a contact record came from. */
export interface ContactSource {
  /** Key of the field whose text it was read from. */
  readonly field: string;
  /** Id of the import that brought the text, when known. */
  readonly import?: string;
}

/** One contact with a customer, kept in the month it took place in (collection `contacts`). */
export interface ContactRecord extends BookRecord {
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly way: ContactWay;
  /** What was said; the words of the note it was read from. */
  readonly text: string;
  /** What it was about, in a few words: 理财到期, 生日问候. */
  readonly purpose?: string;
  readonly next?: NextStep;
  /** Who had the contact, or wrote it down. */
  readonly by?: string;
  /** Absent for contacts that a person recorded. */
  readonly source?: ContactSource;
}

/** What was agreed to come next, with the day when one was named. */
export interface NextStep {
  readonly on?: CalendarDate;
  readonly text: string;
}

/** The longest text a contact keeps, in characters. */
export const longestContactText = 500;

/** The longest purpose and next step, in characters. */
export const longestContactNote = 100;

/** The partition a contact belongs to. */
export function monthOfContact(on: CalendarDate): Month {
  return on.slice(0, 7);
}

/** A record of the contacts collection as a contact; undefined when it is none. */
export function readContact(record: BookRecord): ContactRecord | undefined {
  const { customerId, on, way, text, source } = record;
  const isContact =
    typeof customerId === 'string' &&
    typeof on === 'string' &&
    isCalendarDate(on) &&
    contactWays.some((known) => known === way) &&
    typeof text === 'string' &&
    (source === undefined || (typeof source === 'object' && source !== null));
  return isContact ? (record as ContactRecord) : undefined;
}

/** What two contacts of a customer must share to be the same one: day, way and words. */
export function sameContactKey(contact: Pick<ContactRecord, 'on' | 'way' | 'text'>): string {
  return `${contact.on}|${contact.way}|${comparableWords(contact.text)}`;
}

/** The words of a contact without spaces and with half-width signs, for comparing. */
export function comparableWords(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
