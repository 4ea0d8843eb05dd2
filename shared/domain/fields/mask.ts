import type { Sensitivity } from './field';

/**
 * Hides the middle of a sensitive text, keeping enough to recognise it: `138****8888`, `0574-8790****`, ID numbers
 * first and last character only, accounts first six and last four, e-mail `z***@x.cn`, addresses down to the district
 * or street (`宁波市江东区****`), licences and registrations the first and last four characters.
 *
 * Of an ID number one character is kept at each end: three would tell the province and city the holder comes from, and
 * beside a birth date and a sex the four at the end would leave a few dozen numbers to try.
 */
export function maskValue(sensitivity: Sensitivity, text: string): string {
  switch (sensitivity) {
    case 'plain':
      return text;
    case 'phone':
      return maskPhone(text);
    case 'idNumber':
      return keepEnds(text, 1, 1);
    case 'account':
      return text.length > 10 ? keepEnds(text, 6, 4) : keepEnds(text, 0, 4);
    case 'contact':
      return maskContact(text);
    case 'address':
      return maskAddress(text);
    case 'licence':
      return text.length > 10 ? keepEnds(text, 4, 4) : keepEnds(text, 2, 2);
  }
}

/** What `maskInText` leaves: `138****4471`, `0574-8790****`, `z***@x.cn`, `E*******8`. */
const maskedPiece = /\d[ -]?\*{2,}[\dXx* -]*|[\w.+-]\*{3}@|[A-Z]\*{5,}\d/g;

/** The numbers with a hidden middle in a text, as they stand there. Stars that stand alone, as in `****4471`, are words. */
export function listMasked(text: string): readonly string[] {
  return text.includes('**') ? Array.from(text.matchAll(maskedPiece), ([piece]) => piece.trim()) : [];
}

/**
 * True for a text that `maskValue` or, in free text, `maskInText` left behind. It tells nothing new and must never be
 * written over what it hides.
 */
export function looksMasked(text: string, sensitivity: Sensitivity): boolean {
  return sensitivity === 'plain' ? listMasked(text).length > 0 : text.includes('**');
}

function maskPhone(text: string): string {
  if (/^1\d{10}$/.test(text)) return `${text.slice(0, 3)}****${text.slice(7)}`;
  const digits = text.replace(/\D/g, '').length;
  if (digits <= 4) return '*'.repeat(text.length);
  const landline = /^(0\d{2,3}-)?(\d{3,8})(-\d+)?$/.exec(text);
  if (landline === null) return keepEnds(text, 3, 0);
  const local = landline[2] ?? '';
  return `${landline[1] ?? ''}${local.slice(0, Math.max(local.length - 4, 0))}****`;
}

function maskContact(text: string): string {
  const at = text.indexOf('@');
  return at > 0 ? `${text.slice(0, 1)}***${text.slice(at)}` : keepEnds(text, 2, 2);
}

/** Province, city, district and street, each as short as it can be. */
const wide =
  /^(?:[^\d\s]{1,8}?(?:省|自治区))?(?:[^\d\s]{1,8}?(?:自治州|市|州|盟))?(?:[^\d\s]{1,8}?(?:新区|区|县|旗|市))?(?:[^\d\s]{1,8}?(?:街道|镇|乡))?/;

/** What lies in a district may be known; the road and the door may not. */
function maskAddress(text: string): string {
  const known = wide.exec(text)?.[0] ?? '';
  if (known.length === text.length) return text;
  if (known !== '') return `${known}****`;
  const letters = [...text];
  return letters.length <= 3 ? '*'.repeat(letters.length) : `${letters.slice(0, 3).join('')}****`;
}

function keepEnds(text: string, head: number, tail: number): string {
  const length = [...text].length;
  if (length <= head + tail) return '*'.repeat(length);
  const characters = [...text];
  const end = tail === 0 ? '' : characters.slice(-tail).join('');
  return `${characters.slice(0, head).join('')}${'*'.repeat(length - head - tail)}${end}`;
}
