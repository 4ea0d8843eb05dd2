import type { MergedRange, RawCell, RawRow } from '../cell';
import { maxColumns, maxRows } from '../sheet-size';
import { resolveEntities } from './entities';
import type { HtmlHandler } from './html-tags';
import { findAttribute } from './html-tags';
import { findNumber, readShownNumber } from './shown-number';

/** Characters of one cell; more is cut off, as Excel does. */
const maxCellLength = 131_072;
/** Rows that one cell may reach over, and tables inside tables. */
const maxSpan = 2000;
const maxDepth = 40;

interface Table {
  cells: RawCell[] | null;
  hidden: boolean;
  /** For each column, rows below the present one that a cell from above still covers. */
  covered: number[];
  column: number;
  text: string | null;
  /** The number behind what the cell shows, where the program that made the page tells it. */
  number: string | undefined;
  span: { columns: number; rows: number };
}

/**
 * Collects the rows of all tables of a page as one sheet, one table below the other as Excel puts them. Cells are
 * texts; `<br>` and blocks give line breaks. Rows of a table inside a cell come before the row around it.
 */
export class TableReader implements HtmlHandler {
  /** Rows read and not yet taken; empty it at will. */
  rows: RawRow[] = [];
  readonly merges: MergedRange[] = [];
  private rowNumber = 0;
  private readonly tables: Table[] = [];

  constructor(private readonly maxMerges: number) {}

  open(name: string, attributes: string): void {
    const table = this.tables.at(-1);
    if (name === 'table') {
      if (this.tables.length < maxDepth) this.tables.push(newTable());
    } else if (table === undefined) {
      return;
    } else if (name === 'tr') {
      this.endRow(table);
      table.cells = [];
      table.hidden = /display\s*:\s*none/i.test(findAttribute(attributes, 'style') ?? '');
    } else if (name === 'td' || name === 'th') {
      this.endCell(table);
      table.cells ??= [];
      table.text = '';
      table.number = findNumber(attributes);
      table.span = { columns: readSpan(attributes, 'colspan'), rows: readSpan(attributes, 'rowspan') };
    } else if (table.text !== null && breaksLine(name)) {
      table.text += '\n';
    }
  }

  close(name: string): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') this.endCell(table);
    else if (name === 'tr') this.endRow(table);
    else if (name === 'table') this.endTable(table);
    else if (table.text !== null && breaksLine(name)) table.text += '\n';
  }

  text(text: string): void {
    const table = this.tables.at(-1);
    if (table === undefined || table.text === null || table.text.length > maxCellLength) return;
    // A break in the source is a space on the page; breaks that tags make are put in by themselves.
    table.text += text.replace(/[ \t\r\n\f]+/g, ' ');
  }

  /** Call after the last tag: tables that were never closed end here. */
  end(): void {
    for (let table = this.tables.at(-1); table !== undefined; table = this.tables.at(-1))
      this.endTable(table);
  }

  private endTable(table: Table): void {
    this.endRow(table);
    this.tables.pop();
  }

  private endRow(table: Table): void {
    this.endCell(table);
    const { cells } = table;
    if (cells === null) return;
    table.cells = null;
    table.column = 0;
    table.covered = table.covered.map((rows) => Math.max(0, rows - 1));
    this.rowNumber += 1;
    if (this.rowNumber > maxRows || cells.every((cell) => cell === null)) return;
    const row = { number: this.rowNumber, cells };
    this.rows.push(table.hidden ? { ...row, hidden: true } : row);
  }

  private endCell(table: Table): void {
    const { text, cells, span, covered } = table;
    if (text === null || cells === null) return;
    table.text = null;
    while ((covered[table.column] ?? 0) > 0) table.column += 1;
    const left = table.column;
    const right = Math.min(left + span.columns, maxColumns) - 1;
    table.column = right + 1;
    if (right < left) return;
    const shown = tidyText(text);
    const value = readShownNumber(shown, table.number) ?? shown;
    if (value !== '') {
      while (cells.length < left) cells.push(null);
      cells[left] = value;
    }
    const top = this.rowNumber + 1;
    if (span.rows > 1) {
      while (covered.length <= right) covered.push(0);
      covered.fill(span.rows, left, right + 1);
    }
    if ((right > left || span.rows > 1) && value !== '' && this.merges.length < this.maxMerges) {
      this.merges.push({ top, left, bottom: Math.min(top + span.rows - 1, maxRows), right });
    }
  }
}

function newTable(): Table {
  return {
    cells: null,
    hidden: false,
    covered: [],
    column: 0,
    text: null,
    number: undefined,
    span: { columns: 1, rows: 1 },
  };
}

function readSpan(attributes: string, name: string): number {
  const span = Number.parseInt(findAttribute(attributes, name) ?? '1', 10);
  return span >= 1 ? Math.min(span, maxSpan) : 1;
}

function breaksLine(name: string): boolean {
  return name === 'br' || name === 'p' || name === 'div' || name === 'li';
}

function tidyText(text: string): string {
  const lines = resolveEntities(text).split('\n');
  return lines
    .map((line) => line.replace(/^ +| +$/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}
