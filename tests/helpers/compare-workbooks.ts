import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';

/**
 * What differs between two workbooks as ExcelJS reads them: values, formulas, looks, widths, heights, merged cells,
 * validations, conditional formats, filters, print settings. `个人客户!C5.value: "a" -> "b"`, sorted.
 */
export async function compareWorkbooks(left: string, right: string): Promise<readonly string[]> {
  const [a, b] = [await describeBook(left), await describeBook(right)];
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths]
    .filter((path) => a.get(path) !== b.get(path))
    .map((path) => `${path}: ${a.get(path) ?? 'nothing'} -> ${b.get(path) ?? 'nothing'}`)
    .sort();
}

async function describeBook(path: string): Promise<ReadonlyMap<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const facts = new Map<string, string>();
  facts.set('names', JSON.stringify(book.definedNames.model));
  for (const sheet of book.worksheets) {
    const { rows: _rows, cols, ...rest } = sheet.model as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries({ ...rest, cols })) {
      facts.set(`${sheet.name}.${key}`, JSON.stringify(value));
    }
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      facts.set(`${sheet.name}.row${number}`, JSON.stringify([row.height, row.hidden, row.outlineLevel]));
      row.eachCell({ includeEmpty: true }, (cell) => {
        facts.set(`${sheet.name}!${cell.address}.look`, JSON.stringify(cell.style));
        if (cell.value !== null) facts.set(`${sheet.name}!${cell.address}`, JSON.stringify(cell.value));
      });
    });
  }
  return facts;
}

/** The parts of a zip, given by its path or its bytes, as they lie there, packed or not. */
export function listParts(zip: string | Buffer): ReadonlyMap<string, Buffer> {
  const bytes = typeof zip === 'string' ? readFileSync(zip) : zip;
  const parts = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    parts.set(name, bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
}

/** The text of a part that was deflated. */
export function readPart(zip: string | Buffer, name: string): string {
  const packed = listParts(zip).get(name);
  return packed === undefined ? '' : inflateRawSync(packed).toString('utf8');
}
