import type { Writable } from 'node:stream';
import iconv from 'iconv-lite';
import type { ReadLimits } from '../../read/limits';
import { sniffFile } from '../../read/sniff';
import { openSource } from '../../read/source/byte-source';
import { findLayout } from '../../read/text/delimiter';
import { findEncoding } from '../../read/text/encoding';
import { disarm, quoteCsv } from '../../write/csv/csv-cell';
import type { PatchDone, PatchValue, RowValues, SheetEdits } from '../order';
import { splitRecords } from './split-records';

/** Characters from which the delimiter is told, as the reader does it. */
const sampleLength = 64 * 1024;

/**
 * Writes a text of cells with new values and rows into `out`, in its own encoding, with its own delimiter and line
 * ends; what no edit touches stays as it was, character by character. `out` is left open. Throws `WorkbookFault`.
 */
export async function patchText(
  bytes: Uint8Array,
  edits: SheetEdits,
  out: Writable,
  limits: ReadLimits,
): Promise<PatchDone> {
  const source = await openSource({ name: '', bytes });
  const { head } = await sniffFile(source);
  const { label, mark } = await findEncoding(source, head);
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(held.subarray(mark, limits.heldBytes));
  const { delimiter, skip } = findLayout(text.slice(0, sampleLength), text.length <= sampleLength);
  const patched = new TextPatch(text, delimiter, skip).apply(edits);
  out.write(held.subarray(0, mark));
  out.write(label === 'utf-8' ? Buffer.from(patched.text) : iconv.encode(patched.text, encodings[label]));
  return patched.done;
}

const encodings = { gb18030: 'gb18030', 'utf-16le': 'utf16le', 'utf-16be': 'utf16-be' } as const;

class TextPatch {
  private cells = 0;
  private rowsAdded = 0;
  private readonly lineEnd: string;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    private readonly skip: number,
  ) {
    this.lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\r\n';
  }

  apply(edits: SheetEdits): { readonly text: string; readonly done: PatchDone } {
    const records = splitRecords(this.text, this.delimiter, this.skip);
    const inserts = [...edits.inserts].sort((a, b) => a.before - b.before);
    let out = this.text.slice(0, this.skip);
    let next = 0;
    const insertUpTo = (number: number) => {
      for (
        let insert = inserts[next];
        insert !== undefined && insert.before <= number;
        insert = inserts[next]
      ) {
        next += 1;
        const width = records[insert.model - 1]?.cells.length ?? 1;
        for (const values of insert.rows) out += this.writeRow(width, values) + this.lineEnd;
        this.rowsAdded += insert.rows.length;
      }
    };
    for (const [at, record] of records.entries()) {
      insertUpTo(at + 1);
      const values = edits.rows.get(at + 1);
      const end = records[at + 1]?.start ?? this.text.length;
      if (values === undefined) out += this.text.slice(record.start, end);
      else {
        const cells = record.cells.map((cell) => this.text.slice(cell.start, cell.end));
        out += this.replace(cells, values) + this.text.slice(record.end, end);
      }
    }
    if (next < inserts.length && !/[\r\n]$/.test(out)) out += this.lineEnd;
    insertUpTo(Number.POSITIVE_INFINITY);
    return { text: out, done: { cells: this.cells, rowsAdded: this.rowsAdded, formulasKept: 0 } };
  }

  private writeRow(width: number, values: RowValues): string {
    return this.replace(new Array<string>(width).fill(''), values);
  }

  private replace(cells: readonly string[], values: RowValues): string {
    const replaced = [...cells];
    for (const [column, value] of values) {
      while (replaced.length <= column) replaced.push('');
      replaced[column] = this.writeCell(value);
      this.cells += 1;
    }
    return replaced.join(this.delimiter);
  }

  private writeCell(value: PatchValue): string {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const text = typeof value === 'string' ? value : (value.text ?? value.date);
    return quoteCsv(disarm(text), this.delimiter);
  }
}
