/** What a workbook to be written looks like: declared once, then filled with batches of rows. */
import { z } from 'zod';

/** How a column's values are stored and shown. Values given for a column: */
export const columnType = z.enum([
  /** Any text; numbers such as 客户号 keep their zeros. Never becomes a formula. */
  'text',
  /** A whole number. */
  'integer',
  /** A number with decimals. */
  'decimal',
  /** Integer fen; written as a number in the column's `unit`. */
  'money',
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss`; written as a real date without any time zone. */
  'date',
  /** A ratio, 0.125 for 12.5%. */
  'percent',
  /** Text, number, or true/false, stored as what it is. */
  'general',
]);

const styleSchema = z.object({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Points. */
  size: z.number().min(6).max(72).optional(),
  font: z.string().max(60).optional(),
  /** `RRGGBB`. */
  color: z
    .string()
    .regex(/^[0-9A-Fa-f]{6}$/)
    .optional(),
  fill: z
    .string()
    .regex(/^[0-9A-Fa-f]{6}$/)
    .optional(),
  horizontal: z.enum(['left', 'center', 'right']).optional(),
  vertical: z.enum(['top', 'middle', 'bottom']).optional(),
  wrap: z.boolean().optional(),
  /** A line on all four sides. */
  border: z.enum(['thin', 'medium']).optional(),
  /** Overrides the column's number format. */
  numFmt: z.string().min(1).max(200).optional(),
});

const columnSchema = z.object({
  header: z.string().max(500),
  key: z.string().max(100),
  /** Characters of the standard font; a Chinese character counts two. Default 12. */
  width: z.number().min(1).max(255).optional(),
  type: columnType,
  /** For `money`; default 万元. */
  unit: z.enum(['yuan', 'thousand', 'wan', 'yi']).optional(),
  /** Excel format code; defaults: money `#,##0.00`, integer `#,##0`, decimal `#,##0.00`, date `yyyy-mm-dd`, percent `0.00%`. */
  numFmt: z.string().min(1).max(200).optional(),
});

const sheetSchema = z.object({
  /** At most 31 characters; characters Excel refuses are replaced, equal names get a number. */
  name: z.string().min(1).max(200),
  columns: z.array(columnSchema).min(1).max(2000),
  /** Lines above the header, each merged over all columns. */
  titleRows: z
    .array(z.object({ text: z.string().max(2000), style: z.string().max(60).optional() }))
    .max(20)
    .optional(),
  /** False: no header row (forms). Default true. */
  header: z.boolean().optional(),
  /** Rows and columns that stay in place; default: everything down to the header. */
  freeze: z
    .object({ rows: z.number().int().min(0).max(100), columns: z.number().int().min(0).max(50) })
    .optional(),
  /** Filter buttons in the header; default false. */
  autoFilter: z.boolean().optional(),
  /** Blocks such as `A1:C2`, in rows of the finished sheet. A sheet with merges may hold 5,000 rows at most. */
  merges: z
    .array(z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/))
    .max(5000)
    .optional(),
  landscape: z.boolean().optional(),
});

export const declarationSchema = z.object({
  title: z.string().max(200).optional(),
  /** Named looks for titles and single cells; `title`, `note` and `header` have defaults and may be replaced. */
  styles: z.record(z.string().max(60), styleSchema).optional(),
  sheets: z.array(sheetSchema).min(1).max(200),
});

export type WorkbookDeclaration = z.infer<typeof declarationSchema>;
export type SheetDeclaration = WorkbookDeclaration['sheets'][number];
export type ColumnDeclaration = SheetDeclaration['columns'][number];
export type ColumnType = z.infer<typeof columnType>;
export type CellLook = z.infer<typeof styleSchema>;

/** Encodings of a text of cells: UTF-8 with its mark, as Excel wants it, and the one older systems ask for. */
export const textEncoding = z.enum(['utf8-bom', 'gb18030']);

/** What a declaration becomes; absent: an .xlsx that anybody opens. */
export const outputSchema = z.discriminatedUnion('format', [
  z.object({
    format: z.literal('xlsx'),
    /** Asked for when the file is opened (Agile encryption, as Excel's own). */
    password: z.string().min(1).max(255).optional(),
  }),
  /** A text of one sheet: its header and rows, without title lines, looks and merged blocks. */
  z.object({ format: z.literal('csv'), encoding: textEncoding }),
]);

export type TextEncoding = z.infer<typeof textEncoding>;
export type WriteOutput = z.infer<typeof outputSchema>;

/** A value to write; what it means is the column's type. `null` leaves the cell blank. */
export type WriteCell = string | number | boolean | null;

/** A row with looks of its own, for forms. `styles` names a look per cell; `null` or missing: the column's. */
export interface StyledRow {
  readonly cells: readonly WriteCell[];
  readonly styles?: readonly (string | null)[];
  /** Points. */
  readonly height?: number;
}

/** Cells in the order of the sheet's columns. */
export type WriteRow = readonly WriteCell[] | StyledRow;
