import { WorkbookFault } from '../fault';
import { headerBytes, recordType } from './records';

/** Encodings by the number of a code page; texts of Excel 5 and 95 are stored in one. */
const encodings: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Decodes bytes of a code page. Without a known one Chinese is taken, which ASCII is part of. */
export function chooseDecoder(codePage: number | null): (bytes: Buffer) => string {
  const windows = codePage !== null && codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : null;
  const label = windows ?? (codePage === 367 ? 'windows-1252' : encodings[codePage ?? 936]) ?? 'windows-1252';
  const decoder = new TextDecoder(label);
  return (bytes) => decoder.decode(bytes);
}

/**
 * Reads texts of Excel 97 and later, which may go on over CONTINUE records: a text cut inside its characters says in
 * the first byte of the next record how wide they are from there on.
 */
export class TextRun {
  private at: number;
  private end: number;

  /** Begins at `start` of a record that ends at `end`. */
  constructor(
    private readonly stream: Buffer,
    start: number,
    end: number,
  ) {
    this.at = start;
    this.end = end;
  }

  /** True when neither this record nor a CONTINUE after it holds another byte. */
  isOver(): boolean {
    if (this.at < this.end) return false;
    const { stream, end } = this;
    return end + headerBytes > stream.length || stream.readUInt16LE(end) !== recordType.continue;
  }

  readByte(): number {
    this.need(1);
    return this.stream[this.at++] as number;
  }

  readUInt16(): number {
    return this.readByte() | (this.readByte() << 8);
  }

  readUInt32(): number {
    return this.readUInt16() + this.readUInt16() * 0x1_0000;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      this.need(1);
      const step = Math.min(left, this.end - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Characters of a text whose flags come first; runs of formats and readings after it are passed over. */
  readText(characters: number): string {
    const flags = this.readByte();
    const runs = (flags & 0x08) !== 0 ? this.readUInt16() : 0;
    const readings = (flags & 0x04) !== 0 ? this.readUInt32() : 0;
    const text = this.readCharacters(characters, (flags & 0x01) !== 0);
    this.skip(runs * 4 + readings);
    return text;
  }

  private readCharacters(count: number, wideAtFirst: boolean): string {
    let wide = wideAtFirst;
    let text = '';
    for (let left = count; left > 0; ) {
      if (this.at === this.end) {
        this.openNext();
        wide = (this.readByte() & 0x01) !== 0;
      }
      const width = wide ? 2 : 1;
      const step = Math.min(left, Math.floor((this.end - this.at) / width));
      if (step === 0) throw new WorkbookFault('workbook.damaged', 'text breaks off');
      const to = this.at + step * width;
      const part = this.stream.toString(wide ? 'utf16le' : 'latin1', this.at, to);
      text = text === '' ? part : text + part;
      this.at = to;
      left -= step;
    }
    return text;
  }

  private need(bytes: number): void {
    if (this.at + bytes > this.end) this.openNext();
  }

  private openNext(): void {
    const next = this.end;
    if (next + headerBytes > this.stream.length || this.stream.readUInt16LE(next) !== recordType.continue) {
      throw new WorkbookFault('workbook.damaged', 'text breaks off');
    }
    this.at = next + headerBytes;
    this.end = this.at + this.stream.readUInt16LE(next + 2);
    if (this.end > this.stream.length) throw new WorkbookFault('workbook.damaged', 'record breaks off');
    if (this.at === this.end) throw new WorkbookFault('workbook.damaged', 'empty continuation');
  }
}
