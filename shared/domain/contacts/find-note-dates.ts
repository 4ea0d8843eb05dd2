import { type CalendarDate, countDaysInMonth, makeDate } from '../kernel/calendar';

/** A date as a note writes it. */
export interface NoteDate {
  /** Where it begins in the note, and where what follows it begins. */
  readonly from: number;
  readonly to: number;
  /** The year as written, two digits made four; or how many years before the sheet's; absent: not written. */
  readonly year?: { readonly written: number } | { readonly ago: number };
  readonly month: number;
  /** Absent where only a month is written. */
  readonly day?: number;
}

/**
 * What may not follow `3.5`, `3-5` or `3/5` for it to be a date: more digits, and units (3.5%, 1.5亿, 3-5次, 12-15楼).
 */
const noUnit =
  '(?![\\d.\\-/:]|\\s*(?:[%‰万亿元块折倍股点个次位岁年期级楼层室栋座弄幢名户手笔米克度天周月]|号[楼线店院弄]))';
const alone = '(?<![\\d.\\-/:])';

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: readonly (string | undefined)[]) => Omit<NoteDate, 'from' | 'to'>;
}

const yearsAgo: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: 1, 上年: 1, 前年: 2 };

/** The forms of dates, tried in this order where a date may begin. Matched at a place, so all are sticky. */
const forms: readonly Form[] = [
  // 2026年6月1日, 2026.3.5, 2026-03-05, 2026/3/5
  {
    pattern: /(?<![\d.\-/])((?:19|20)\d\d) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2})(?![./-]?\d) ?[日号]?/y,
    read: ([, year, month, day]) => ({
      year: { written: Number(year) },
      month: Number(month),
      day: Number(day),
    }),
  },
  // 20260305
  {
    pattern: /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/y,
    read: ([, year, month, day]) => ({
      year: { written: Number(year) },
      month: Number(month),
      day: Number(day),
    }),
  },
  // 26年6月1日, 26.6.1
  {
    pattern: /(?<![\d.\-/])(\d\d)(?:年|(?=\.\d{1,2}\.)\.) ?(\d{1,2})[月.](\d{1,2})(?![\d.]) ?[日号]?/y,
    read: ([, year, month, day]) => ({
      year: { written: 2000 + Number(year) },
      month: Number(month),
      day: Number(day),
    }),
  },
  // 去年12月5日, 今年6.1
  {
    pattern: /(今年|本年|去年|上年|前年) ?(\d{1,2})(?:月 ?|[./-])(\d{1,2})(?!\d) ?[日号]?/y,
    read: ([, year, month, day]) => ({
      year: { ago: yearsAgo[year ?? ''] ?? 0 },
      month: Number(month),
      day: Number(day),
    }),
  },
  // 去年12月, 2025年12月
  {
    pattern: /(今年|本年|去年|上年|前年|(?<!\d)20\d\d年) ?(\d{1,2})月份?(?!\d)/y,
    read: ([, year = '', month]) => ({
      year: year in yearsAgo ? { ago: yearsAgo[year] ?? 0 } : { written: Number(year.slice(0, 4)) },
      month: Number(month),
    }),
  },
  // 6月1日, 6月15号, 6月1
  {
    pattern: /(?<!\d)(\d{1,2})月 ?(\d{1,2})(?!\d) ?[日号]?/y,
    read: ([, month, day]) => ({ month: Number(month), day: Number(day) }),
  },
  // 六月一日, 十二月二十五日
  {
    pattern: /([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/y,
    read: ([, month, day]) => ({ month: readHanNumber(month), day: readHanNumber(day) }),
  },
  // 6.1-6.3
  {
    pattern: new RegExp(
      `${alone}(\\d{1,2})([./])(\\d{1,2}) ?[-~至到—]+ ?\\d{1,2}\\2\\d{1,2}${noUnit} ?[日号]?`,
      'y',
    ),
    read: ([, month, , day]) => ({ month: Number(month), day: Number(day) }),
  },
  // 6.15, 3/8, 6-15, 6.15日
  {
    pattern: new RegExp(`${alone}(\\d{1,2})[./-](\\d{1,2})${noUnit} ?[日号]?`, 'y'),
    read: ([, month, day]) => ({ month: Number(month), day: Number(day) }),
  },
  // 12月 (but not 近3月, 每月)
  {
    pattern: /(?<![\d.\-/近每满第隔前后])(\d{1,2})月份?(?!\d)/y,
    read: ([, month]) => ({ month: Number(month) }),
  },
];

const mayBegin = /[\d一二三四五六七八九十今本去上前]/g;
/** 6月1日至6月3日, 6.1-6.3 */
const range = /^ ?(?:-+|—+|~|至|到) ?$/;

/**
 * The dates in a note, in their order. `text` has half-width digits and signs. A span of days counts from its first.
 * Whether the day exists is not looked at here.
 */
export function findNoteDates(text: string): readonly NoteDate[] {
  const found: NoteDate[] = [];
  mayBegin.lastIndex = 0;
  for (let begin = mayBegin.exec(text); begin !== null; begin = mayBegin.exec(text)) {
    const date = readAt(text, begin.index);
    if (date === undefined) continue;
    mayBegin.lastIndex = date.to;
    const last = found.at(-1);
    if (last !== undefined && range.test(text.slice(last.to, date.from)))
      found[found.length - 1] = { ...last, to: date.to };
    else found.push(date);
  }
  return found;
}

function readAt(text: string, from: number): NoteDate | undefined {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = from;
    const parts = pattern.exec(text);
    if (parts !== null) return { from, to: from + parts[0].length, ...read(parts) };
  }
  return undefined;
}

const hanDigits = '一二三四五六七八九';

/** 一 to 三十一. */
function readHanNumber(text = ''): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : hanDigits.indexOf(tens ?? '') + 1) : 0;
  return ten * 10 + (ones === '' ? 0 : hanDigits.indexOf(ones ?? '') + 1);
}

/** Contacts before this year are mistakes of writing. */
const firstYear = 1990;
/** 29 February comes back after at most eight years. */
const mostYearsBack = 8;

/**
 * The day that a date of a note means; undefined when there is no such day, or when it lies after `latest`, the date
 * of the sheet. Without a year it is the last such day up to `latest`, or after `beside`, a date with a written year
 * in the same note, the nearest to that one. A month without a day stands for its first day.
 */
export function dayOfNoteDate(
  date: NoteDate,
  latest: CalendarDate,
  beside?: CalendarDate,
): CalendarDate | undefined {
  const { month, day = 1 } = date;
  const lastYear = Number(latest.slice(0, 4));
  const inYear = (year: number): CalendarDate | undefined => {
    const on = year < firstYear ? undefined : makeDate(year, month, day);
    return on === undefined || on > latest ? undefined : on;
  };
  if (date.year !== undefined)
    return inYear('written' in date.year ? date.year.written : lastYear - date.year.ago);
  if (month < 1 || month > 12 || day > countDaysInMonth(2024, month)) return undefined;
  const candidates: CalendarDate[] = [];
  for (let year = lastYear; year >= lastYear - mostYearsBack; year -= 1) {
    const on = inYear(year);
    if (on !== undefined) candidates.push(on);
  }
  if (beside === undefined) return candidates[0];
  return candidates.toSorted((left, right) => distance(left, beside) - distance(right, beside))[0];
}

function distance(left: CalendarDate, right: CalendarDate): number {
  return Math.abs(Date.parse(left) - Date.parse(right));
}
