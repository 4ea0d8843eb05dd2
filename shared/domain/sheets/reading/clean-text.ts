/** True for the code units that almost all sheet text is made of: printable ASCII and the common Han block. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

/** True when the text needs no cleaning at all; checked first because nearly every cell passes. */
function isClean(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (!isPlain(text.charCodeAt(index))) return false;
  }
  return true;
}

/** Zero-width and formatting characters, soft hyphens, variation selectors, control characters except tab and line breaks. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const fullWidthAlphanumerics = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const fullWidthAscii = /[\uff01-\uff5e]/g;
const blanks = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const lineBreaks = /[ ]*(?:(?:\r\n|[\r\n\u2028\u2029])[ ]*)+/g;

function narrow(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/**
 * Text as the book keeps it: full-width digits and letters made half-width (Chinese punctuation stays), NBSP,
 * U+3000 and runs of blanks one space, zero-width characters gone, ends trimmed. Line breaks become one space, or
 * stay when `keepLines`. Characters that only look different to a computer (compatibility Han) become one.
 */
export function cleanText(text: string, keepLines = false): string {
  if (isClean(text)) return text;
  return text
    .replace(invisible, '')
    .replace(fullWidthAlphanumerics, narrow)
    .replace(blanks, ' ')
    .replace(lineBreaks, keepLines ? '\n' : ' ')
    .normalize('NFC')
    .trim();
}

/** Text of numbers, dates, phones and codes: like `cleanText`, and full-width punctuation made half-width too. */
export function cleanCode(text: string): string {
  if (isClean(text)) return text;
  return text
    .replace(invisible, '')
    .replace(fullWidthAscii, narrow)
    .replace(blanks, ' ')
    .replace(lineBreaks, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .trim();
}

const wraps = /(?<=[\p{Script=Han}）)])[ \t\u00a0\u3000]*[\r\n]+[ \t\u00a0\u3000]*(?=[\p{Script=Han}（(])/gu;
const spacedHan = /^\p{Script=Han}(?: ?\p{Script=Han}){1,4}$/u;
const middleDots =
  /(?<=\p{Script=Han}) ?[\u00b7\u0387\u2022\u2024\u2027\u2219\u22c5\u2e31\u30fb\u318d\uff0e\uff65.] ?(?=\p{Script=Han})/gu;

/**
 * A name: as `cleanText`; a name of up to five Han characters loses the spaces that only align it in the sheet
 * (`王　娟` -> `王娟`), and the middle dot of minority names takes one form (`阿依古丽·买买提`).
 */
export function cleanName(text: string): string {
  if (isClean(text) && !text.includes('.')) return text;
  // A break between Han only wraps the name in its cell.
  const cleaned = cleanText(/[\r\n]/.test(text) ? text.replace(wraps, '') : text);
  if (spacedHan.test(cleaned)) return cleaned.replaceAll(' ', '');
  return cleaned.replace(middleDots, '·');
}

const dashes = /^(?:[-—–－_/\\]+|无|暂无|不详|空|NULL|null|nil|N\/A|n\/a)$/;

/** True for the marks that stand for an empty cell: `-`, `—`, `/`, `无`, `NULL`. */
export function isBlankMark(text: string): boolean {
  return text === '' || (text.length <= 6 && dashes.test(text));
}
