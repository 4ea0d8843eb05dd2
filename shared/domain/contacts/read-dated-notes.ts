import type { CalendarDate } from '../kernel/calendar';
import { type ContactWay, longestContactText } from './contact';
import { deniesContact, listWays, mentionsContact, wayOfClause } from './contact-words';
import { dayOfNoteDate, findNoteDates, type NoteDate } from './find-note-dates';

/** A contact that a note tells of. `text` is the piece of the note from `from` to `to`. */
export interface DatedNote {
  readonly on: CalendarDate;
  readonly way: ContactWay;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** True when the note has no year, so that it was told from the date of the sheet. */
  readonly yearTold: boolean;
  /** True when the note has a month only; `on` is its first day. */
  readonly monthOnly: boolean;
}

/** A date of the note that is a contact, with the place where its words begin. */
interface Contact {
  readonly date: NoteDate;
  readonly way: ContactWay;
  readonly from: number;
}

/** Between the date and what it is about. */
const opening = /^(?:[\s:：，,、（(【[\-—.·]|(?:周|星期|礼拜)[一二三四五六日天][)）]?)*/;
/** A clause ends here. */
const clauseEnd = /[，,、；;。：:（(）)！!？?\n]/;
/** An entry ends here at the latest. */
const entryEnd = /[；;\n]/;
const onlyJoins = /^[\s、，,和及与&+]+$/;
/** A way that stands right before its date: 通话：6月1日, 见面（5月1日）. */
const beforeDate = /^(?:时间|日期|于|在|是|为|[\s:：（(])*$/;
const edges = /^[\s，,；;、。：:]+|(?:[\s，,；;、。：:]|[\s，,；;、。][（(]?\d{1,2}[、.)）])+$/g;

/**
 * Reads the contacts out of a note (branch-practice section 2: 备注 holds 6月1日通话, 5月1日见面). A date counts when its
 * words tell of a call, a visit, a message or the like; due dates, birthdays and plans do not, nor days that do not
 * exist or lie after `yearOf`, the date of the sheet, from which missing years are told. In the order of the note.
 */
export function readDatedNotes(note: string, yearOf: CalendarDate): readonly DatedNote[] {
  if (!mentionsContact(note)) return [];
  const text = toHalfWidth(note);
  const dates = findNoteDates(text);
  if (dates.length === 0) return [];
  const found: DatedNote[] = [];
  let beside: CalendarDate | undefined;
  const contacts = listContacts(text, dates);
  for (const { date, way, from } of contacts) {
    const on = dayOfNoteDate(date, yearOf, beside);
    if (on === undefined) continue;
    if (date.year !== undefined) beside = on;
    const [start, end] = trimPiece(note, from, findEnd(text, date, dates, contacts));
    const { year, day } = date;
    found.push({
      on,
      way,
      text: note.slice(start, end),
      from: start,
      to: end,
      yearTold: year === undefined,
      monthOnly: day === undefined,
    });
  }
  return found;
}

function listContacts(text: string, dates: readonly NoteDate[]): readonly Contact[] {
  const contacts: (Contact | undefined)[] = [];
  let usedUpTo = 0;
  for (const [at, date] of dates.entries()) {
    const next = dates[at + 1]?.from ?? text.length;
    const after = text.slice(date.to, next);
    const before = text.slice(usedUpTo, date.from);
    const { way, isNear, to } = wayAfter(after);
    const earlier = isNear ? undefined : wayBefore(before);
    if (earlier !== undefined) {
      contacts.push({ date, way: earlier.way, from: usedUpTo + earlier.from });
      usedUpTo = date.to;
    } else if (way !== undefined && !deniesContact(before.split(entryEnd).at(-1) ?? '')) {
      contacts.push({ date, way, from: date.from });
      usedUpTo = date.to + to;
    } else contacts.push(undefined);
  }
  // 6月1日、6月15日通话: a date that says nothing itself shares what the next one says.
  for (let at = dates.length - 2; at >= 0; at -= 1) {
    const [date, next, shared] = [dates[at], dates[at + 1], contacts[at + 1]];
    if (date === undefined || next === undefined || shared === undefined || contacts[at] !== undefined)
      continue;
    if (shared.from === next.from && onlyJoins.test(text.slice(date.to, next.from)))
      contacts[at] = { date, way: shared.way, from: date.from };
  }
  return contacts.filter((contact) => contact !== undefined);
}

/** The way told after a date, whether it follows without a comma, and where its word ends. */
function wayAfter(after: string): {
  readonly way?: ContactWay;
  readonly isNear: boolean;
  readonly to: number;
} {
  const lead = opening.exec(after)?.[0] ?? '';
  const rest = after.slice(lead.length);
  const end = rest.search(clauseEnd);
  const clause = end < 0 ? rest : rest.slice(0, end);
  const found = wayOfClause(clause);
  if (found === undefined) return { isNear: false, to: 0 };
  return { way: found.way, isNear: !/[，,、]/.test(lead), to: lead.length + found.to };
}

function wayBefore(before: string): { readonly way: ContactWay; readonly from: number } | undefined {
  const ways = listWays(before);
  const last = ways.at(-1);
  if (last === undefined || !beforeDate.test(before.slice(last.to))) return undefined;
  // 电话回访：6月1日 is one word in two.
  const previous = ways.at(-2);
  const told = previous?.to === last.from ? previous : last;
  const clause = before.slice(0, told.from).split(clauseEnd).at(-1) ?? '';
  if (deniesContact(clause) || /[再需待拟]|下次|计划/.test(clause)) return undefined;
  return { way: told.way === 'other' ? last.way : told.way, from: told.from };
}

/** Where the words of a contact end: at the next entry, wherever that begins. */
function findEnd(
  text: string,
  date: NoteDate,
  dates: readonly NoteDate[],
  contacts: readonly Contact[],
): number {
  const hard = text.slice(date.to).search(entryEnd);
  let end = hard < 0 ? text.length : date.to + hard;
  const own = contacts.find((contact) => contact.date === date);
  for (const other of dates) {
    if (other.from < date.to) continue;
    const contact = contacts.find((candidate) => candidate.date === other);
    // A date that shares this one's words does not end them.
    const shares =
      own !== undefined && contact !== undefined && onlyJoins.test(text.slice(date.to, other.from));
    if (shares) continue;
    const starts = contact?.from ?? (beginsSegment(text, other.from) ? other.from : undefined);
    if (starts !== undefined && starts >= date.to) end = Math.min(end, starts);
  }
  return end;
}

function beginsSegment(text: string, place: number): boolean {
  return /[，,；;、。\s]\s*$/.test(text.slice(0, place));
}

/** The piece without separators and numbering at its ends, and never longer than a contact keeps. */
function trimPiece(note: string, from: number, to: number): readonly [number, number] {
  const piece = note.slice(from, to);
  const trimmed = piece.replace(edges, '');
  const start = from + Math.max(0, piece.indexOf(trimmed));
  let end = start + trimmed.length;
  if (/[）)】]$/.test(trimmed) && !/[（(【]/.test(trimmed)) end -= 1;
  return [start, Math.min(end, start + longestContactText)];
}

/** Full-width letters, digits and signs as half-width ones, sign by sign, so that places stay the same. */
function toHalfWidth(text: string): string {
  return text.replace(/[\u3000\uff01-\uff5e]/g, (sign) =>
    sign === '\u3000' ? ' ' : keptSigns.has(sign) ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** Signs that the patterns know in their Chinese form. */
const keptSigns: ReadonlySet<string> = new Set('，；：（）！？～');
