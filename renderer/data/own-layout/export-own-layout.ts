import { assetsOf } from '@shared/domain/fields/assets';
import { fieldValueOf } from '@shared/domain/fields/values';
import { type ExistingCustomers, indexExisting } from '@shared/domain/imports/existing-customers';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawCell } from '@shared/domain/sheets/cell';
import type { PatchRow, PatchValue } from '@shared/ipc/workbook-port';
import type { BookSession, Progress } from '../book-session';
import { yieldToWindow } from '../slices';
import type { OpenedWorkbook, WorkbookClient, WorkbookPatching } from '../workbook/workbook-client';
import type { LayoutRecord } from './layout-record';
import { type OpenOriginal, openOriginal, type PickedOriginal } from './open-original';
import { type Newcomers, placeNewcomers } from './place-newcomers';
import { redateTitle } from './redate-title';
import { maskPatchValue, maskRawCell, renderValue } from './render-value';
import { type ChangedCell, type Counts, type ReadRow, SheetReading } from './sheet-reading';

export interface OwnLayoutOptions {
  /** Phones, ID numbers and the like in full; else hidden in the whole file. */
  readonly full: boolean;
  /** Customers of the sheets' kind who stand in no row: put below the last, or left out. */
  readonly newCustomers: 'append' | 'omit';
  /** Asked for when the file is opened; of .xlsx only. */
  readonly password?: string;
  /** The day the figures stand for, written over the old one where titles tell it. */
  readonly asOf?: CalendarDate;
  readonly today: CalendarDate;
  /** The original, where the book does not keep it. */
  readonly original?: PickedOriginal;
}

/** What an export in its own layout did. */
export interface OwnLayoutDone {
  readonly bytes: number;
  /** Rows of customers in the sheets, those put in among them. */
  readonly rows: number;
  /** Cells that the book says something else about, and that were written. */
  readonly changedCells: number;
  readonly appended: number;
  /** Customers who were to be put in, but fit none of the sheets by kind and stage. */
  readonly unplaced: number;
  /** Rows whose customer is not in the book any more; they stay as they are. */
  readonly gone: number;
  /** Further rows of a customer, and rows set apart; they stay as they are. */
  readonly repeated: number;
  /** Cells left alone because they hold a formula. */
  readonly formulasKept: number;
}

/** Rows sent at a time. */
const batchRows = 512;

/**
 * Writes a workbook that was imported again as it was, with today's data, to the place behind a write token. Cells that
 * mean what the book says stay untouched, formulas stay formulas. Stages told: `reading`, `writing`. Cancelled
 * (`workbook.cancelled`) or failed, it leaves nothing behind. Other reasons: `layout.*`, `workbook.*`, `files.*`.
 */
export async function exportOwnLayout(
  client: WorkbookClient,
  session: Pick<BookSession, 'customers'>,
  layout: LayoutRecord,
  target: string,
  options: OwnLayoutOptions,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result<OwnLayoutDone>> {
  const opened = await openOriginal(client, layout, options.original);
  if (!opened.ok) return opened;
  try {
    return await new OwnLayoutExport(
      opened.value,
      session.customers.all(),
      target,
      options,
      onProgress,
      signal,
    ).run();
  } finally {
    opened.value.workbook.close();
  }
}

class OwnLayoutExport {
  private readonly workbook: OpenedWorkbook;
  private readonly existing: ExistingCustomers;
  private readonly readings: readonly SheetReading[];
  private readonly met = new Set<number>();
  private readonly counts: Counts = { rows: 0, gone: 0, repeated: 0 };
  private changedCells = 0;
  private appended = 0;
  private unplaced = 0;

  constructor(
    original: OpenOriginal,
    private readonly records: readonly CustomerRecord[],
    private readonly target: string,
    private readonly options: OwnLayoutOptions,
    private readonly onProgress: (progress: Progress) => void,
    private readonly signal: AbortSignal,
  ) {
    this.workbook = original.workbook;
    this.existing = indexExisting(records);
    const keepCells = !options.full || options.asOf !== undefined;
    this.readings = original.sheets.map(
      (plan) => new SheetReading(plan, this.existing, this.met, keepCells, options.today),
    );
  }

  async run(): Promise<Result<OwnLayoutDone>> {
    const read = await this.read();
    if (!read.ok) return read;
    const { full, password } = this.options;
    const begun = await this.workbook.patch(this.target, {
      conceal: !full,
      ...(password === undefined ? {} : { password }),
    });
    if (!begun.ok) return begun;
    const sent = await this.send(begun.value);
    if (!sent.ok) {
      await begun.value.cancel();
      return sent;
    }
    const finished = await begun.value.finish();
    if (!finished.ok) return finished;
    const { bytes, formulasKept } = finished.value;
    return succeed({
      bytes,
      rows: this.counts.rows + this.appended,
      changedCells: Math.max(0, this.changedCells - formulasKept),
      appended: this.appended,
      unplaced: this.unplaced,
      gone: this.counts.gone,
      repeated: this.counts.repeated,
      formulasKept,
    });
  }

  private async read(): Promise<Result<null>> {
    const total = this.readings.reduce((sum, { plan }) => sum + plan.filledRows, 0);
    let done = 0;
    for (const reading of this.readings) {
      const { index, part } = reading.plan;
      for await (const batch of this.workbook.readRows(index, { part })) {
        if (!batch.ok) return batch;
        if (this.signal.aborted) return fail('workbook.cancelled');
        for (const row of batch.value) reading.take(row, this.counts);
        done += batch.value.length;
        this.onProgress({ stage: 'reading', done, total });
        await yieldToWindow();
      }
    }
    return succeed(null);
  }

  private async send(patching: WorkbookPatching): Promise<Result<null>> {
    const total = this.readings.reduce((sum, { rows }) => sum + rows.length, 0);
    let done = 0;
    for (const reading of this.readings) {
      for (let from = 0; from < reading.rows.length; from += batchRows) {
        if (this.signal.aborted) return fail('workbook.cancelled');
        const rows = reading.rows.slice(from, from + batchRows);
        const edits = rows.map((row) => this.editRow(reading, row)).filter(({ cells }) => cells.length > 0);
        const sent = edits.length === 0 ? succeed(null) : await patching.edit(sheetOf(reading), edits);
        if (!sent.ok) return sent;
        done += rows.length;
        this.onProgress({ stage: 'writing', done, total });
        await yieldToWindow();
      }
    }
    return this.options.newCustomers === 'append' ? this.append(patching) : succeed(null);
  }

  private editRow(reading: SheetReading, { number, changed, cells, isData }: ReadRow): PatchRow {
    const edits = new Map<number, PatchValue>();
    if (cells !== null) this.lookOver(reading, number, cells, isData, edits);
    for (const cell of changed) {
      edits.set(cell.column.column.index, this.write(reading, cell));
      this.changedCells += 1;
    }
    return { row: number, cells: [...edits] };
  }

  /** What is to be hidden in a row, or is a date that has passed. */
  private lookOver(
    reading: SheetReading,
    row: number,
    cells: readonly RawCell[],
    isData: boolean,
    edits: Map<number, PatchValue>,
  ): void {
    const { plan } = reading;
    const { asOf, full } = this.options;
    const redates =
      asOf !== undefined && plan.asOf !== undefined && row < (plan.headerRows[0] ?? plan.firstDataRow);
    for (const [index, cell] of cells.entries()) {
      const dated = redates ? redateTitle(cell, plan.asOf ?? asOf, asOf) : undefined;
      if (dated !== undefined) edits.set(index, dated);
      if (full) continue;
      const field = isData ? reading.columns.find(({ column }) => column.index === index)?.field : undefined;
      const masked = maskRawCell(field, cell);
      if (masked !== undefined) edits.set(index, masked);
    }
  }

  private write(reading: SheetReading, { column, cell, values }: ChangedCell): PatchValue {
    const { field, unit } = column;
    const [first] = values;
    if (first === undefined) return null;
    const manner = reading.mannerOf(column);
    const written =
      values.length === 1
        ? renderValue(field, unit, first, cell, manner)
        : [...new Set(values.map(String))].join(separatorOf(cell));
    return this.options.full ? written : maskPatchValue(field, written);
  }

  private async append(patching: WorkbookPatching): Promise<Result<null>> {
    const newcomers = this.records.filter((_record, place) => !this.met.has(place));
    const places = placeNewcomers(this.readings, newcomers);
    this.unplaced = places.reduce((left, { records }) => left - records.length, newcomers.length);
    for (const place of places) {
      for (let from = 0; from < place.records.length; from += batchRows) {
        if (this.signal.aborted) return fail('workbook.cancelled');
        const rows = place.records
          .slice(from, from + batchRows)
          .map((record, at) => this.writeNewcomer(place, record, from + at + 1));
        const model = place.reading.modelFor(place.after);
        const where = { before: place.after + 1, model, likeMost: true };
        const sent = await patching.insert(sheetOf(place.reading), where, rows);
        if (!sent.ok) return sent;
        this.appended += rows.length;
        await yieldToWindow();
      }
    }
    return succeed(null);
  }

  private writeNewcomer({ reading }: Newcomers, record: CustomerRecord, number: number): PatchRow['cells'] {
    const cells: [number, PatchValue][] = [];
    for (const column of reading.columns) {
      const { key } = column.field;
      // A total that the book works out is better than none; a formula in the row above is copied all the same.
      const value = key === 'aum' ? assetsOf(record) : fieldValueOf(record, key);
      if (value === undefined) continue;
      const changed: ChangedCell = { column, cell: null, values: [value] };
      cells.push([column.column.index, this.write(reading, changed)]);
    }
    for (const { index, role } of reading.plan.columns) {
      const last = reading.lastCells[index] ?? null;
      if (role === 'rowNumber' && typeof last === 'number') cells.push([index, last + number]);
      if (role === 'period') cells.push([index, repeat(last)]);
    }
    return cells;
  }
}

/** Index of the sheet itself, where the plan is of one of several tables in it. */
function sheetOf({ plan }: SheetReading): number {
  return plan.part?.sheet ?? plan.index;
}

function separatorOf(cell: RawCell): string {
  return (typeof cell === 'string' ? /[/、;,，；|]/.exec(cell)?.[0] : undefined) ?? '/';
}

function repeat(cell: RawCell): PatchValue {
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.kind === 'date' ? { date: cell.iso.slice(0, 10) } : null;
}
