import type { MergedRange, RawCell, RawRow } from '@shared/domain/sheets/cell';
import { readInteger, readRange } from './cell-address';
import type { CellContext } from './cell-reader';
import { CellReader, readRowOfCell } from './cell-reader';
import { WorkbookFault } from './fault';
import { headRows, maxColumns, maxRows } from './limits';
import { eachAttribute, isTrue, readAttributes } from './xml-attributes';
import type { XmlHandler } from './xml-scanner';
import { XmlScanner } from './xml-scanner';

/** Where the reader stands in the sheet. */
const outside = 0;
const inData = 1;
const inRow = 2;
const inCell = 3;
const inValue = 4;
const inFormula = 5;
const inInline = 6;
const inInlineText = 7;
const inPhonetic = 8;

const closeRowTag = Buffer.from('</row');

/**
 * Reads the XML of one sheet. With `countOnly` the values of rows after the first 80 filled ones are not kept: such a
 * row is left as soon as a value was met.
 */
export class SheetReader implements XmlHandler {
  /** Rows read and not yet taken; empty it at will. */
  rows: RawRow[] = [];
  filledRows = 0;
  /** Of the filled rows those hidden or filtered away. */
  hiddenFilledRows = 0;
  lastRow = 0;
  readonly merges: MergedRange[] = [];
  readonly hiddenColumns = new Set<number>();
  private readonly scanner = new XmlScanner(this);
  private readonly cell: CellReader;
  private state = outside;
  private sawData = false;
  private rowNumber = 0;
  private rowHidden = false;
  private rowCounted = false;
  private rowNumberKnown = false;
  private rowTag: Buffer = closeRowTag;
  private column = -1;
  private cells: RawCell[] | null = null;

  constructor(
    context: CellContext,
    private readonly countOnly: boolean,
    private readonly maxMerges: number,
  ) {
    this.cell = new CellReader(context);
  }

  get wantsText(): boolean {
    return this.state === inValue || this.state === inFormula || this.state === inInlineText;
  }

  feed(piece: Buffer): void {
    this.scanner.feed(piece);
  }

  /** Call after the last piece. Throws `WorkbookFault` when the sheet breaks off. */
  end(): void {
    this.scanner.end();
    if (this.state !== outside || !this.sawData) {
      throw new WorkbookFault('workbook.damaged', 'sheet breaks off');
    }
  }

  open(bytes: Buffer, nameStart: number, nameEnd: number, end: number, selfClosing: boolean): void {
    switch (this.state) {
      case inRow:
        if (nameEnd - nameStart === 1 && bytes[nameStart] === 0x63) {
          this.openCell(bytes, nameEnd, end, selfClosing);
        }
        return;
      case inCell:
        this.openInCell(bytes, nameStart, nameEnd, end, selfClosing);
        return;
      case inData:
        if (isName(bytes, nameStart, nameEnd, 'row'))
          this.openRow(bytes, nameStart, nameEnd, end, selfClosing);
        return;
      case inInline:
        if (selfClosing) return;
        if (isName(bytes, nameStart, nameEnd, 't')) this.state = inInlineText;
        else if (isName(bytes, nameStart, nameEnd, 'rPh')) this.state = inPhonetic;
        return;
      case outside:
        this.openOutside(bytes, nameStart, nameEnd, end, selfClosing);
        return;
      default:
    }
  }

  close(bytes: Buffer, nameStart: number, nameEnd: number): void {
    switch (this.state) {
      case inValue:
      case inFormula:
        this.state = inCell;
        return;
      case inCell:
        if (isName(bytes, nameStart, nameEnd, 'c')) this.closeCell();
        return;
      case inRow:
        if (isName(bytes, nameStart, nameEnd, 'row')) this.closeRow();
        return;
      case inInlineText:
        this.state = inInline;
        return;
      case inInline:
        if (isName(bytes, nameStart, nameEnd, 'is')) this.state = inCell;
        return;
      case inPhonetic:
        if (isName(bytes, nameStart, nameEnd, 'rPh')) this.state = inInline;
        return;
      case inData:
        if (isName(bytes, nameStart, nameEnd, 'sheetData')) this.state = outside;
        return;
      default:
    }
  }

  text(bytes: Buffer, start: number, end: number): void {
    if (this.state === inValue) this.cell.takeValue(bytes, start, end);
    else if (this.state === inFormula) this.cell.takeFormula(bytes, start, end);
    else this.cell.takeInline(bytes, start, end);
  }

  private openOutside(
    bytes: Buffer,
    nameStart: number,
    nameEnd: number,
    end: number,
    selfClosing: boolean,
  ): void {
    const name = bytes.toString('latin1', nameStart, nameEnd);
    if (name === 'sheetData') {
      this.sawData = true;
      if (!selfClosing) this.state = inData;
    } else if (name === 'mergeCell') {
      const range = readRange(readAttributes(bytes, nameEnd, end).get('ref') ?? '');
      if (range !== null && this.merges.length < this.maxMerges) this.merges.push(range);
    } else if (name === 'col' && !this.sawData) {
      this.noteColumns(readAttributes(bytes, nameEnd, end));
    }
  }

  private noteColumns(attributes: ReadonlyMap<string, string>): void {
    if (!isTrue(attributes.get('hidden'))) return;
    const from = Number(attributes.get('min'));
    const to = Math.min(Number(attributes.get('max')), maxColumns);
    for (let column = from; column <= to; column++) this.hiddenColumns.add(column - 1);
  }

  private openRow(
    bytes: Buffer,
    nameStart: number,
    nameEnd: number,
    end: number,
    selfClosing: boolean,
  ): void {
    const given = readRowAttributes(bytes, nameEnd, end);
    this.rowNumberKnown = given.number > 0;
    this.rowNumber = this.rowNumberKnown ? given.number : this.rowNumber + 1;
    if (this.rowNumber > maxRows) throw new WorkbookFault('workbook.damaged', 'row number');
    this.rowHidden = given.hidden;
    this.rowCounted = false;
    this.cells = null;
    this.column = -1;
    if (selfClosing) return;
    this.state = inRow;
    this.rowTag = bytes[nameStart - 1] === 0x3c ? closeRowTag : nameClosingTag(bytes, nameStart, nameEnd);
  }

  private openCell(bytes: Buffer, nameEnd: number, end: number, selfClosing: boolean): void {
    this.cell.begin(bytes, nameEnd, end);
    this.column = this.cell.column >= 0 ? this.cell.column : this.column + 1;
    if (this.column >= maxColumns) throw new WorkbookFault('workbook.damaged', 'column');
    if (selfClosing) return;
    this.state = inCell;
    if (!this.rowNumberKnown) {
      this.rowNumberKnown = true;
      const row = readRowOfCell(bytes, nameEnd, end);
      if (row > this.rowNumber && row <= maxRows) this.rowNumber = row;
    }
  }

  private openInCell(
    bytes: Buffer,
    nameStart: number,
    nameEnd: number,
    end: number,
    selfClosing: boolean,
  ): void {
    if (nameEnd - nameStart === 1) {
      const letter = bytes[nameStart];
      if (letter === 0x76) {
        if (selfClosing) {
          this.cell.takeEmptyValue();
        } else {
          this.cell.takeEmptyValue();
          this.state = inValue;
        }
      } else if (letter === 0x66) {
        this.cell.beginFormula(bytes, nameEnd, end);
        if (!selfClosing) this.state = inFormula;
      }
    } else if (!selfClosing && isName(bytes, nameStart, nameEnd, 'is')) {
      this.state = inInline;
    }
  }

  private closeCell(): void {
    this.state = inRow;
    const cell = this.cell.finish(this.rowNumber, this.column);
    if (cell === null) return;
    if (this.countOnly && this.filledRows >= headRows) {
      this.rowCounted = true;
      this.scanner.skipTo(this.rowTag);
      return;
    }
    this.cells ??= [];
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  private closeRow(): void {
    this.state = inData;
    if (this.cells === null && !this.rowCounted) return;
    this.filledRows += 1;
    if (this.rowHidden) this.hiddenFilledRows += 1;
    if (this.rowNumber > this.lastRow) this.lastRow = this.rowNumber;
    if (this.cells === null) return;
    this.rows.push(
      this.rowHidden
        ? { number: this.rowNumber, cells: this.cells, hidden: true }
        : { number: this.rowNumber, cells: this.cells },
    );
    this.cells = null;
  }
}

function isName(bytes: Buffer, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name.charCodeAt(i)) return false;
  return true;
}

/** `</x:row` for a row tag with a prefix. */
function nameClosingTag(bytes: Buffer, nameStart: number, nameEnd: number): Buffer {
  const open = bytes.lastIndexOf(0x3c, nameStart);
  return Buffer.from(`</${bytes.toString('latin1', open + 1, nameEnd)}`);
}

/** `r` and `hidden` of a row, read in place: a sheet may have a million rows without a value. */
function readRowAttributes(bytes: Buffer, from: number, end: number): { number: number; hidden: boolean } {
  const row = { number: 0, hidden: false };
  eachAttribute(bytes, from, end, (nameStart, nameEnd, valueStart, valueEnd) => {
    if (nameEnd - nameStart === 1 && bytes[nameStart] === 0x72) {
      row.number = readInteger(bytes, valueStart, valueEnd);
    } else if (isName(bytes, nameStart, nameEnd, 'hidden')) {
      row.hidden = isTrue(bytes.toString('latin1', valueStart, valueEnd));
    }
  });
  return row;
}
