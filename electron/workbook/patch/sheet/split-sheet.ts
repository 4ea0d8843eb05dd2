import { WorkbookFault } from '../../read/fault';
import { maxRows } from '../../read/limits';
import { toUtf8 } from '../../read/xml-part';

/** A row of a sheet as its part has it. */
export interface RowPiece {
  /** 1-based. */
  readonly number: number;
  /** From `<row` to its end. */
  readonly bytes: Buffer;
}

/** A sheet on its way: what is before its rows, rows some at a time, what is behind them. */
export type SheetPiece =
  | {
      readonly kind: 'head';
      /** Up to and with `<sheetData>`. */
      readonly text: string;
      /** `x:` where the tags of the sheet carry a prefix, else `''`. */
      readonly prefix: string;
    }
  | { readonly kind: 'rows'; readonly rows: readonly RowPiece[] }
  /** From `</sheetData>` on; of a sheet without rows everything is its head. */
  | { readonly kind: 'tail'; readonly text: string };

const lt = 0x3c;
const slash = 0x2f;
const maxHeadBytes = 64 * 1024 * 1024;

/** Takes the XML of a sheet apart at its rows, piece by piece. Throws `WorkbookFault`. */
export async function* splitSheet(pieces: AsyncIterable<Buffer>): AsyncGenerator<SheetPiece> {
  let state: 'head' | 'rows' | 'tail' = 'head';
  let work: Buffer = Buffer.alloc(0);
  let splitter: RowSplitter | null = null;
  for await (const piece of toUtf8(pieces)) {
    work = work.length === 0 ? piece : Buffer.concat([work, piece]);
    if (state === 'head') {
      const found = findSheetData(work);
      if (found === null) {
        if (work.length > maxHeadBytes) throw new WorkbookFault('workbook.tooLarge', 'head of a sheet');
        continue;
      }
      const text = work.toString('utf8', 0, found.end);
      yield { kind: 'head', text: nameUtf8(text), prefix: found.prefix };
      work = work.subarray(found.end);
      state = found.empty ? 'tail' : 'rows';
      splitter = new RowSplitter(found.prefix);
    }
    if (state === 'rows' && splitter !== null) {
      const { rows, used, ended } = splitter.take(work);
      if (rows.length > 0) yield { kind: 'rows', rows };
      work = work.subarray(used);
      if (ended) state = 'tail';
    }
  }
  if (state !== 'tail') throw new WorkbookFault('workbook.damaged', 'sheet breaks off');
  yield { kind: 'tail', text: work.toString('utf8') };
}

function findSheetData(
  bytes: Buffer,
): { readonly end: number; readonly prefix: string; readonly empty: boolean } | null {
  for (let at = bytes.indexOf('sheetData'); at >= 0; at = bytes.indexOf('sheetData', at + 1)) {
    const open = bytes.lastIndexOf(lt, at);
    const prefix = bytes.toString('latin1', open + 1, at);
    if (open < 0 || !/^(?:[\w.-]+:)?$/.test(prefix)) continue;
    const end = bytes.indexOf('>', at);
    if (end < 0) return null;
    if (!/^[\s/>]/.test(String.fromCharCode(bytes[at + 9] ?? 0))) continue;
    return { end: end + 1, prefix, empty: bytes[end - 1] === slash };
  }
  return null;
}

/** What leaves is UTF-8, whatever the part came in. */
function nameUtf8(text: string): string {
  return text.replace(/^(\s*<\?xml[^>]*encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}

/** Finds the ends of rows without looking into them. */
class RowSplitter {
  private last = 0;
  private readonly open: Buffer;
  private readonly close: Buffer;
  private readonly end: Buffer;

  constructor(prefix: string) {
    this.open = Buffer.from(`<${prefix}row`);
    this.close = Buffer.from(`</${prefix}row>`);
    this.end = Buffer.from(`</${prefix}sheetData`);
  }

  /** The rows that are complete in `bytes`, how far they go, and whether the last row of the sheet was among them. */
  take(bytes: Buffer): { readonly rows: RowPiece[]; readonly used: number; readonly ended: boolean } {
    const rows: RowPiece[] = [];
    let at = 0;
    for (;;) {
      const start = bytes.indexOf(lt, at);
      if (start < 0 || bytes.length - start < this.end.length) return { rows, used: at, ended: false };
      if (startsWith(bytes, start, this.end)) return { rows, used: start, ended: true };
      const isRow = startsWith(bytes, start, this.open);
      const end = isRow ? this.findRowEnd(bytes, start) : skipOther(bytes, start);
      if (end < 0) return { rows, used: start, ended: false };
      if (isRow) rows.push({ number: this.readNumber(bytes, start), bytes: bytes.subarray(start, end) });
      at = end;
    }
  }

  private findRowEnd(bytes: Buffer, start: number): number {
    const tagEnd = bytes.indexOf('>', start);
    if (tagEnd < 0) return -1;
    if (bytes[tagEnd - 1] === slash) return tagEnd + 1;
    for (let at = bytes.indexOf(this.close, tagEnd); at >= 0; at = bytes.indexOf(this.close, at + 1)) {
      if (!isInsideSpecial(bytes, tagEnd, at)) return at + this.close.length;
    }
    return -1;
  }

  private readNumber(bytes: Buffer, start: number): number {
    const tag = bytes.toString('latin1', start, bytes.indexOf('>', start));
    const given = Number(/\sr\s*=\s*["'](\d{1,7})["']/.exec(tag)?.[1] ?? this.last + 1);
    if (!(given >= 1 && given <= maxRows)) throw new WorkbookFault('workbook.damaged', 'row number');
    this.last = given;
    return given;
  }
}

function startsWith(bytes: Buffer, at: number, wanted: Buffer): boolean {
  const end = at + wanted.length;
  return end <= bytes.length && bytes.compare(wanted, 0, wanted.length, at, end) === 0;
}

/** Comments and the like between rows. */
function skipOther(bytes: Buffer, start: number): number {
  const ending = startsWith(bytes, start, commentStart) ? '-->' : '>';
  const end = bytes.indexOf(ending, start);
  return end < 0 ? -1 : end + ending.length;
}

const commentStart = Buffer.from('<!--');

const special = Buffer.from('<!');

/** True when a comment or CDATA that begins after `from` is still open at `to`: what stands there is no tag. */
function isInsideSpecial(bytes: Buffer, from: number, to: number): boolean {
  // Only the row itself is searched: looking on to the end of the piece would cost a row's time for every row in it.
  const row = bytes.subarray(from, to);
  let place = row.indexOf(special);
  while (place >= 0) {
    const end = row.indexOf(startsWith(row, place, commentStart) ? '-->' : ']]>', place);
    if (end < 0) return true;
    place = row.indexOf(special, end);
  }
  return false;
}
