import type { MergedRange, RawCell, RawRow } from '@shared/domain/sheets/cell';
import { WorkbookFault } from '../fault';
import { readSerialDate } from '../serial-date';
import type { SheetScan } from '../sheet-source';
import { scanRows } from '../sheet-source';
import { TextRun } from './biff-text';
import type { BiffGlobals, BiffSheet } from './globals';
import type { RecordPlace } from './records';
import { recordType, walkRecords } from './records';

/** Columns that .xls has. */
const maxColumns = 256;

const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** One way through the records of a sheet of an .xls. */
export function scanBiffSheet(
  stream: Buffer,
  globals: BiffGlobals,
  sheet: BiffSheet,
  maxMerges: number,
): SheetScan {
  const reader = new SheetRecords(stream, globals, maxMerges);
  return { rows: reader.read(sheet.start), merges: reader.merges, hiddenColumns: reader.hiddenColumns };
}

class SheetRecords {
  readonly merges: MergedRange[] = [];
  readonly hiddenColumns = new Set<number>();
  private readonly hiddenRows = new Set<number>();
  /** Rows that are not given out yet, by their 0-based number. */
  private rows = new Map<number, RawCell[]>();
  private row = -1;
  /** Where the text of the formula that was read last belongs. */
  private awaiting: { readonly row: number; readonly column: number } | null = null;

  constructor(
    private readonly stream: Buffer,
    private readonly globals: BiffGlobals,
    private readonly maxMerges: number,
  ) {}

  *read(start: number): Generator<readonly RawRow[]> {
    if (start + 4 > this.stream.length || this.stream.readUInt16LE(start) !== recordType.begin) {
      throw new WorkbookFault('workbook.damaged', 'sheet start');
    }
    // Excel writes rows in order; rows of other writers that are not wait until the sheet is read.
    const ordered = this.isOrdered(start);
    for (const place of walkRecords(this.stream, start)) {
      this.take(place);
      if (ordered && this.rows.size > scanRows) {
        const newest = this.rows.get(this.row);
        this.rows.delete(this.row);
        yield this.giveRows();
        if (newest !== undefined) this.rows.set(this.row, newest);
      }
    }
    yield this.giveRows();
  }

  private isOrdered(start: number): boolean {
    let last = 0;
    for (const place of walkRecords(this.stream, start)) {
      if (!isCell(place) || place.end - place.start < 2) continue;
      const row = this.stream.readUInt16LE(place.start);
      if (row < last) return false;
      last = row;
    }
    return true;
  }

  private giveRows(): RawRow[] {
    const given: RawRow[] = [];
    const sorted = [...this.rows].sort(([a], [b]) => a - b);
    for (const [row, cells] of sorted) {
      for (let column = 0; column < cells.length; column++) cells[column] ??= null;
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length === 0) continue;
      const number = row + 1;
      given.push(this.hiddenRows.has(row) ? { number, cells, hidden: true } : { number, cells });
    }
    this.rows = new Map();
    return given;
  }

  private take(place: RecordPlace): void {
    const { type, start, end } = place;
    const length = end - start;
    if (type === recordType.string) this.takeFormulaText(start, end);
    else if (type === recordType.row && length >= 16) this.takeRow(start);
    else if (type === recordType.columnInfo && length >= 10) this.takeColumns(start);
    else if (type === recordType.merges && length >= 2) this.takeMerges(start, end);
    else if (isCell(place) && length >= 6) this.takeCell(place);
  }

  private takeCell({ type, start, end }: RecordPlace): void {
    const { stream } = this;
    this.row = stream.readUInt16LE(start);
    const column = stream.readUInt16LE(start + 2);
    this.awaiting = null;
    if (type === recordType.mulRk) {
      for (let at = start + 4, next = column; at + 6 <= end - 2; at += 6, next++) {
        this.put(next, this.readDateOrNumber(readRk(stream.readUInt32LE(at + 2)), stream.readUInt16LE(at)));
      }
      return;
    }
    const style = stream.readUInt16LE(start + 4);
    this.put(column, this.readCell(type, start + 6, end, style, column));
  }

  private readCell(type: number, at: number, end: number, style: number, column: number): RawCell {
    const { stream } = this;
    const length = end - at;
    if (type === recordType.labelShared && length >= 4) return this.readShared(stream.readUInt32LE(at));
    if (type === recordType.number && length >= 8) {
      return this.readDateOrNumber(stream.readDoubleLE(at), style);
    }
    if (type === recordType.rk && length >= 4) {
      return this.readDateOrNumber(readRk(stream.readUInt32LE(at)), style);
    }
    if (type === recordType.boolOrError && length >= 2) {
      return readBoolOrError(stream[at] ?? 0, stream[at + 1] === 1);
    }
    if ((type === recordType.label || type === recordType.rString) && length >= 2) {
      return this.readText(at, end);
    }
    return isFormula(type) && length >= 8 ? this.readFormula(at, end, style, column) : null;
  }

  /** The stored result of a formula. */
  private readFormula(at: number, end: number, style: number, column: number): RawCell {
    const { stream } = this;
    if (stream.readUInt16LE(at + 6) === 0xffff) {
      const kind = stream[at];
      if (kind === 0) this.awaiting = { row: this.row, column };
      return kind === 1 || kind === 2 ? readBoolOrError(stream[at + 2] ?? 0, kind === 2) : null;
    }
    const value = stream.readDoubleLE(at);
    // Libraries that do not compute write a zero and leave the computing to the next program.
    const uncomputed = value === 0 && end - at >= 10 && (stream.readUInt16LE(at + 8) & 0x02) !== 0;
    return uncomputed ? { kind: 'formula', formula: '' } : this.readDateOrNumber(value, style);
  }

  private takeFormulaText(start: number, end: number): void {
    if (this.awaiting === null || end - start < 2) return;
    this.row = this.awaiting.row;
    this.put(this.awaiting.column, this.readText(start, end));
    this.awaiting = null;
  }

  private readShared(index: number): RawCell {
    const text = this.globals.sharedStrings[index];
    if (text === undefined) throw new WorkbookFault('workbook.damaged', 'no such shared text');
    return text === '' ? null : text;
  }

  private readText(at: number, end: number): RawCell {
    const count = this.stream.readUInt16LE(at);
    const text =
      this.globals.version === 8
        ? count === 0
          ? ''
          : new TextRun(this.stream, at + 2, end).readText(count)
        : this.globals.decode(this.stream.subarray(at + 2, Math.min(end, at + 2 + count)));
    return text === '' ? null : text;
  }

  private readDateOrNumber(value: number, style: number): RawCell {
    if (!Number.isFinite(value)) return null;
    if (this.globals.dateStyles[style] !== 1) return value;
    return readSerialDate(value, this.globals.date1904) ?? value;
  }

  private put(column: number, cell: RawCell): void {
    if (column >= maxColumns) throw new WorkbookFault('workbook.damaged', 'column');
    if (cell === null) return;
    const cells = this.rows.get(this.row);
    if (cells === undefined) {
      const made: RawCell[] = [];
      while (made.length < column) made.push(null);
      made.push(cell);
      this.rows.set(this.row, made);
    } else {
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    }
  }

  private takeRow(start: number): void {
    if (((this.stream[start + 12] ?? 0) & 0x20) !== 0) this.hiddenRows.add(this.stream.readUInt16LE(start));
  }

  private takeColumns(start: number): void {
    if (((this.stream[start + 8] ?? 0) & 0x01) === 0) return;
    const last = Math.min(this.stream.readUInt16LE(start + 2), maxColumns - 1);
    for (let column = this.stream.readUInt16LE(start); column <= last; column++) {
      this.hiddenColumns.add(column);
    }
  }

  private takeMerges(start: number, end: number): void {
    for (let at = start + 2; at + 8 <= end && this.merges.length < this.maxMerges; at += 8) {
      const [top, bottom, left, right] = [0, 2, 4, 6].map((step) => this.stream.readUInt16LE(at + step));
      if (top === undefined || bottom === undefined || left === undefined || right === undefined) continue;
      if (bottom < top || right < left || right >= maxColumns) continue;
      this.merges.push({ top: top + 1, left, bottom: bottom + 1, right });
    }
  }
}

function isFormula(type: number): boolean {
  return type === recordType.formula || type === recordType.formula3 || type === recordType.formula4;
}

function isCell({ type }: RecordPlace): boolean {
  switch (type) {
    case recordType.labelShared:
    case recordType.number:
    case recordType.rk:
    case recordType.mulRk:
    case recordType.label:
    case recordType.rString:
    case recordType.boolOrError:
    case recordType.formula:
    case recordType.formula3:
    case recordType.formula4:
      return true;
    default:
      return false;
  }
}

/** A number in 30 bits: a whole one or the upper half of a double, perhaps in hundredths. */
function readRk(bits: number): number {
  const value = (bits & 0x02) !== 0 ? bits >> 2 : readUpperHalf(bits & 0xfffffffc);
  return (bits & 0x01) !== 0 ? value / 100 : value;
}

const half = new DataView(new ArrayBuffer(8));

function readUpperHalf(bits: number): number {
  half.setInt32(0, bits);
  return half.getFloat64(0);
}

function readBoolOrError(value: number, isError: boolean): RawCell {
  return isError ? { kind: 'error', text: errorTexts[value] ?? '#N/A' } : value !== 0;
}
