import type { TouchedRecord } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { invertTouched } from '@shared/domain/changes/patch';
import { frozenTouch } from '@shared/domain/evaluations/frozen';
import {
  type BookRecord,
  type CollectionName,
  collections,
  type Partition,
  solePartition,
} from '@shared/domain/records/records';
import { workThrough } from '../../slices';
import { type PartitionKey, partitionKey } from '../store/manifest';
import { RecordTable, TableUpdate } from './record-table';

/** A change on its way into the tables. */
export interface SetUpdate {
  prepare(record: TouchedRecord): void;
  finish(): void;
}

/** The tables that are in memory: resident collections always, partitions once they were opened. */
export class TableSet {
  readonly #tables = new Map<PartitionKey, RecordTable>();

  constructor() {
    for (const name of Object.keys(collections) as CollectionName[]) {
      if (collections[name].resident) this.#tables.set(partitionKey(name, solePartition), new RecordTable());
    }
  }

  /** A resident table. */
  resident(collection: CollectionName): RecordTable {
    const table = this.#tables.get(partitionKey(collection, solePartition));
    if (table === undefined) throw new Error(`${collection} is not kept in memory`);
    return table;
  }

  find(collection: CollectionName, partition: Partition): RecordTable | undefined {
    return this.#tables.get(partitionKey(collection, partition));
  }

  add(collection: CollectionName, partition: Partition, table: RecordTable): void {
    this.#tables.set(partitionKey(collection, partition), table);
  }

  /** Applies a change; partitions that are not in memory are passed over. */
  apply(touched: readonly TouchedRecord[]): void {
    const update = this.begin();
    for (const record of touched) update.prepare(record);
    update.finish();
  }

  /** Works a change out in slices, so that the window is never held up; `finish` then makes it take effect at once. */
  async prepareInSlices(touched: readonly TouchedRecord[]): Promise<SetUpdate> {
    const update = this.begin();
    await workThrough(touched, (record) => update.prepare(record));
    return update;
  }

  /** Begins a change that is worked out record by record. */
  begin(): SetUpdate {
    const updates = new Map<RecordTable, TableUpdate>();
    return {
      prepare: (record) => {
        const table = this.find(record.collection, record.partition);
        if (table === undefined) return;
        const update = updates.get(table) ?? new TableUpdate();
        updates.set(table, update);
        table.prepare(update, record);
      },
      finish: () => {
        for (const [table, update] of updates) table.finish(update);
      },
    };
  }

  /** Takes a change back. */
  revert(touched: readonly TouchedRecord[]): void {
    this.apply(invertTouched(touched));
  }

  /**
   * The same wish laid over the records as they are now: `before` is read anew. `null` when a record it touches is
   * gone, or one it creates is there.
   */
  rebase(touched: readonly TouchedRecord[]): TouchedRecord[] | null {
    const rebased: TouchedRecord[] = [];
    for (const record of touched) {
      const table = this.find(record.collection, record.partition);
      const present = table?.get(record.id);
      if (table === undefined) rebased.push(record);
      else if (record.before === null) {
        if (present !== undefined) return null;
        rebased.push(record);
      } else if (present === undefined) return null;
      else rebased.push({ ...record, before: readBefore(record, present) });
    }
    return rebased;
  }

  /** True when a change would alter an approved form that is in memory; of others the worker tells. */
  holdsFrozen({ command, touched }: ChangeDraft): boolean {
    return touched.some(
      (record) =>
        record.collection === 'evaluations' &&
        frozenTouch(record, this.find(record.collection, record.partition)?.get(record.id), command),
    );
  }

  clear(): void {
    for (const table of this.#tables.values()) table.clear();
  }
}

function readBefore(touched: TouchedRecord, present: BookRecord): Readonly<Record<string, unknown>> {
  if (touched.after === null) return present;
  return Object.fromEntries(Object.keys(touched.after).map((field) => [field, present[field] ?? null]));
}
