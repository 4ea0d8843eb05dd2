import { maskValue } from './mask';

const mobile = /(?<![\d.])1[3-9]\d{9}(?!\d)/g;
const landline = /(?<![\d-])0\d{2,3}-\d{7,8}(?!\d)/g;
const idNumber = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g;
/** The old form of 15: six digits of a place, a day of the 1900s, three more. */
const shortId = /(?<!\d)\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * A text with the phones, ID numbers and mail addresses in it hidden, wherever they stand: for remarks, and for columns
 * whose meaning nobody told.
 */
export function concealText(text: string): string {
  if (!/\d{7}|@/.test(text)) return text;
  return text
    .replace(idNumber, (found) => maskValue('idNumber', found))
    .replace(shortId, (found) => maskValue('idNumber', found))
    .replace(mobile, (found) => maskValue('phone', found))
    .replace(landline, (found) => maskValue('phone', found))
    .replace(mail, (found) => maskValue('contact', found));
}
