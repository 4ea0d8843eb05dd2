/**
 * The talk between a renderer worker and the workbook process over one MessagePort. Every job has a number chosen by
 * the worker. Rows flow only as far as the receiver has granted credits, one credit a batch, both ways.
 */
import { z } from 'zod';
import type { Failure } from '../domain/kernel/result';
import type { WorkbookPeek } from '../domain/sheets/cell';
import { declarationSchema, outputSchema } from './workbook-declaration';
import type { PackedRows } from './workbook-rows';

const job = z.number().int().min(1);
const token = z.string().min(8).max(64);
const credits = z.number().int().min(1).max(64);

/** Rows in a batch when the worker does not say. */
export const defaultBatchRows = 512;
/** Batches on the way at once. */
export const defaultCredits = 4;

/** Sheets that one workbook may be given; more than a person leafs through. */
export const mostSheetCopies = 1_000;

const patchOptions = z.object({
  /** Asked for when the copy is opened; of .xlsx only. */
  password: z.string().min(1).max(255).optional(),
  /** Hides phones and ID numbers wherever the edits do not reach: other sheets, comments, texts no cell uses. */
  conceal: z.boolean().optional(),
});

export type PatchOptions = z.infer<typeof patchOptions>;

/** A date: a serial number in a cell whose style shows dates, else `text`, or the date as it is. */
export interface PatchDate {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly text?: string;
}

/** What a cell gets; `null` makes it blank. Its look stays, and a formula is never overwritten. */
export type PatchValue = string | number | boolean | null | PatchDate;

/** New values of a row, by 0-based column. */
export interface PatchRow {
  /** 1-based row of the original. */
  readonly row: number;
  readonly cells: readonly (readonly [column: number, value: PatchValue])[];
}

/** A workbook as it can be patched: an .xlsx package, a text of cells, or something else that cannot. */
export interface WorkbookOriginal {
  readonly kind: 'xlsx' | 'text' | 'other';
  readonly bytes: Uint8Array;
}

/** What the worker may say; validated in the workbook process. */
export const workbookRequestSchema = z.discriminatedUnion('type', [
  /**
   * Opens the file behind a read token. Answer: `opened`. A password that opened a file is kept with its token while
   * the workbook process runs, so that later jobs need not send it again. A file whose bytes are no longer those of
   * `sha256` is refused with `workbook.changed`.
   */
  z.object({
    type: z.literal('open'),
    job,
    token,
    password: z.string().min(1).max(255).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  /** A first look at all sheets of an opened workbook. Answer: `peeked`. */
  z.object({ type: z.literal('peek'), job, book: job }),
  /** Rows of one sheet of an opened workbook. Answers: `rows` per credit, then `done`. */
  z.object({
    type: z.literal('read'),
    job,
    book: job,
    sheet: z.number().int().min(0),
    batchRows: z.number().int().min(1).max(10_000),
    credits,
  }),
  z.object({ type: z.literal('credit'), job, credits }),
  /** Forgets an opened workbook; its reads end. No answer. */
  z.object({ type: z.literal('close'), book: job }),
  /** Starts a workbook behind a write token. Answer: `credit`. */
  z.object({
    type: z.literal('write'),
    job,
    token,
    declaration: declarationSchema,
    output: outputSchema.optional(),
  }),
  /** A batch of rows for one sheet, sheets in order. Answer: `credit` once it is written. */
  z.object({
    type: z.literal('append'),
    job,
    sheet: z.number().int().min(0),
    rows: z.array(z.unknown()).max(10_000),
  }),
  /** Completes the file and puts it in its place. Answer: `written`, of a patch `patched`. */
  z.object({ type: z.literal('finish'), job }),
  /** Opens bytes that lie nowhere else, such as a workbook the book keeps. Answer: `opened`. */
  z.object({
    type: z.literal('openBytes'),
    job,
    name: z.string().min(1).max(255),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  /** The bytes of an opened workbook, if they are no more than `limit`. Answer: `bytes`. */
  z.object({ type: z.literal('bytes'), job, book: job, limit: z.number().int().min(0) }),
  /** Starts a copy of an opened workbook with edits, behind a write token. Answer: `credit`. */
  z.object({ type: z.literal('patch'), job, book: job, token, options: patchOptions }),
  /**
   * Opens, in memory only, a copy of an opened workbook in which one sheet is repeated: it gets the first name, its
   * copies behind the last sheet the others. Answer: `opened`; of what cannot be patched `layout.format`.
   */
  z.object({
    type: z.literal('repeatSheet'),
    job,
    book: job,
    sheet: z.number().int().min(0),
    names: z.array(z.string().max(255)).min(1).max(mostSheetCopies),
  }),
  /** New values of rows that are there (`PatchRow`s). Answer: `credit`. */
  z.object({
    type: z.literal('edit'),
    job,
    sheet: z.number().int().min(0),
    rows: z.array(z.unknown()).max(10_000),
  }),
  /** Rows put in above row `before`, each like row `model`; the `row` of a `PatchRow` counts for nothing. Answer: `credit`. */
  z.object({
    type: z.literal('insert'),
    job,
    sheet: z.number().int().min(0),
    before: z.number().int().min(2),
    model: z.number().int().min(1),
    /** A row a little above may stand in for the model, if it has the formulas that most rows there have. */
    likeMost: z.boolean().optional(),
    rows: z.array(z.unknown()).max(10_000),
  }),
  /** Stops a read or a write; a write leaves nothing behind. Answer: `done`. */
  z.object({ type: z.literal('cancel'), job }),
]);

export type WorkbookRequest = z.input<typeof workbookRequestSchema>;

/** What the workbook process answers. `failed` ends its job. */
export type WorkbookReply =
  | { readonly type: 'opened'; readonly job: number }
  | { readonly type: 'peeked'; readonly job: number; readonly peek: WorkbookPeek }
  | { readonly type: 'rows'; readonly job: number; readonly rows: PackedRows }
  | { readonly type: 'done'; readonly job: number }
  | { readonly type: 'credit'; readonly job: number; readonly credits: number }
  | { readonly type: 'written'; readonly job: number; readonly bytes: number; readonly rows: number }
  | { readonly type: 'bytes'; readonly job: number; readonly original: WorkbookOriginal }
  | {
      readonly type: 'patched';
      readonly job: number;
      readonly bytes: number;
      /** Cells that got a value. */
      readonly cells: number;
      readonly rowsAdded: number;
      /** Cells left alone because they hold a formula. */
      readonly formulasKept: number;
    }
  | { readonly type: 'failed'; readonly job: number; readonly failure: Failure };

/** Cells copied from another program; they are held in memory and never lie on the disk. */
const pastedCells = z.object({
  /** What it is called where a file has its name. */
  name: z.string().min(1).max(200),
  /** As `text/plain` gives it: cells between tabs. */
  text: z.string(),
  /** As `text/html` gives it, where the other program did. */
  html: z.string().optional(),
});

export type PastedCells = z.infer<typeof pastedCells>;

/** What the main process tells the workbook process over its parent port; a `connect` carries one MessagePort. */
export const workbookOrderSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('grant'),
    token,
    path: z.string().min(1).max(4096),
    mode: z.enum(['read', 'write']),
  }),
  /** A read token for what was pasted. */
  z.object({ type: z.literal('hold'), token, cells: pastedCells }),
  /** These tokens are no longer good; what was held for them is to be forgotten. */
  z.object({ type: z.literal('forget'), tokens: z.array(token).max(100) }),
  z.object({ type: z.literal('connect') }),
]);

export type WorkbookOrder = z.infer<typeof workbookOrderSchema>;
