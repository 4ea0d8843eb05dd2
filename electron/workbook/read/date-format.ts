/** Built-in number formats that show dates, the Chinese ones (27-36, 50-58) included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * True when one of a format code's sections (positive; negative; zero) shows a date or time: a date letter outside
 * quotes, brackets and escapes, and no digit places (`0.0` after seconds is a fraction of a second).
 */
export function isDateCode(code: string): boolean {
  return code
    .replace(/"[^"]*"?/g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/General|Standard/gi, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .replace(/s\.0+/gi, 's')
    .split(';')
    .some((section) => /[ymdhs]|aaa|[ge]+(?=年)/i.test(section) && !/[0#?]/.test(section));
}

/** True when a cell with this number format holds a date; `code` when the workbook defines the format itself. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  return code === undefined ? isBuiltInDate(id) : isDateCode(code);
}
