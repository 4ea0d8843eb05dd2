import { orderSheets } from '@shared/domain/balances/balance-sheet';
import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import { beginImport, type ImportRun } from '@shared/domain/imports/import-run';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { type BookRecord, collections } from '@shared/domain/records/records';
import { touchRemembered } from '@shared/domain/sheets/memory/touch-remembered';
import type { ImportDone, ImportOrder } from '../../imports/import-order';
import { describeImport, nameFile } from '../../imports/import-record';
import { connectWorkbooks, type OpenedWorkbook } from '../../workbook/workbook-client';
import { encodeChange, touchedPerPart } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import { makeId } from '../make-id';
import type { PageStore } from '../store/page-store';
import type { Stamp } from '../worker-protocol';
import { listMonths, loadContext } from './import-context';
import { touchLayout, touchNewFields } from './import-extras';
import { LargeChange } from './large-change';
import type { Workbench } from './workbench';

/** What the import tells while it runs, and how it is stopped. */
export interface ImportWatch {
  progress(stage: string, done: number, total: number | null): void;
  part(bytes: Bytes): void;
  readonly signal: AbortSignal;
}

/** An import that was made, with its place in the journal. */
export interface MadeImport extends ImportDone {
  readonly seq: number;
  /** Records touched. */
  readonly records: number;
}

/**
 * Reads a workbook's rows through the port and makes one change of them. Everything is written as it comes, so memory
 * stays small, and nothing counts before the last frame: stopping or failing leaves the book as it was.
 */
export async function importWorkbook(
  bench: Workbench,
  order: ImportOrder,
  stamp: Stamp,
  port: MessagePort,
  watch: ImportWatch,
): Promise<Result<MadeImport>> {
  const client = connectWorkbooks(port);
  try {
    const opened = await client.openWorkbook(order.token, undefined, order.sha256);
    if (!opened.ok) return nameFile(opened, order.plan.file);
    const context = await loadContext(bench.store, order.plan);
    const change = new LargeChange(bench, 'import', (bytes) => watch.part(bytes));
    const run = beginImport({
      file: order.plan.file,
      plan: order.plan,
      existing: context.existing,
      balances: context.balances,
      makeId,
      period: order.period,
      today: order.today,
    });
    const job = new ImportJob(bench.store, change, run, order, context.settings, stamp, watch);
    const made = await job.run(opened.value);
    if (!made.ok) await change.abort();
    return made;
  } finally {
    bench.store.releaseWhole();
    for (const key of listMonths(order.plan)) if (!bench.shown.has(key)) bench.store.forgetIndex(key);
    client.close();
  }
}

class ImportJob {
  /** Records the window may have, and those it opens by month: in parts of their own it is spared the latter. */
  readonly #resident = new PartQueue(touchedPerPart);
  readonly #byMonth = new PartQueue(balancesPerPart);
  #rows = 0;

  constructor(
    private readonly store: PageStore,
    private readonly change: LargeChange,
    private readonly importRun: ImportRun,
    private readonly order: ImportOrder,
    private readonly settings: ReadonlyMap<string, BookRecord>,
    private readonly stamp: Stamp,
    private readonly watch: ImportWatch,
  ) {}

  async run(workbook: OpenedWorkbook): Promise<Result<MadeImport>> {
    const { file } = this.order.plan;
    const begun = await this.change.begin(this.#makeHeader(0, 0));
    if (!begun.ok) return begun;
    const read = await this.#readSheets(workbook);
    if (!read.ok) return nameFile(read, file);
    this.#take(this.importRun.takeRest());
    const outcome = this.importRun.finish();
    const header = this.#makeHeader(outcome.created, outcome.updated);
    const importId = makeId();
    this.watch.progress('saving', this.#rows, this.#rows);
    const { plan, leftOut } = this.order;
    this.#take(touchNewFields(plan, this.settings));
    this.#take(touchRemembered(this.settings.values(), plan.sheets, leftOut));
    this.#take(describeImport(importId, { header, seq: this.change.seq }, this.order, outcome));
    // A whole workbook goes into a part of its own.
    const layout = await touchLayout(this.store, this.order, workbook);
    for (const touched of [this.#resident.takeAll(), this.#byMonth.takeAll(), layout]) {
      const added = await this.change.add(touched);
      if (!added.ok) return added;
    }
    if (this.watch.signal.aborted) return fail('book.cancelled', { details: { file } });
    const committed = await this.change.commit(header);
    if (!committed.ok) return committed;
    return succeed({ seq: this.change.seq, records: this.change.records, header, importId, outcome });
  }

  async #readSheets(workbook: OpenedWorkbook): Promise<Result<null>> {
    const { sheets } = this.order.plan;
    const total = sheets.reduce((sum, sheet) => sum + sheet.filledRows, 0);
    for (const sheet of orderSheets(sheets)) {
      for await (const batch of workbook.readRows(sheet.index, { part: sheet.part })) {
        if (!batch.ok) return batch;
        if (this.watch.signal.aborted) return fail('book.cancelled');
        this.#take(this.importRun.takeRows(sheet.index, batch.value));
        this.#rows += batch.value.length;
        const added = await this.#addFullParts();
        if (!added.ok) return added;
        this.watch.progress('reading', this.#rows, total);
      }
    }
    return succeed(null);
  }

  #take(touched: readonly TouchedRecord[]): void {
    for (const record of touched) {
      const queue = collections[record.collection].resident ? this.#resident : this.#byMonth;
      queue.put(record);
    }
  }

  async #addFullParts(): Promise<Result<null>> {
    for (const queue of [this.#resident, this.#byMonth]) {
      for (let part = queue.takePart(); part !== undefined; part = queue.takePart()) {
        const added = await this.change.addPart(encodeChange(null, part), part);
        if (!added.ok) return added;
      }
    }
    return succeed(null);
  }

  #makeHeader(created: number, updated: number): ChangeHeader {
    const label = { kind: 'imported', file: this.order.plan.file, created, updated } as const;
    return { ...this.stamp, command: 'customers.import', label };
  }
}

/** Balances are small: more of them go into one frame of the journal. */
const balancesPerPart = 4 * touchedPerPart;

/** Touched records on their way into parts. */
class PartQueue {
  #waiting: TouchedRecord[] = [];

  constructor(private readonly size: number) {}

  put(record: TouchedRecord): void {
    this.#waiting.push(record);
  }

  /** The next full part, when there is one. */
  takePart(): readonly TouchedRecord[] | undefined {
    return this.#waiting.length < this.size ? undefined : this.#waiting.splice(0, this.size);
  }

  takeAll(): readonly TouchedRecord[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
