import { parse } from 'node:path';
import type { RawRow } from '@shared/domain/sheets/cell';
import { walkTags } from '@shared/domain/sheets/page/html-tags';
import { TableReader } from '@shared/domain/sheets/page/table-reader';
import { WorkbookFault } from '../fault';
import { requireSize } from '../limits';
import type { OpenWorkbook } from '../open-workbook';
import type { FileFacts } from '../open-xlsx';
import type { SheetScan } from '../sheet-source';
import type { ByteSource } from '../source/byte-source';
import { readWhole } from '../source/byte-source';
import { describeSources } from '../source-workbook';
import { findEncoding, readText } from '../text/encoding';

/**
 * Opens a page whose tables were saved under the name of a workbook, as report systems do. A page without a table is
 * `workbook.notWorkbook`. Throws `WorkbookFault` and disk errors.
 */
export async function openHtml(file: FileFacts, head: Buffer): Promise<OpenWorkbook> {
  const { source, limits } = file;
  requireSize(source, limits.heldBytes);
  const html = await readPage(source, head);
  if (!/<table[\s>]/i.test(html)) throw new WorkbookFault('workbook.notWorkbook', 'no table');
  return describeSources(file, [
    {
      name: /<x:Name>([^<]{1,100})<\/x:Name>/i.exec(html)?.[1] ?? parse(source.name).name,
      visibility: 'visible',
      scan: () => scanPage(html, limits.merges),
    },
  ]);
}

/** The page's own word counts for other encodings than the usual ones, and where its bytes are not strict. */
async function readPage(source: ByteSource, head: Buffer): Promise<string> {
  const told = /<meta[^>]+charset\s*=\s*["']?([\w-]{2,30})/i.exec(head.toString('latin1'))?.[1];
  try {
    const encoding = await findEncoding(source, head);
    let html = '';
    for await (const text of readText(source, encoding)) html += text;
    return html;
  } catch (error) {
    if (!(error instanceof WorkbookFault) || told === undefined) throw error;
    return decodeAsTold(await readWhole(source), told);
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
