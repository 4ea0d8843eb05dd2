import type { RawCell } from '@shared/domain/sheets/cell';
import { readColumn, readInteger, readRow } from './cell-address';
import { WorkbookFault } from './fault';
import { readNumber } from './read-number';
import { readIsoDate, readSerialDate } from './serial-date';
import type { SharedStrings } from './shared-strings';
import { shiftFormula } from './shift-formula';
import type { DateStyles } from './styles';
import { readAttributes } from './xml-attributes';
import { decodeCellText } from './xml-text';

const typeNumber = 0;
const typeShared = 1;
const typeText = 2;
const typeBoolean = 3;
const typeError = 4;
const typeDate = 5;

const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;

/** What cells of a sheet refer to. */
export interface CellContext {
  readonly shared: SharedStrings | null;
  readonly dateStyles: DateStyles;
  readonly date1904: boolean;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Puts one cell together from its tags and texts; used for one cell after another. */
export class CellReader {
  /** 0-based column from the cell's reference; -1 when it has none. */
  column = -1;
  private type = typeNumber;
  private style = 0;
  private value: RawCell = null;
  private sawValue = false;
  private formula: string | null = null;
  private formulaIndex = '';
  private inline = '';
  private hasInline = false;
  private readonly sharedFormulas = new Map<string, SharedFormula>();

  constructor(private readonly context: CellContext) {}

  /** Begins a cell with its attributes `r`, `s` and `t`. */
  begin(bytes: Buffer, from: number, end: number): void {
    this.column = -1;
    this.type = typeNumber;
    this.style = 0;
    this.value = null;
    this.sawValue = false;
    this.formula = null;
    this.formulaIndex = '';
    this.hasInline = false;
    let i = from;
    while (i < end) {
      while (i < end && (bytes[i] as number) <= 0x20) i++;
      const nameStart = i;
      while (i < end && bytes[i] !== equals) i++;
      const afterLetter = bytes[nameStart + 1] as number;
      const single = afterLetter === equals || afterLetter <= 0x20 ? (bytes[nameStart] as number) : 0;
      i++;
      while (i < end && bytes[i] !== quote && bytes[i] !== apostrophe) i++;
      const mark = bytes[i];
      const start = i + 1;
      i = start;
      while (i < end && bytes[i] !== mark) i++;
      if (single === 0x72) this.column = readColumn(bytes, start, i);
      else if (single === 0x73) this.style = readInteger(bytes, start, i);
      else if (single === 0x74) this.type = readType(bytes, start, i);
      i++;
    }
  }

  /** Begins the cell's formula. */
  beginFormula(bytes: Buffer, from: number, end: number): void {
    this.formula = '';
    this.formulaIndex = end > from ? (readAttributes(bytes, from, end).get('si') ?? '') : '';
  }

  takeFormula(bytes: Buffer, start: number, end: number): void {
    this.formula = decodeCellText(bytes, start, end);
  }

  /** Takes the text of `<v>`. */
  takeValue(bytes: Buffer, start: number, end: number): void {
    this.sawValue = true;
    this.value = this.readValue(bytes, start, end);
  }

  /** An empty `<v>`: the stored result is an empty text, if texts are what the cell holds. */
  takeEmptyValue(): void {
    this.sawValue = true;
  }

  /** Takes a run of an inline text. */
  takeInline(bytes: Buffer, start: number, end: number): void {
    const run = decodeCellText(bytes, start, end);
    this.inline = this.hasInline ? this.inline + run : run;
    this.hasInline = true;
  }

  /** The finished cell; blank texts are null. `row` and `column` are where the cell stands. */
  finish(row: number, column: number): RawCell {
    const formula = this.formula === null ? null : this.resolveFormula(this.formula, row, column);
    if (this.value !== null) return this.value;
    if (this.hasInline) return this.inline === '' ? null : this.inline;
    if (formula === null || (this.sawValue && this.type === typeText)) return null;
    return { kind: 'formula', formula };
  }

  private readValue(bytes: Buffer, start: number, end: number): RawCell {
    if (this.type === typeShared) {
      const text = this.readShared(bytes, start, end);
      return text === '' ? null : text;
    }
    if (this.type === typeNumber) return this.readNumeric(bytes, start, end);
    const text = decodeCellText(bytes, start, end);
    if (text === '') return null;
    if (this.type === typeBoolean) return text.trim() === '1' || text.trim().toLowerCase() === 'true';
    if (this.type === typeError) return { kind: 'error', text };
    if (this.type === typeDate) return readIsoDate(text) ?? text;
    return text;
  }

  private readShared(bytes: Buffer, start: number, end: number): string {
    const index = readInteger(bytes, start, end);
    const trimmed = index >= 0 ? index : Number.parseInt(bytes.toString('latin1', start, end), 10);
    if (this.context.shared === null) throw new WorkbookFault('workbook.damaged', 'no shared texts');
    return this.context.shared.get(trimmed);
  }

  private readNumeric(bytes: Buffer, start: number, end: number): RawCell {
    const value = readNumber(bytes, start, end);
    if (!Number.isFinite(value)) {
      const text = decodeCellText(bytes, start, end);
      return text.trim() === '' ? null : text;
    }
    if (this.context.dateStyles[this.style] !== 1) return value;
    return readSerialDate(value, this.context.date1904) ?? value;
  }

  /** A formula written once for many cells has its text only in the first of them. */
  private resolveFormula(formula: string, row: number, column: number): string {
    if (this.formulaIndex === '') return formula;
    if (formula !== '') {
      this.sharedFormulas.set(this.formulaIndex, { formula, row, column });
      return formula;
    }
    const first = this.sharedFormulas.get(this.formulaIndex);
    return first === undefined || this.value !== null
      ? formula
      : shiftFormula(first.formula, row - first.row, column - first.column);
  }
}

/** Row of the cell whose attributes stand here; 0 when it has no reference. */
export function readRowOfCell(bytes: Buffer, from: number, end: number): number {
  const reference = Buffer.from(readAttributes(bytes, from, end).get('r') ?? '');
  return readRow(reference, 0, reference.length);
}

function readType(bytes: Buffer, start: number, end: number): number {
  const first = bytes[start];
  if (end - start === 1) {
    if (first === 0x73) return typeShared;
    if (first === 0x62) return typeBoolean;
    if (first === 0x65) return typeError;
    if (first === 0x64) return typeDate;
    return typeNumber;
  }
  const name = bytes.toString('latin1', start, end);
  return name === 'str' || name === 'inlineStr' ? typeText : typeNumber;
}
