import { letterOf } from '@shared/domain/sheets/plan';
import type { CellLook, SheetDeclaration, StyledRow, WriteRow } from '@shared/ipc/workbook-declaration';
import type { Row, Style, stream, Worksheet } from 'exceljs';
import { toSheetValue } from './cell-value';
import { toStyle } from './looks';
import { type PlainColumn, toRowXml } from './row-xml';

type WorkbookWriter = stream.xlsx.WorkbookWriter;

/**
 * Of rows, and of cells whose column asks for nothing. ExcelJS describes every look anew unless it has seen the very
 * same object before, so all cells of a column share one: that halves the time of writing.
 */
const plainStyle: Partial<Style> = {};
/** What ExcelJS has and its types leave out: the stream of a sheet's XML, and the numbers of looks. */
type StreamedSheet = Worksheet & { readonly stream: { write(xml: string): unknown } };
type StyledWriter = WorkbookWriter & {
  readonly styles: { addStyleModel(style: Partial<Style>): number };
};

const defaultWidth = 12;
const paperA4 = 9;
/** Rows are let go one by one, except where blocks are merged: those sheets are kept whole, so they must be small. */
const maxMergedRows = 5000;

/** Writes one sheet from top to bottom. */
export class SheetWriter {
  /** Rows below the header. */
  written = 0;
  private readonly sheet: StreamedSheet;
  private readonly lookStyles = new Map<string, Partial<Style>>();
  private readonly columnStyles: readonly Partial<Style>[];
  /** Null where rows are kept until the sheet is complete. */
  private readonly plainColumns: readonly PlainColumn[] | null;
  private readonly headRows: number;
  private readonly merged: boolean;
  private nextRow = 1;

  constructor(
    workbook: WorkbookWriter,
    name: string,
    private readonly declaration: SheetDeclaration,
    private readonly looks: ReadonlyMap<string, CellLook>,
  ) {
    const titles = declaration.titleRows ?? [];
    const hasHeader = declaration.header !== false;
    this.headRows = titles.length + (hasHeader ? 1 : 0);
    this.merged = (declaration.merges ?? []).length > 0;
    const freeze = declaration.freeze ?? { rows: this.headRows, columns: 0 };
    const sheet = workbook.addWorksheet(name, {
      views:
        freeze.rows > 0 || freeze.columns > 0
          ? [{ state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }]
          : [],
      pageSetup: {
        paperSize: paperA4,
        orientation: declaration.landscape === true ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        ...(this.headRows > 0 && { printTitlesRow: `1:${this.headRows}` }),
      },
    });
    this.sheet = sheet as StreamedSheet;
    this.columnStyles = declaration.columns.map((column) => toStyle(undefined, column));
    this.sheet.columns = declaration.columns.map((column, at) => ({
      width: column.width ?? defaultWidth,
      style: this.columnStyle(at),
    }));
    this.plainColumns = this.merged ? null : describePlainColumns(workbook, declaration, this.columnStyles);
    for (const title of titles) this.writeTitle(title.text, title.style ?? 'note');
    if (hasHeader) this.writeHeader();
  }

  /** Adds rows below what is there. Answers false when the sheet would grow beyond what it may hold. */
  addRows(rows: readonly WriteRow[]): boolean {
    if (this.merged && this.written + rows.length > maxMergedRows) return false;
    let plain = '';
    for (const row of rows) {
      if (this.plainColumns !== null && this.nextRow > 1 && !isStyled(row)) {
        plain += toRowXml(this.nextRow, row, this.plainColumns);
        this.nextRow += 1;
        continue;
      }
      this.writePlain(plain);
      plain = '';
      const added = this.sheet.getRow(this.nextRow);
      this.fill(added, isStyled(row) ? row : { cells: row });
      this.letGo(added);
    }
    this.writePlain(plain);
    this.written += rows.length;
    return true;
  }

  /** Plain rows go past ExcelJS's cells into its stream of the sheet, behind the rows it let go. */
  private writePlain(xml: string): void {
    if (xml !== '') this.sheet.stream.write(xml);
  }

  /** Finishes the sheet; nothing can be added any more. */
  commit(): void {
    for (const block of this.declaration.merges ?? []) this.sheet.mergeCells(block);
    if (this.declaration.autoFilter === true) {
      this.sheet.autoFilter = {
        from: { row: this.headRows, column: 1 },
        to: { row: Math.max(this.nextRow - 1, this.headRows), column: this.declaration.columns.length },
      };
    }
    this.sheet.commit();
  }

  private fill(row: Row, { cells, styles, height }: StyledRow): void {
    const { columns } = this.declaration;
    // Its type leaves it out, though every row has one.
    Object.assign(row, { style: plainStyle });
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      if (column === undefined) break;
      const value = toSheetValue(column, cell);
      const look = styles?.[at] ?? null;
      if (value === undefined && look === null) continue;
      const target = row.getCell(at + 1);
      if (value !== undefined) target.value = value;
      target.style = look === null ? this.columnStyle(at) : this.styleOf(look, at);
    }
    if (height !== undefined) row.height = height;
  }

  private writeTitle(text: string, look: string): void {
    const row = this.sheet.getRow(this.nextRow);
    const cell = row.getCell(1);
    cell.value = text;
    cell.style = toStyle(this.looks.get(look));
    if (look === 'title') row.height = 28;
    if (this.declaration.columns.length > 1) {
      this.sheet.mergeCells(this.nextRow, 1, this.nextRow, this.declaration.columns.length);
    }
    this.letGo(row);
  }

  private writeHeader(): void {
    const row = this.sheet.getRow(this.nextRow);
    const style = toStyle(this.looks.get('header'));
    for (const [at, column] of this.declaration.columns.entries()) {
      const cell = row.getCell(at + 1);
      cell.value = column.header;
      cell.style = style;
    }
    this.letGo(row);
  }

  private letGo(row: Row): void {
    if (!this.merged) row.commit();
    this.nextRow += 1;
  }

  private columnStyle(at: number): Partial<Style> {
    return this.columnStyles[at] ?? plainStyle;
  }

  private styleOf(look: string, at: number): Partial<Style> {
    const key = `${at}:${look}`;
    let style = this.lookStyles.get(key);
    if (style === undefined) {
      style = toStyle(this.looks.get(look), this.declaration.columns[at]);
      this.lookStyles.set(key, style);
    }
    return style;
  }
}

function describePlainColumns(
  workbook: WorkbookWriter,
  { columns }: SheetDeclaration,
  styles: readonly Partial<Style>[],
): readonly PlainColumn[] {
  const writer = workbook as StyledWriter;
  return columns.map((declaration, at) => ({
    declaration,
    letter: letterOf(at),
    styleId: writer.styles.addStyleModel(styles[at] ?? plainStyle),
  }));
}

function isStyled(row: WriteRow): row is StyledRow {
  return 'cells' in row;
}
