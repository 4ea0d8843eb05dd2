import type { FoundContact } from '@renderer/data/contacts/collect-notes';
import { notedField } from '@renderer/data/contacts/collect-notes';
import type { ContactWay } from '@shared/domain/contacts/contact';
import type { NewContact } from '@shared/domain/contacts/record-contacts';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { readDate } from '@shared/domain/sheets/reading/read-date';

/** What the person changed in a line. */
export interface NoteEdit {
  readonly ticked?: boolean;
  /** As typed. */
  readonly date?: string;
  readonly way?: ContactWay;
}

/** By place in the list. */
export type NoteEdits = ReadonlyMap<number, NoteEdit>;

/** A line as it stands: what was found with what was changed laid over it. */
export interface NoteLine {
  readonly ticked: boolean;
  readonly date: string;
  readonly way: ContactWay;
  /** The day meant; null when the date cannot be read or lies in the future. */
  readonly on: CalendarDate | null;
}

/** The line of a found contact. What may be recorded already is not ticked by itself. */
export function lineOf(found: FoundContact, edit: NoteEdit | undefined, today: CalendarDate): NoteLine {
  const { note, state } = found;
  const date = edit?.date ?? note.on;
  // Dates nobody typed are read already; there may be very many of them.
  const on = edit?.date === undefined ? note.on : readDay(edit.date);
  return {
    ticked: edit?.ticked ?? state === 'new',
    date,
    way: edit?.way ?? note.way,
    on: on !== null && on <= today ? on : null,
  };
}

function readDay(text: string): CalendarDate | null {
  const read = readDate(text);
  return read.ok ? read.value : null;
}

/** All lines with one more change. */
export function changeLine(edits: NoteEdits, place: number, change: NoteEdit): NoteEdits {
  return new Map(edits).set(place, { ...edits.get(place), ...change });
}

/** Ticks or unticks all lines, keeping the other changes. */
export function tickAll(edits: NoteEdits, count: number, ticked: boolean): NoteEdits {
  return new Map(Array.from({ length: count }, (_, place) => [place, { ...edits.get(place), ticked }]));
}

export interface TickedNotes {
  /** Ticked lines with a date that can be read. */
  readonly ready: number;
  /** Ticked lines whose date cannot be read. */
  readonly wrong: number;
}

/** Counts what is ticked. */
export function countTicked(
  found: readonly FoundContact[],
  edits: NoteEdits,
  today: CalendarDate,
): TickedNotes {
  let ready = 0;
  let wrong = 0;
  for (const [place, contact] of found.entries()) {
    const { ticked, on } = lineOf(contact, edits.get(place), today);
    if (!ticked) continue;
    if (on === null) wrong += 1;
    else ready += 1;
  }
  return { ready, wrong };
}

/** The ticked contacts as the command takes them. */
export function listTicked(
  found: readonly FoundContact[],
  edits: NoteEdits,
  today: CalendarDate,
  makeId: () => string,
  importId: string | undefined,
): readonly NewContact[] {
  return found.flatMap((contact, place) => {
    const { ticked, on, way } = lineOf(contact, edits.get(place), today);
    if (!ticked || on === null) return [];
    const source = importId === undefined ? { field: notedField } : { field: notedField, import: importId };
    return [{ id: makeId(), customerId: contact.customer.id, on, way, text: contact.note.text, source }];
  });
}
