import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';

const inflateAsync = promisify(inflate);
const deflateAsync = promisify(deflate);

/** One object of a PDF: its dictionary as text, and its stream when it has one. */
export interface PdfObject {
  readonly number: number;
  readonly dictionary: string;
  /** Reads and inflates the stream; undefined when there is none or it is packed in another way. */
  readText(): Promise<string | undefined>;
  /** The stream as it is stored, packed; undefined when there is none. */
  readonly packed: Uint8Array | undefined;
}

/**
 * A PDF as Chromium writes it: plain objects, one cross-reference table. Reads its objects and appends new versions
 * of some; knows nothing of encrypted, linearised or object-stream files.
 */
export class PdfFile {
  private constructor(
    private readonly bytes: Buffer,
    private readonly offsets: ReadonlyMap<number, number>,
    private readonly trailer: string,
    private readonly tableAt: number,
  ) {}

  /** Undefined when the file is not built as expected. */
  static open(content: Uint8Array): PdfFile | undefined {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const end = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
    const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
    if (!(tableAt < bytes.length)) return undefined;
    const table = bytes.toString('latin1', tableAt);
    const head = /^xref\s+0 (\d+)\s+/.exec(table);
    const trailer = /trailer\s*<<(.*?)>>\s*startxref/s.exec(table)?.[1];
    if (head === null || trailer === undefined) return undefined;
    const offsets = new Map<number, number>();
    for (let number = 0; number < Number(head[1]); number += 1) {
      const entry = table.slice(head[0].length + number * 20, head[0].length + number * 20 + 18);
      if (entry.endsWith('n')) offsets.set(number, Number(entry.slice(0, 10)));
    }
    return new PdfFile(bytes, offsets, trailer, tableAt);
  }

  *objects(): Generator<PdfObject> {
    for (const number of this.offsets.keys()) {
      const object = this.get(number);
      if (object !== undefined) yield object;
    }
  }

  get(number: number): PdfObject | undefined {
    const at = this.offsets.get(number);
    if (at === undefined) return undefined;
    const stop = this.bytes.indexOf('endobj', at);
    const streamWord = this.bytes.indexOf('stream\n', at);
    const hasStream = streamWord !== -1 && streamWord < stop;
    const dictionary = this.bytes.toString('latin1', at, hasStream ? streamWord : stop);
    const length = Number(/\/Length (\d+)\b/.exec(dictionary)?.[1] ?? Number.NaN);
    const start = streamWord + 'stream\n'.length;
    const packed =
      hasStream && !Number.isNaN(length) ? this.bytes.subarray(start, start + length) : undefined;
    return {
      number,
      dictionary,
      packed,
      readText: async () => {
        if (packed === undefined) return undefined;
        if (!dictionary.includes('/Filter')) return packed.toString('latin1');
        if (!/\/Filter \/FlateDecode\b/.test(dictionary)) return undefined;
        return (await inflateAsync(packed)).toString('latin1');
      },
    };
  }

  /** Number of the object that a key of the trailer names, such as `Root`. */
  named(key: string): number | undefined {
    const number = new RegExp(`/${key} (\\d+) 0 R`).exec(this.trailer)?.[1];
    return number === undefined ? undefined : Number(number);
  }

  /** One more than the highest number of an object. */
  get size(): number {
    return Math.max(0, ...this.offsets.keys()) + 1;
  }

  /** The file with new streams in place of some objects, as an update after its end. */
  async replaceStreams(streams: ReadonlyMap<number, string>): Promise<Uint8Array> {
    const parts: Buffer[] = [this.bytes];
    let length = this.bytes.length;
    let entries = '';
    const add = (part: Buffer) => {
      parts.push(part);
      length += part.length;
    };
    for (const [number, text] of streams) {
      const packed = await deflateAsync(Buffer.from(text, 'latin1'));
      entries += `${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`;
      add(Buffer.from(`${number} 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`));
      add(packed);
      add(Buffer.from('\nendstream\nendobj\n'));
    }
    const table = `xref\n${entries}trailer\n<<${this.trailer}\n/Prev ${this.tableAt}>>\nstartxref\n${length}\n%%EOF\n`;
    add(Buffer.from(table, 'latin1'));
    return Buffer.concat(parts);
  }
}
