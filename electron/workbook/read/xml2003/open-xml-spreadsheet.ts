import type { RawRow, SheetVisibility } from '@shared/domain/sheets/cell';
import { WorkbookFault } from '../fault';
import { requireSize } from '../limits';
import type { OpenWorkbook } from '../open-workbook';
import type { FileFacts } from '../open-xlsx';
import type { SheetScan } from '../sheet-source';
import type { ByteSource } from '../source/byte-source';
import { describeSources } from '../source-workbook';
import { readAttributes } from '../xml-attributes';
import { toUtf8 } from '../xml-part';
import { XmlScanner } from '../xml-scanner';
import { decodeText } from '../xml-text';
import { TableRows } from './table-rows';

interface ListedSheet {
  readonly name: string;
  visibility: SheetVisibility;
}

/**
 * Opens an XML Spreadsheet 2003, which report systems write under the name .xls. Throws `WorkbookFault` and disk
 * errors.
 */
export async function openXmlSpreadsheet({ source, limits }: FileFacts): Promise<OpenWorkbook> {
  requireSize(source, limits.heldBytes);
  const sheets = await listSheets(source);
  if (sheets.length === 0) throw new WorkbookFault('workbook.empty', 'no sheet');
  return describeSources(
    { source, limits },
    sheets.map(({ name, visibility }, index) => ({
      name,
      visibility,
      scan: () => scanTable(source, index, limits.merges),
    })),
  );
}

const visibilities: Readonly<Record<string, SheetVisibility>> = {
  SheetHidden: 'hidden',
  SheetVeryHidden: 'veryHidden',
};

/** Names stand before the rows of a sheet and whether it is shown behind them, so the whole file is looked through. */
async function listSheets(source: ByteSource): Promise<readonly ListedSheet[]> {
  const sheets: ListedSheet[] = [];
  let inVisible = false;
  const scanner = new XmlScanner({
    get wantsText() {
      return inVisible;
    },
    open(bytes, nameStart, nameEnd, attributesEnd, selfClosing) {
      const name = bytes.toString('latin1', nameStart, nameEnd);
      if (name === 'Worksheet') {
        const given = readAttributes(bytes, nameEnd, attributesEnd).get('Name') ?? '';
        sheets.push({ name: given, visibility: 'visible' });
      }
      inVisible = name === 'Visible' && !selfClosing;
    },
    close() {
      inVisible = false;
    },
    text(bytes, start, end) {
      const sheet = sheets.at(-1);
      const visibility = visibilities[decodeText(bytes, start, end).trim()];
      if (sheet !== undefined && visibility !== undefined) sheet.visibility = visibility;
    },
  });
  for await (const piece of readUtf8(source)) scanner.feed(piece);
  scanner.end();
  return sheets;
}

function scanTable(source: ByteSource, index: number, maxMerges: number): SheetScan {
  const reader = new TableRows(index, maxMerges);
  async function* readRows(): AsyncGenerator<readonly RawRow[]> {
    const scanner = new XmlScanner(reader);
    for await (const piece of readUtf8(source)) {
      scanner.feed(piece);
      if (reader.rows.length === 0) continue;
      yield reader.rows;
      reader.rows = [];
    }
    scanner.end();
    if (reader.rows.length > 0) yield reader.rows;
    reader.rows = [];
  }
  return { rows: readRows(), merges: reader.merges, hiddenColumns: reader.hiddenColumns };
}

function readUtf8(source: ByteSource): AsyncGenerator<Buffer> {
  return toUtf8(source.stream());
}
