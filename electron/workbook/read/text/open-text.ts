import { parse } from 'node:path';
import type { RawCell, RawRow } from '@shared/domain/sheets/cell';
import { WorkbookFault } from '../fault';
import { requireSize } from '../limits';
import type { OpenWorkbook } from '../open-workbook';
import type { FileFacts } from '../open-xlsx';
import type { SheetScan } from '../sheet-source';
import type { ByteSource } from '../source/byte-source';
import { describeSources } from '../source-workbook';
import type { Delimiter, Layout } from './delimiter';
import { findLayout } from './delimiter';
import type { TextEncoding } from './encoding';
import { findEncoding, readText } from './encoding';
import { RecordParser } from './record-parser';

/** Characters from which the delimiter is told. */
const sampleLength = 64 * 1024;

/**
 * Opens a text of cells (.csv, .txt, .tsv, also under the name .xls) as one sheet named like the file. All cells are
 * texts; the number of a row is that of its record. A `delimiter` that is known is not guessed. Throws `WorkbookFault`
 * and disk errors.
 */
export async function openText(file: FileFacts, head: Buffer, delimiter?: Delimiter): Promise<OpenWorkbook> {
  const { source, limits } = file;
  requireSize(source, limits.fileBytes);
  const encoding = await findEncoding(source, head);
  const guessed = await lookAtStart(source, encoding);
  const layout = delimiter === undefined ? guessed : { delimiter, skip: 0 };
  return describeSources(file, [
    {
      name: parse(source.name).name,
      visibility: 'visible',
      scan: () => scanText(source, encoding, layout),
    },
  ]);
}

async function lookAtStart(source: ByteSource, encoding: TextEncoding): Promise<Layout> {
  let sample = '';
  for await (const text of readText(source, encoding)) {
    sample += text;
    if (sample.length >= sampleLength) return findLayout(sample.slice(0, sampleLength), false);
  }
  if (sample.trim() === '') throw new WorkbookFault('workbook.empty', 'blank text');
  return findLayout(sample, true);
}

function scanText(source: ByteSource, encoding: TextEncoding, layout: Layout): SheetScan {
  async function* readRows(): AsyncGenerator<readonly RawRow[]> {
    let rows: RawRow[] = [];
    let number = 0;
    const parser = new RecordParser(layout.delimiter, (texts) => {
      number += 1;
      const cells = readCells(texts);
      if (cells.length > 0) rows.push({ number, cells });
    });
    let skip = layout.skip;
    for await (const text of readText(source, encoding)) {
      parser.feed(skip > 0 ? text.slice(skip) : text);
      skip = Math.max(0, skip - text.length);
      if (rows.length > 0) yield rows;
      rows = [];
    }
    parser.end();
    if (rows.length > 0) yield rows;
  }
  return { rows: readRows(), merges: [], hiddenColumns: new Set() };
}

/** Texts as cells: empty ones blank, blank ones at the end left out. */
function readCells(texts: readonly string[]): RawCell[] {
  const cells = texts.map(readCell);
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

/**
 * `="00123"` is how systems keep Excel from taking a number for one, an apostrophe before `=` how texts are kept from
 * being calculated; 0x1A ends texts from DOS.
 */
function readCell(text: string): RawCell {
  if (text === '' || text === '\u001a') return null;
  if (text.startsWith("'") && /^'[=+\-@\t\r＝＋－＠]/.test(text)) return text.slice(1);
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}
