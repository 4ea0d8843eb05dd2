import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import { type Fen, formatMoney } from '@shared/domain/kernel/money';
import type { Lang } from '@shared/words/define-words';

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const counts = new Intl.NumberFormat('en-US');
const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const fenPerYi = 10_000_000_000;

/** How values are written on screen (look, Density). */
export interface Formats {
  /** `2026年10月`, `Oct 2026`. */
  month(month: Month): string;
  /** `10月`, `Oct`. */
  monthShort(month: Month): string;
  /** `2026-10-31` in both languages. */
  date(date: CalendarDate): string;
  /** `10-31`. */
  dayOfYear(date: CalendarDate): string;
  /** Money in 万元 with two decimals, without the unit: `1,234.50`. */
  money(fen: Fen): string;
  /** Money in running text, the unit chosen by size: `18.64 亿`, `92.40 万`; `¥1.86bn`, `¥924.00k`. */
  moneyInWords(fen: Fen): string;
  /** `2,418`. */
  count(count: number): string;
  /** Share 0..1 as `32.3%`. */
  percent(share: number, decimals?: number): string;
  /** Time of day of an ISO instant on this machine: `14:32`. */
  time(instant: string): string;
  /** Date and time of an ISO instant on this machine: `2026-10-31 14:32`. */
  moment(instant: string): string;
  /** A length of time for people: `不到 1 秒`, `约 12 秒`, `about 2 min`. */
  duration(milliseconds: number): string;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function describeMoneyInChinese(fen: Fen): string {
  return Math.abs(fen) >= fenPerYi ? `${formatMoney(fen, 'yi')} 亿` : `${formatMoney(fen)} 万`;
}

function describeMoneyInEnglish(fen: Fen): string {
  const yuan = Math.abs(fen) / 100;
  const [unit, mark] = yuan >= 1e9 ? [1e9, 'bn'] : yuan >= 1e6 ? [1e6, 'm'] : [1e3, 'k'];
  return `${fen < 0 ? '-' : ''}¥${twoDecimals.format(yuan / unit)}${mark}`;
}

function formatTime(instant: string): string {
  const at = new Date(instant);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

function formatDuration(milliseconds: number, lang: Lang): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return lang === 'en' ? `about ${seconds} s` : `约 ${seconds} 秒`;
  const minutes = Math.round(seconds / 60);
  return lang === 'en' ? `about ${minutes} min` : `约 ${minutes} 分钟`;
}

/** The formats of a language. */
export function makeFormats(lang: Lang): Formats {
  const english = lang === 'en';
  const numberOf = (month: Month) => Number(month.slice(5, 7));
  const nameOf = (month: Month) => englishMonths[numberOf(month) - 1] ?? month;
  return {
    month: (month) =>
      english ? `${nameOf(month)} ${month.slice(0, 4)}` : `${month.slice(0, 4)}年${numberOf(month)}月`,
    monthShort: (month) => (english ? nameOf(month) : `${numberOf(month)}月`),
    date: (date) => date,
    dayOfYear: (date) => date.slice(5),
    money: (fen) => formatMoney(fen),
    moneyInWords: english ? describeMoneyInEnglish : describeMoneyInChinese,
    count: (count) => counts.format(count),
    percent: (share, decimals = 1) => `${(share * 100).toFixed(decimals)}%`,
    time: formatTime,
    moment: (instant) => {
      const at = new Date(instant);
      return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${formatTime(instant)}`;
    },
    duration: (milliseconds) => formatDuration(milliseconds, lang),
  };
}

const byLang: { readonly [L in Lang]: Formats } = { 'zh-CN': makeFormats('zh-CN'), en: makeFormats('en') };

/** The formats of a language, one instance each. */
export function formatsIn(lang: Lang): Formats {
  return byLang[lang];
}
