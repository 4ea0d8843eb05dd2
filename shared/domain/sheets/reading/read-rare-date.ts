import { type CalendarDate, makeDate } from '../../kernel/calendar';
import { fail, type Result, succeed } from '../../kernel/result';

type RareFailure = 'date.impossible' | 'date.ambiguous' | 'date.unclear';

const weekday = / ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/;
const yearLast = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})(?:,? ?\d{1,2}:\d{2}.*)?$/;
const shortYear = /^'?(\d{2}) ?([-/.年]) ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/;
const threeShort = /^\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}$/;
const dayMonthWord = /^(\d{1,2})[- ]?([a-z]{3,9})[-,. ]{0,2}(\d{4})$/i;
const monthWordDay = /^([a-z]{3,9})\.? ?(\d{1,2}),? ?(\d{4})$/i;
const hanDate =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,3})[日号]?$/;

const monthWords = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Without a last day, years of two digits from here on are of the last century. */
const pivot = 50;

/**
 * Reads the text dates that are seldom seen, after cleaning: year last (6/15/2026), years of two digits (26.6.1,
 * 98/5/12, 26年6月1日), English months, Han digits, a day of the week behind. What can be read as two different days
 * is `date.ambiguous`; years of the Republic (民国) and anything else `date.unclear`.
 */
export function readRareDate(raw: string, latest?: CalendarDate): Result<CalendarDate, RareFailure> {
  const text = raw.replace(/^'/, '').replace(weekday, '');
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (full !== null) return build(Number(full[1]), Number(full[2]), Number(full[3]));
  const last = yearLast.exec(text);
  if (last !== null) return readYearLast(Number(last[1]), Number(last[2]), Number(last[3]));
  const short = shortYear.exec(text);
  if (short !== null) return readShortYear(short, latest);
  if (threeShort.test(text)) return fail('date.ambiguous');
  return readWords(text);
}

/** Month first or day first: told only when one of them is beyond 12, or both are the same. */
function readYearLast(first: number, second: number, year: number): Result<CalendarDate, RareFailure> {
  if (first > 12) return build(year, second, first);
  if (second > 12 || first === second) return build(year, first, second);
  return first === 0 || second === 0 ? fail('date.impossible') : fail('date.ambiguous');
}

/**
 * Year first, as it is written here: sure with 年, with dots when it cannot be a month, with strokes when it can be
 * neither month nor day (`6/1/26` is a year last).
 */
function readShortYear(
  [, years = '', mark = '', month, day]: RegExpExecArray,
  latest: CalendarDate | undefined,
): Result<CalendarDate, RareFailure> {
  const year = Number(years);
  const sureFrom = mark === '年' ? 0 : mark === '.' ? 13 : 32;
  if (year < sureFrom) return fail('date.ambiguous');
  const recent = build(2000 + year, Number(month), Number(day));
  const isOld = latest === undefined || !recent.ok ? year >= pivot : recent.value > latest;
  return isOld ? build(1900 + year, Number(month), Number(day)) : recent;
}

function readWords(text: string): Result<CalendarDate, RareFailure> {
  const dayFirst = dayMonthWord.exec(text);
  if (dayFirst !== null) return readMonthWord(dayFirst[2], dayFirst[1], dayFirst[3]);
  const monthFirst = monthWordDay.exec(text);
  if (monthFirst !== null) return readMonthWord(monthFirst[1], monthFirst[2], monthFirst[3]);
  const han = hanDate.exec(text);
  if (han === null) return fail('date.unclear');
  const year = [...(han[1] ?? '')].map(hanDigit).join('');
  return build(Number(year), hanNumber(han[2] ?? ''), hanNumber(han[3] ?? ''));
}

function readMonthWord(word = '', day = '', year = ''): Result<CalendarDate, RareFailure> {
  const month = monthWords.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? fail('date.unclear') : build(Number(year), month, Number(day));
}

function hanDigit(character: string): number {
  return Math.max(0, '零一二三四五六七八九'.indexOf(character));
}

/** 一 to 三十九: 十一, 二十, 廿三. */
function hanNumber(text: string): number {
  const plain = text.replace('廿', '二十').replace('卅', '三十').replace(/^十/, '一十');
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['', plain];
  return hanDigit(tens) * 10 + hanDigit(ones);
}

function build(year: number, month: number, day: number): Result<CalendarDate, RareFailure> {
  const date = makeDate(year, month, day);
  return date === undefined ? fail('date.impossible') : succeed(date);
}
