import { walkTags } from '@shared/domain/sheets/page/html-tags';
import { TableReader } from '@shared/domain/sheets/page/table-reader';
import type { PastedCells } from '@shared/ipc/workbook-port';
import { WorkbookFault } from '../fault';
import { openHtml } from '../html/open-html';
import type { ReadLimits } from '../limits';
import type { OpenWorkbook } from '../open-workbook';
import type { FileFacts } from '../open-xlsx';
import type { ByteSource, HeldFile } from '../source/byte-source';
import { openSource } from '../source/byte-source';
import { openText } from '../text/open-text';
import { RecordParser } from '../text/record-parser';

/**
 * Opens cells that were copied from another program. Excel, WPS and LibreOffice put them on the clipboard twice, and
 * the page is the better copy: it keeps merged cells (two-row headers), marks hidden rows, tells line breaks inside a
 * cell from rows, and carries the number behind what a narrow column shows (`1.39E+10`, `####`). The text is taken
 * where there is no page, or where the page holds less than half of it, as when a letter was copied in which one
 * table stands. Throws `WorkbookFault`.
 */
export async function openPaste(cells: PastedCells, limits: ReadLimits): Promise<OpenWorkbook> {
  const page = cells.html !== undefined && isBetter(cells.html, cells.text) ? cells.html : null;
  const held: HeldFile = { name: cells.name, bytes: Buffer.from(page ?? cells.text) };
  const source: ByteSource = await openSource(held);
  const file: FileFacts = { source, limits };
  const head = Buffer.from(held.bytes.buffer, held.bytes.byteOffset, Math.min(held.bytes.byteLength, 4096));
  // Between cells stand tabs; a comma in a single column of addresses separates nothing.
  return page === null
    ? openText(file, head, cells.text.includes('\t') ? '\t' : undefined)
    : openHtml(file, head);
}

function isBetter(html: string, text: string): boolean {
  const onPage = countOnPage(html);
  return onPage > 0 && onPage * 2 >= countInText(text);
}

/** Filled cells of all tables of a page. */
function countOnPage(html: string): number {
  const reader = new TableReader(0);
  let filled = 0;
  const take = () => {
    for (const { cells } of reader.rows) for (const cell of cells) if (cell !== null) filled += 1;
    reader.rows = [];
  };
  for (const _piece of walkTags(html, reader)) take();
  reader.end();
  take();
  return filled;
}

function countInText(text: string): number {
  let filled = 0;
  const parser = new RecordParser('\t', (cells) => {
    for (const cell of cells) if (cell.trim() !== '') filled += 1;
  });
  try {
    parser.feed(text);
    parser.end();
  } catch (error) {
    // A quote that never closes: what was counted up to there is enough to compare.
    if (!(error instanceof WorkbookFault)) throw error;
  }
  return filled;
}
