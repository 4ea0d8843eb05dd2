import { nameColumn } from '../../read/cell-address';
import type { DateStyles } from '../../read/styles';
import { toSerial } from '../../write/date-serial';
import type { PatchValue } from '../order';
import { encodeXml } from '../xml-edit';
import type { CellXml } from './row-xml';

/** How the workbook stores dates. */
export interface DateSystem {
  readonly dateStyles: DateStyles;
  readonly date1904: boolean;
}

/** Days between the 1900 and the 1904 epoch. */
const shift1904 = 1462;
/** Most characters a cell of Excel holds. */
const maxText = 32_767;

/** A cell that holds a value and keeps a style; texts stand in the cell itself. `prefix` is that of the sheet's tags. */
export function makeCell(
  prefix: string,
  row: number,
  column: number,
  style: number,
  value: PatchValue,
  dates: DateSystem,
): CellXml {
  const place = ` r="${nameColumn(column)}${row}"${style > 0 ? ` s="${style}"` : ''}`;
  const blank: CellXml = { column, attributes: place, content: null };
  const number = (given: number): CellXml =>
    Number.isFinite(given) ? { ...blank, content: `<${prefix}v>${given}</${prefix}v>` } : blank;
  const text = (given: string): CellXml =>
    given === ''
      ? blank
      : { column, attributes: `${place} t="inlineStr"`, content: writeInline(prefix, given) };
  if (value === null) return blank;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') {
    return { column, attributes: `${place} t="b"`, content: `<${prefix}v>${value ? 1 : 0}</${prefix}v>` };
  }
  const serial = dates.dateStyles[style] === 1 ? toSerial(value.date) : null;
  const counted = serial === null ? -1 : dates.date1904 ? serial - shift1904 : serial;
  return counted >= 0 ? number(counted) : text(value.text ?? value.date);
}

/** An inline text. */
export function writeInline(prefix: string, text: string): string {
  return `<${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(text)}</${prefix}t></${prefix}is>`;
}

/**
 * Text as a cell stores it: characters that XML does not know as `_xHHHH_`, an underscore that would read as such an
 * escape as `_x005F_`, half a surrogate pair as the mark for the unknown.
 */
function escapeCellText(text: string): string {
  const clean = text
    .slice(0, maxText)
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g,
      '\uFFFD',
    );
  let escaped = '';
  for (const character of clean) {
    const code = character.charCodeAt(0);
    const plain = code >= 0x20 || code === 0x09 || code === 0x0a;
    escaped += plain ? character : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return encodeXml(escaped);
}
