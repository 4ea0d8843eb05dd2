import type { RawCell } from '../cell';
import { cleanCode, cleanName, cleanText } from '../reading/clean-text';
import { looksLikePerson } from '../reading/person-name';
import { readCreditCode } from '../reading/read-credit-code';
import { readDate } from '../reading/read-date';
import { readIdNumber } from '../reading/read-id-number';
import { type Phone, readPhones } from '../reading/read-phone';
import { isBlankCell, showCell } from '../reading/text-of-cell';
import { looksLikeCompany } from './sheet-nature';

/** A question to a single cell: could it be a value of this field? */
export type CellTest = (cell: RawCell) => boolean;

const place = /省|市|区|县|镇|乡|村|路|街|道|巷|弄|幢|栋|室|小区|\d+号/g;
const tiers =
  /^(?:钻石|白金|黄金|金|银|铂金|普通|重点|重要|优质|一般|贵宾|财富|私行|私人银行|VIP)(?:级|卡|类)?(?:客户)?\d?$/i;
const branches = /(?:支行|分行|网点|营业部|分理处|储蓄所|营业所)$/;
const numberCode = /^[A-Za-z]{0,4}\d{4,20}$/;
const amountText = /^\(?[-+]?[¥￥]?\d[\d,]*(?:\.\d+)?\)?\s*(?:万元?|亿元?|千元|元)?$/;

/** Tests of fields whose cells speak for themselves. A test answers false for a blank cell. */
export const contentTests = {
  idNumber: (cell) => isRead(readIdNumber(cell)) && lengthOf(cell) >= 15 && /^\d/.test(showCell(cell).trim()),
  creditCode: (cell) => isRead(readCreditCode(cell)) && lengthOf(cell) >= 15,
  mobile: (cell) => firstPhone(cell)?.kind === 'mobile',
  landline: (cell) => {
    const phone = firstPhone(cell);
    // Bare digits may be anything; an area code may not.
    return phone?.kind === 'landline' && /^(?:0|400|800|\+)/.test(phone.number);
  },
  email: (cell) => typeof cell === 'string' && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(cleanCode(cell)),
  date: (cell) => dateOf(cell) !== undefined,
  person: (cell) => typeof cell === 'string' && looksLikePerson(cleanName(cell)),
  company: (cell) => typeof cell === 'string' && looksLikeCompany(cleanName(cell)),
  branch: (cell) => typeof cell === 'string' && branches.test(cleanText(cell)),
  tier: (cell) => typeof cell === 'string' && tiers.test(cleanText(cell)),
  address: (cell) => {
    if (typeof cell !== 'string' || cell.length < 6) return false;
    return (cleanText(cell).match(place) ?? []).length >= 2;
  },
  customerNo: (cell) => {
    if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 1e6 && cell % 100 !== 0;
    return typeof cell === 'string' && numberCode.test(cleanCode(cell));
  },
  amount: (cell) =>
    typeof cell === 'number' || (typeof cell === 'string' && amountText.test(cleanCode(cell))),
} as const satisfies Readonly<Record<string, CellTest>>;

/** The day in a date cell, a text date or eight digits; plain numbers are no dates here. */
export function dateOf(cell: RawCell): string | undefined {
  if (isBlankCell(cell)) return undefined;
  if (typeof cell === 'number' && !(cell > 18_000_101 && cell < 21_001_231)) return undefined;
  if (typeof cell === 'string' && /^\d{5}(?:\.\d+)?$/.test(cell.trim())) return undefined;
  const read = readDate(cell);
  return read.ok && read.value !== null ? read.value : undefined;
}

function firstPhone(cell: RawCell): Phone | undefined {
  const phones = readPhones(cell);
  return phones.ok ? phones.value[0] : undefined;
}

function isRead(read: { ok: boolean; value?: unknown }): boolean {
  return read.ok && read.value !== null;
}

function lengthOf(cell: RawCell): number {
  return typeof cell === 'string' ? cell.trim().length : String(cell).length;
}
