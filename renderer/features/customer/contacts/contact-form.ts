import type { ContactRecord, ContactWay } from '@shared/domain/contacts/contact';
import type { ContactDraft } from '@shared/domain/contacts/edit-contacts';
import { maskInText } from '@shared/domain/fields/mask-text';
import { unmaskText } from '@shared/domain/fields/unmask-text';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
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
    // Numbers written into a contact stay hidden while it is changed.
    purpose: maskInText(contact?.purpose ?? ''),
    text: maskInText(contact?.text ?? ''),
    next: maskInText(contact?.next?.text ?? ''),
    nextOn: contact?.next?.on ?? '',
    setsNext: contact === undefined,
  };
}

/**
 * The form as the commands take it; a date in another spelling (10月3日, 2026/10/3) is put into the book's own, and the
 * hidden numbers of the contact that is changed are put back. Fails with `cell.masked` and `details.part`.
 */
export function readContactForm(
  form: ContactForm,
  today: CalendarDate,
  contact?: ContactRecord,
): Result<ContactDraft> {
  const nextOn = form.nextOn.trim();
  const parts = { text: contact?.text, purpose: contact?.purpose, next: contact?.next?.text };
  const whole: Record<keyof typeof parts, string> = { text: '', purpose: '', next: '' };
  for (const part of ['text', 'purpose', 'next'] as const) {
    const read = unmaskText(parts[part] ?? '', form[part]);
    if (!read.ok) return fail('cell.masked', { details: { part } });
    whole[part] = read.value;
  }
  return succeed({
    on: spellDate(form.on, today),
    way: form.way,
    text: whole.text,
    purpose: whole.purpose,
    next: { text: whole.next, ...(nextOn === '' ? {} : { on: spellDate(nextOn, today) }) },
  });
}

/** The date a text means; the text itself where it means none, for the command to refuse. */
export function spellDate(text: string, today: CalendarDate): string {
  const short = /^\s*(\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text);
  const whole = short === null ? text : `${today.slice(0, 4)}-${short[1]}-${short[2]}`;
  const read = readDate(whole);
  return read.ok && read.value !== null ? read.value : text.trim();
}
