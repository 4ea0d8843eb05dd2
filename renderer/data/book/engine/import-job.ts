import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import { joinNewFields, readBranchFields } from '@shared/domain/fields/branch-fields';
import { setBranchFields } from '@shared/domain/fields/catalogue';
import { indexExisting } from '@shared/domain/imports/existing-customers';
import { beginImport, type ImportRun } from '@shared/domain/imports/import-run';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { isCustomer, solePartition } from '@shared/domain/records/records';
import type { ImportDone, ImportOrder } from '../../imports/import-order';
import { describeImport, nameFile } from '../../imports/import-record';
import { connectWorkbooks, type OpenedWorkbook } from '../../workbook/workbook-client';
import { touchedPerPart } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import { makeId } from '../make-id';
import { partitionKey } from '../store/manifest';
import type { Stamp } from '../worker-protocol';
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
}

const customersKey = partitionKey('customers', solePartition);
const settingsKey = partitionKey('settings', solePartition);

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
    // This worker has a catalogue of its own, which knows the branch's fields only when told.
    const own = readBranchFields(await bench.store.loadWhole(settingsKey));
    setBranchFields(joinNewFields(own, order.plan));
    const customers = await bench.store.loadWhole(customersKey);
    const change = new LargeChange(bench, 'import', (bytes) => watch.part(bytes));
    const run = beginImport({
      file: order.plan.file,
      plan: order.plan,
      existing: indexExisting(customers.filter(isCustomer)),
      makeId,
      period: order.period,
      today: order.today,
    });
    const job = new ImportJob(change, run, order, stamp, watch);
    const made = await job.run(opened.value);
    if (!made.ok) await change.abort();
    return made;
  } finally {
    bench.store.releaseWhole();
    client.close();
  }
}

class ImportJob {
  #waiting: TouchedRecord[] = [];
  #rows = 0;

  constructor(
    private readonly change: LargeChange,
    private readonly importRun: ImportRun,
    private readonly order: ImportOrder,
    private readonly stamp: Stamp,
    private readonly watch: ImportWatch,
  ) {}

  async run(workbook: OpenedWorkbook): Promise<Result<MadeImport>> {
    const { file } = this.order.plan;
    const begun = await this.change.begin(this.#makeHeader(0, 0));
    if (!begun.ok) return begun;
    const read = await this.#readSheets(workbook);
    if (!read.ok) return nameFile(read, file);
    const outcome = this.importRun.finish();
    const header = this.#makeHeader(outcome.created, outcome.updated);
    const importId = makeId();
    this.watch.progress('saving', this.#rows, this.#rows);
    this.#waiting.push(...describeImport(importId, header, this.order, outcome));
    const added = await this.change.add(this.#waiting);
    if (!added.ok) return added;
    if (this.watch.signal.aborted) return fail('book.cancelled', { details: { file } });
    const committed = await this.change.commit(header);
    if (!committed.ok) return committed;
    return succeed({ seq: this.change.seq, header, importId, outcome });
  }

  async #readSheets(workbook: OpenedWorkbook): Promise<Result<null>> {
    const { sheets } = this.order.plan;
    const total = sheets.reduce((sum, sheet) => sum + sheet.filledRows, 0);
    for (const sheet of sheets) {
      for await (const batch of workbook.readRows(sheet.index)) {
        if (!batch.ok) return batch;
        if (this.watch.signal.aborted) return fail('book.cancelled');
        for (const touched of this.importRun.takeRows(sheet.index, batch.value)) this.#waiting.push(touched);
        this.#rows += batch.value.length;
        const added = await this.#addFullParts();
        if (!added.ok) return added;
        this.watch.progress('reading', this.#rows, total);
      }
    }
    return succeed(null);
  }

  async #addFullParts(): Promise<Result<null>> {
    while (this.#waiting.length >= touchedPerPart) {
      const added = await this.change.add(this.#waiting.splice(0, touchedPerPart));
      if (!added.ok) return added;
    }
    return succeed(null);
  }

  #makeHeader(created: number, updated: number): ChangeHeader {
    const label = { kind: 'imported', file: this.order.plan.file, created, updated } as const;
    return { ...this.stamp, command: 'customers.import', label };
  }
}
