import { assetsOf } from '@shared/domain/fields/assets';
import type { Field } from '@shared/domain/fields/field';
import { formatField } from '@shared/domain/fields/format-field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import { fromFen, type MoneyUnit } from '@shared/domain/kernel/money';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import type { RawCell } from '@shared/domain/sheets/cell';
import type { PatchRow, PatchValue } from '@shared/ipc/workbook-port';
import type { Progress } from '../book-session';
import { yieldToWindow } from '../slices';
import type { OpenedWorkbook, WorkbookClient, WorkbookPatching } from '../workbook/workbook-client';
import { maskPatchValue } from './render-value';
import type { Mark } from './template-marks';
import { type MarkedCell, planTemplate, type SheetContent, type TemplateSheet } from './template-plan';

export interface TemplateOptions {
  /** In the order in which they are to stand. */
  readonly customers: readonly CustomerRecord[];
  /** What {{网点}}, {{日期}} and {{月份}} become. */
  readonly branch: string;
  readonly today: CalendarDate;
  readonly period: Month;
  /** Phones, ID numbers and the like in full; else hidden. */
  readonly full: boolean;
  /** Opens the template, where it has a password. */
  readonly templatePassword?: string;
  /** Asked for when the filled file is opened. */
  readonly password?: string;
}

export interface TemplateDone {
  readonly bytes: number;
  /** Rows of customers written. */
  readonly rows: number;
}

const batchRows = 512;

/**
 * Fills a template workbook (read token) with customers and writes it to the place behind a write token: the row with
 * marks of a customer is repeated for each of them, marks elsewhere are filled once, everything else stays as it was.
 * Stages told: `reading`, `writing`. Reasons: `template.format`, `template.noMarks`, `template.unknownMark`,
 * `template.severalRows`, `workbook.*`, `files.*`; nothing is written then.
 */
export async function fillTemplate(
  client: WorkbookClient,
  template: string,
  target: string,
  options: TemplateOptions,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result<TemplateDone>> {
  const opened = await client.openWorkbook(template, options.templatePassword);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  try {
    onProgress({ stage: 'reading', done: 0, total: null });
    const read = await readTemplate(workbook);
    if (!read.ok) return read;
    const planned = planTemplate(read.value.file, read.value.sheets);
    if (!planned.ok) return planned;
    const { password } = options;
    const begun = await workbook.patch(target, password === undefined ? {} : { password });
    if (!begun.ok) return begun;
    const filling = new Filling(begun.value, options, onProgress, signal);
    const filled = await filling.fill(planned.value);
    if (!filled.ok) {
      await begun.value.cancel();
      return filled;
    }
    const finished = await begun.value.finish();
    return finished.ok ? succeed({ bytes: finished.value.bytes, rows: filling.rows }) : finished;
  } finally {
    workbook.close();
  }
}

/** More than any template holds; a ledger of 100,000 rows is not to be taken for one. */
const mostTemplateRows = 20_000;

/** A template with all rows of its sheets. Reasons: `template.format`, `workbook.*`. */
export async function readTemplate(
  workbook: OpenedWorkbook,
): Promise<Result<{ readonly file: string; readonly sheets: readonly SheetContent[] }>> {
  const peek = await workbook.peek();
  if (!peek.ok) return peek;
  const { file } = peek.value;
  const original = await workbook.readBytes(Number.MAX_SAFE_INTEGER);
  if (!original.ok) return original;
  if (original.value.kind !== 'xlsx') return fail('template.format', { details: { file } });
  const sheets: SheetContent[] = [];
  for (const { name, index, part } of peek.value.sheets) {
    const place = part?.sheet ?? index;
    if (sheets.some((sheet) => sheet.index === place)) continue;
    const rows: SheetContent['rows'][number][] = [];
    for await (const batch of workbook.readRows(place)) {
      if (!batch.ok) return batch;
      rows.push(...batch.value);
      if (rows.length > mostTemplateRows) break;
    }
    sheets.push({ name, index: place, rows });
  }
  return succeed({ file, sheets });
}

class Filling {
  rows = 0;

  constructor(
    private readonly patching: WorkbookPatching,
    private readonly options: TemplateOptions,
    private readonly onProgress: (progress: Progress) => void,
    private readonly signal: AbortSignal,
  ) {}

  async fill(sheets: readonly TemplateSheet[]): Promise<Result<null>> {
    for (const sheet of sheets) {
      const sent = await this.fillSheet(sheet);
      if (!sent.ok) return sent;
    }
    return succeed(null);
  }

  private async fillSheet({ index, single, repeated }: TemplateSheet): Promise<Result<null>> {
    const edits = single.map(
      (cell): PatchRow => ({ row: cell.row, cells: [[cell.column, this.write(cell, null, 0)]] }),
    );
    if (repeated !== null) {
      const [first] = this.options.customers;
      edits.push({
        row: repeated.row,
        cells: repeated.marked.map((cell) => this.fillMarked(cell, first, 1)),
      });
    }
    const sent = await this.patching.edit(index, edits);
    if (!sent.ok || repeated === null) return sent;
    return this.repeat(index, repeated);
  }

  private async repeat(
    sheet: number,
    { row, marked, fixed }: NonNullable<TemplateSheet['repeated']>,
  ): Promise<Result<null>> {
    const { customers } = this.options;
    this.rows += customers.length;
    const still = fixed.flatMap(([column, cell]) => {
      const value = repeatCell(cell);
      return value === null ? [] : [[column, value] as const];
    });
    for (let from = 1; from < customers.length; from += batchRows) {
      if (this.signal.aborted) return fail('workbook.cancelled');
      const rows = customers
        .slice(from, from + batchRows)
        .map((customer, at) => [
          ...still,
          ...marked.map((cell) => this.fillMarked(cell, customer, from + at + 1)),
        ]);
      const sent = await this.patching.insert(sheet, { before: row + 1, model: row }, rows);
      if (!sent.ok) return sent;
      this.onProgress({ stage: 'writing', done: from + rows.length, total: customers.length });
      await yieldToWindow();
    }
    return succeed(null);
  }

  private fillMarked(
    cell: MarkedCell,
    customer: CustomerRecord | undefined,
    number: number,
  ): readonly [number, PatchValue] {
    return [cell.column, customer === undefined ? null : this.write(cell, customer, number)];
  }

  /** A mark alone becomes a value of its own kind, marks among words become words. */
  private write({ pieces, unit }: MarkedCell, customer: CustomerRecord | null, number: number): PatchValue {
    const [only] = pieces;
    if (pieces.length === 1 && typeof only === 'object') return this.valueOf(only, unit, customer, number);
    return pieces
      .map((piece) => (typeof piece === 'string' ? piece : this.wordOf(piece, unit, customer, number)))
      .join('');
  }

  private valueOf(mark: Mark, unit: MoneyUnit, customer: CustomerRecord | null, number: number): PatchValue {
    switch (mark.kind) {
      case 'field': {
        const value = customer === null ? undefined : valueIn(customer, mark.field);
        if (value === undefined) return null;
        const written = typed(mark.field, value, unit);
        return this.options.full ? written : maskPatchValue(mark.field, written);
      }
      case 'number':
        return number;
      case 'branch':
        return this.options.branch;
      case 'date':
        return { date: this.options.today, text: longDate(this.options.today) };
      case 'month':
        return longMonth(this.options.period);
      case 'count':
        return this.options.customers.length;
      case 'total':
        return this.totalOf(mark.field, unit);
    }
  }

  private wordOf(mark: Mark, unit: MoneyUnit, customer: CustomerRecord | null, number: number): string {
    const value = this.valueOf(mark, unit, customer, number);
    if (value === null) return '';
    if (typeof value === 'object') return value.text ?? longDate(value.date);
    const isMoney = (mark.kind === 'field' || mark.kind === 'total') && mark.field.type === 'money';
    return isMoney && typeof value === 'number' ? value.toFixed(2) : String(value);
  }

  private totalOf(field: Field, unit: MoneyUnit): number {
    const sum = this.options.customers.reduce((total, customer) => {
      const value = valueIn(customer, field);
      return total + (typeof value === 'number' ? value : 0);
    }, 0);
    return field.type === 'money' ? fromFen(sum, unit) : sum;
  }
}

/** Assets are worked out where the sheet gave no total, as on screen. */
function valueIn(customer: CustomerRecord, field: Field): FieldValue | undefined {
  return field.key === 'aum' ? assetsOf(customer) : fieldValueOf(customer, field.key);
}

function typed(field: Field, value: FieldValue, unit: MoneyUnit): PatchValue {
  if (field.type === 'money' && typeof value === 'number') return fromFen(value, unit);
  if (field.type === 'date' && typeof value === 'string') return { date: value };
  return typeof value === 'number' ? value : formatField(field, value, 'zh-CN');
}

function longDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function longMonth(period: Month): string {
  const [year, month] = period.split('-').map(Number);
  return `${year}年${month}月`;
}

function repeatCell(cell: RawCell): PatchValue {
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.kind === 'date' ? { date: cell.iso.slice(0, 10) } : null;
}
