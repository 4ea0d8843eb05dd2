import type { MergedRange, RawCell, RawRow } from '@shared/domain/sheets/cell';
import { WorkbookFault } from '../fault';
import { maxColumns, maxRows } from '../limits';
import { readIsoDate } from '../serial-date';
import { isTrue, readAttributes } from '../xml-attributes';
import type { XmlHandler } from '../xml-scanner';
import { decodeText } from '../xml-text';

/** Characters of one cell; more is cut off, as in pages. */
const maxCellLength = 131_072;

type Attributes = ReadonlyMap<string, string>;

/** Takes the rows of one worksheet of an XML Spreadsheet 2003 as they pass by; the others are passed over. */
export class TableRows implements XmlHandler {
  /** Rows read and not yet taken; empty it at will. */
  rows: RawRow[] = [];
  readonly merges: MergedRange[] = [];
  readonly hiddenColumns = new Set<number>();
  private sheet = -1;
  /** Elements that are open inside the worksheet. */
  private readonly path: string[] = [];
  private row = 0;
  private rowHidden = false;
  private nextRow = 1;
  private cells: RawCell[] = [];
  private column = 0;
  private nextColumn = 0;
  private nextListed = 0;
  private cell: RawCell = null;
  private type = '';
  private content: string | null = null;

  constructor(
    private readonly wanted: number,
    private readonly maxMerges: number,
  ) {}

  get wantsText(): boolean {
    return this.content !== null;
  }

  open(bytes: Buffer, nameStart: number, nameEnd: number, end: number, selfClosing: boolean): void {
    const name = bytes.toString('latin1', nameStart, nameEnd);
    if (name === 'Worksheet') this.sheet += 1;
    if (this.sheet !== this.wanted) return;
    const attributes = readAttributes(bytes, nameEnd, end);
    const parent = this.path.at(-1);
    if (parent === 'Table' && name === 'Column') this.takeColumn(attributes);
    else if (parent === 'Table' && name === 'Row') this.openRow(attributes);
    else if (parent === 'Row' && name === 'Cell') this.openCell(attributes);
    else if (parent === 'Cell' && name === 'Data') this.openData(attributes);
    this.path.push(name);
    if (selfClosing) this.leave(name);
  }

  close(bytes: Buffer, nameStart: number, nameEnd: number): void {
    if (this.sheet === this.wanted) this.leave(bytes.toString('latin1', nameStart, nameEnd));
  }

  text(bytes: Buffer, start: number, end: number): void {
    if (this.content === null || this.content.length > maxCellLength) return;
    this.content += decodeText(bytes, start, end);
  }

  private leave(name: string): void {
    // After the worksheet its own parent closes as well.
    if (this.path.length === 0) return;
    if (this.path.pop() !== name) throw new WorkbookFault('workbook.damaged', 'tags do not match');
    const parent = this.path.at(-1);
    if (parent === 'Cell' && name === 'Data') this.closeData();
    else if (parent === 'Row' && name === 'Cell') this.closeCell();
    else if (parent === 'Table' && name === 'Row') this.closeRow();
  }

  private takeColumn(attributes: Attributes): void {
    const from = readPlace(attributes, this.nextListed + 1, maxColumns) - 1;
    const to = Math.min(from + readCount(attributes, 'Span'), maxColumns - 1);
    this.nextListed = to + 1;
    if (!isTrue(attributes.get('Hidden'))) return;
    for (let column = from; column <= to; column++) this.hiddenColumns.add(column);
  }

  private openRow(attributes: Attributes): void {
    this.row = readPlace(attributes, this.nextRow, maxRows);
    this.nextRow = this.row + readCount(attributes, 'Span') + 1;
    this.rowHidden = isTrue(attributes.get('Hidden'));
    this.cells = [];
    this.nextColumn = 0;
  }

  private openCell(attributes: Attributes): void {
    this.column = readPlace(attributes, this.nextColumn + 1, maxColumns) - 1;
    const [right, bottom] = [
      Math.min(this.column + readCount(attributes, 'MergeAcross'), maxColumns - 1),
      Math.min(this.row + readCount(attributes, 'MergeDown'), maxRows),
    ];
    this.nextColumn = right + 1;
    if ((right > this.column || bottom > this.row) && this.merges.length < this.maxMerges) {
      this.merges.push({ top: this.row, left: this.column, bottom, right });
    }
    const formula = attributes.get('Formula');
    this.cell = formula === undefined ? null : { kind: 'formula', formula: formula.replace(/^=/, '') };
  }

  private openData(attributes: Attributes): void {
    this.type = attributes.get('Type') ?? 'String';
    this.content = '';
  }

  private closeData(): void {
    this.cell = readData(this.type, this.content ?? '');
    this.content = null;
  }

  private closeCell(): void {
    if (this.cell === null) return;
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = this.cell;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    const row = { number: this.row, cells: this.cells };
    this.rows.push(this.rowHidden ? { ...row, hidden: true } : row);
  }
}

function readData(type: string, text: string): RawCell {
  if (text === '') return null;
  switch (type) {
    case 'Number': {
      const value = Number(text);
      return Number.isFinite(value) ? value : text;
    }
    case 'Boolean':
      return text.trim() === '1';
    case 'DateTime':
      return readIsoDate(text) ?? text;
    case 'Error':
      return { kind: 'error', text };
    default:
      return text;
  }
}

/** `Index` of a row or cell, from 1; without one it is the next. Throws `workbook.damaged` beyond the sheet. */
function readPlace(attributes: Attributes, next: number, most: number): number {
  const given = attributes.get('Index');
  const place = given === undefined ? next : Number(given);
  if (!(Number.isInteger(place) && place >= 1 && place <= most)) {
    throw new WorkbookFault('workbook.damaged', 'index');
  }
  return place;
}

function readCount(attributes: Attributes, name: string): number {
  const count = Number(attributes.get(name) ?? 0);
  return Number.isInteger(count) && count > 0 ? Math.min(count, maxRows) : 0;
}
