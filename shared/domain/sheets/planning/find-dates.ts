import { type CalendarDate, endOfMonth, isMonth, makeDate } from '../../kernel/calendar';
import { cleanCode } from '../reading/clean-text';

const day = /(20\d{2}) ?[年.\-/] ?(\d{1,2}) ?[月.\-/] ?(\d{1,2})(?!\d)/;
const packedDay = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/;
const month = /(20\d{2}) ?[年.\-/] ?(1[0-2]|0?[1-9]) ?(?:月|$|(?!\d))/;
const packedMonth = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?!\d)/;

/** Dates that say when a sheet was made, not what it stands for. */
const madeOn = /制表|打印|填表|编制|导出|生成|印发/;
const standsFor = /截止|截至|数据日期|统计日期|统计时点|时点|期末/;

/** The day, or the last day of the month, that a text names. */
export function findDateInText(text: string): CalendarDate | undefined {
  const plain = cleanCode(text);
  for (const pattern of [day, packedDay]) {
    const parts = pattern.exec(plain);
    const date = parts === null ? undefined : makeDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    if (date !== undefined) return date;
  }
  for (const pattern of [month, packedMonth]) {
    const parts = pattern.exec(plain);
    const named = parts === null ? '' : `${parts[1] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}`;
    if (isMonth(named)) return endOfMonth(named);
  }
  return undefined;
}

/**
 * The date the figures of a sheet stand for: a title cell that says so (截止日期：2026年10月31日), else a date in another
 * title, else the month in the sheet's or file's name.
 */
export function findAsOf(titles: readonly string[], sheet: string, file: string): CalendarDate | undefined {
  const sure = titles.filter((text) => standsFor.test(text));
  const others = titles.filter((text) => !standsFor.test(text) && !madeOn.test(text));
  for (const text of [...sure, ...others, sheet, file]) {
    const date = findDateInText(text);
    if (date !== undefined) return date;
  }
  return undefined;
}
