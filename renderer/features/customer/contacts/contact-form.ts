import type { ContactRecord, ContactWay } from '@shared/domain/contacts/contact';
import type { ContactDraft } from '@shared/domain/contacts/edit-contacts';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { readDate } from '@shared/domain/sheets/reading/read-date';

/** What stands in the form. */
export interface ContactForm {
  readonly on: string;
  readonly way: ContactWay;
  readonly purpose: string;
  readonly text: string;
  readonly next: string;
  readonly nextOn: string;
  readonly setsNext: boolean;
}

/** The form for a new contact, or for one that is changed. */
export function fillForm(today: CalendarDate, contact?: ContactRecord): ContactForm {
  return {
    on: contact?.on ?? today,
    way: contact?.way ?? 'call',
    purpose: contact?.purpose ?? '',
    text: contact?.text ?? '',
    next: contact?.next?.text ?? '',
    nextOn: contact?.next?.on ?? '',
    setsNext: contact === undefined,
  };
}

/** The form as the commands take it; a date in another spelling (10月3日, 2026/10/3) is put into the book's own. */
export function readContactForm(form: ContactForm, today: CalendarDate): ContactDraft {
  const nextOn = form.nextOn.trim();
  return {
    on: spellDate(form.on, today),
    way: form.way,
    text: form.text,
    purpose: form.purpose,
    next: { text: form.next, ...(nextOn === '' ? {} : { on: spellDate(nextOn, today) }) },
  };
}

/** The date a text means; the text itself where it means none, for the command to refuse. */
export function spellDate(text: string, today: CalendarDate): string {
  const short = /^\s*(\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text);
  const whole = short === null ? text : `${today.slice(0, 4)}-${short[1]}-${short[2]}`;
  const read = readDate(whole);
  return read.ok && read.value !== null ? read.value : text.trim();
}
