import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { RawRow } from '@shared/domain/sheets/cell';
import { WorkbookFault } from '../fault';
import type { OpenWorkbook } from '../open-workbook';
import type { FileFacts } from '../open-xlsx';
import type { SheetScan } from '../sheet-source';
import { describeSources } from '../source-workbook';
import { findEncoding, readText } from '../text/encoding';
import { walkTags } from './html-tags';
import { TableReader } from './table-reader';

/**
 * Opens a page whose tables were saved under the name of a workbook, as report systems do. A page without a table is
 * `workbook.notWorkbook`. Throws `WorkbookFault` and disk errors.
 */
export async function openHtml(file: FileFacts, head: Buffer): Promise<OpenWorkbook> {
  if (file.size > file.limits.heldBytes) throw new WorkbookFault('workbook.tooLarge', 'page size');
  const html = await readPage(file.path, head);
  if (!/<table[\s>]/i.test(html)) throw new WorkbookFault('workbook.notWorkbook', 'no table');
  return describeSources(file, [
    {
      name: /<x:Name>([^<]{1,100})<\/x:Name>/i.exec(html)?.[1] ?? basename(file.path, extname(file.path)),
      visibility: 'visible',
      scan: () => scanPage(html, file.limits.merges),
    },
  ]);
}

/** The page's own word counts for other encodings than the usual ones, and where its bytes are not strict. */
async function readPage(path: string, head: Buffer): Promise<string> {
  const told = /<meta[^>]+charset\s*=\s*["']?([\w-]{2,30})/i.exec(head.toString('latin1'))?.[1];
  try {
    const encoding = await findEncoding(path, head);
    let html = '';
    for await (const text of readText(path, encoding)) html += text;
    return html;
  } catch (error) {
    if (!(error instanceof WorkbookFault) || told === undefined) throw error;
    return decodeAsTold(await readFile(path), told);
  }
}

function decodeAsTold(bytes: Buffer, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    throw new WorkbookFault('workbook.notWorkbook', 'encoding');
  }
}

function scanPage(html: string, maxMerges: number): SheetScan {
  const reader = new TableReader(maxMerges);
  function* readRows(): Generator<readonly RawRow[]> {
    for (const _piece of walkTags(html, reader)) {
      yield reader.rows;
      reader.rows = [];
    }
    reader.end();
    if (reader.rows.length > 0) yield reader.rows;
    reader.rows = [];
  }
  return { rows: readRows(), merges: reader.merges, hiddenColumns: new Set() };
}
