import { WorkbookFault } from '../fault';
import { maxColumns } from '../limits';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Characters of one cell: four times what Excel holds; a lost quote would otherwise swallow the rest of the file. */
const maxCellLength = 131_072;

/**
 * Takes a text apart into records of cells, piece by piece (RFC 4180 as Excel reads it): a cell that begins with a
 * quote goes on to its closing quote over line breaks, doubled quotes stand for one, text after the closing quote is
 * kept as it is. Lines may end in LF, CRLF or CR. Throws `WorkbookFault` for cells and records without end.
 */
export class RecordParser {
  private cells: string[] = [];
  private cell = '';
  /** True inside quotes. */
  private quoted = false;
  /** The last character was a quote inside quotes: the end, or the first half of a doubled one. */
  private maybeClosed = false;
  private started = false;
  private skipLineFeed = false;
  private readonly delimiter: number;

  constructor(
    delimiter: string,
    private readonly take: (cells: readonly string[]) => void,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  feed(text: string): void {
    let at = 0;
    if (this.skipLineFeed && text !== '') {
      this.skipLineFeed = false;
      if (text.charCodeAt(0) === lineFeed) at = 1;
    }
    while (at < text.length) at = this.quoted ? this.feedQuoted(text, at) : this.feedPlain(text, at);
  }

  /** Call after the last piece. */
  end(): void {
    if (this.quoted && !this.maybeClosed) throw new WorkbookFault('workbook.damaged', 'quotes without end');
    this.quoted = false;
    this.maybeClosed = false;
    if (this.started) this.endRecord();
  }

  /** Up to the next delimiter, line end or opening quote; returns where to go on. */
  private feedPlain(text: string, from: number): number {
    let at = from;
    if (this.cell === '' && text.charCodeAt(at) === quote) {
      this.started = true;
      this.quoted = true;
      this.maybeClosed = false;
      return at + 1;
    }
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.delimiter || code === lineFeed || code === carriageReturn) break;
    }
    if (at > from) this.append(text, from, at);
    if (at === text.length) return at;
    const code = text.charCodeAt(at);
    if (code === this.delimiter) this.endCell();
    else this.endRecord();
    if (code !== carriageReturn) return at + 1;
    if (at + 1 < text.length) return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
    this.skipLineFeed = true;
    return at + 1;
  }

  private feedQuoted(text: string, from: number): number {
    if (this.maybeClosed) {
      this.maybeClosed = false;
      if (text.charCodeAt(from) === quote) {
        this.cell += '"';
        return from + 1;
      }
      this.quoted = false;
      // What follows belongs to the cell, but is no opening quote any more.
      return this.feedAfterQuotes(text, from);
    }
    const at = text.indexOf('"', from);
    if (at < 0) {
      this.append(text, from, text.length);
      return text.length;
    }
    if (at > from) this.append(text, from, at);
    this.maybeClosed = true;
    return at + 1;
  }

  /** An empty quoted cell must not take the next quote for its first one. */
  private feedAfterQuotes(text: string, from: number): number {
    const code = text.charCodeAt(from);
    if (code !== this.delimiter && code !== lineFeed && code !== carriageReturn) {
      this.append(text, from, from + 1);
      return from + 1;
    }
    return this.feedPlain(text, from);
  }

  private append(text: string, from: number, to: number): void {
    this.started = true;
    this.cell += text.slice(from, to);
    if (this.cell.length > maxCellLength) throw new WorkbookFault('workbook.damaged', 'cell without end');
  }

  private endCell(): void {
    this.started = true;
    if (this.cells.length >= maxColumns) throw new WorkbookFault('workbook.damaged', 'column');
    this.cells.push(this.cell);
    this.cell = '';
  }

  private endRecord(): void {
    this.endCell();
    this.take(this.cells);
    this.cells = [];
    this.started = false;
  }
}
