import type { SpecialCell } from '@shared/domain/sheets/cell';

const secondsPerDay = 86_400;
/** 31 December 9999. */
const lastSerial = 2_958_465;
/** Days between the 1900 and the 1904 epoch. */
const shift1904 = 1462;
/** Days from 0000-03-01 (proleptic) to 1899-12-30, the day before serial 1 after Excel's invented 29 February 1900. */
const epochDays = 693_899;

/**
 * The date a serial number shows. Excel counts from 1900 and believes in 29 February 1900, so serials below 60 are one
 * day off; a pure time (below 1) falls on 1899-12-30. `null` when no date has this number.
 */
export function readSerialDate(serial: number, date1904: boolean): SpecialCell | null {
  const shown = date1904 ? serial + shift1904 : serial;
  if (!(shown >= 0 && shown < lastSerial + 1)) return null;
  let days = Math.floor(shown);
  let seconds = Math.round((shown - days) * secondsPerDay);
  if (seconds === secondsPerDay) {
    days += 1;
    seconds = 0;
  }
  const day = formatDay(days > 0 && days < 60 ? days + 1 : days);
  return { kind: 'date', iso: seconds === 0 && days > 0 ? day : `${day}T${formatTime(seconds)}`, serial };
}

/** The date of a cell that stores ISO 8601 text (`t="d"`); `null` when the text is no date. */
export function readIsoDate(text: string): SpecialCell | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(text.trim());
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const millis = Date.UTC(year, month - 1, day);
  const seconds = hour * 3600 + minute * 60 + second;
  const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const serial = millis / 86_400_000 + 25_569 + seconds / secondsPerDay;
  return { kind: 'date', iso: seconds === 0 ? date : `${date}T${formatTime(seconds)}`, serial };
}

/** Civil date of a day count from 1899-12-30 (Howard Hinnant's algorithm, no Date object). */
function formatDay(days: number): string {
  const z = days + epochDays;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function formatTime(seconds: number): string {
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
