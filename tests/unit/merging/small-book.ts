import type { BinView } from '@shared/domain/bin/bin-record';
import type { TouchedRecord } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, invertTouched, recordFrom } from '@shared/domain/changes/patch';
import { listNamedIds } from '@shared/domain/merging/id-lists';
import type { PlacedRecord } from '@shared/domain/merging/merge-view';
import type { UndoMergeView } from '@shared/domain/merging/undo-merge';
import {
  type BookRecord,
  type CollectionName,
  isCustomer,
  type Partition,
} from '@shared/domain/records/records';
import { expect } from 'vitest';

/** A book in memory that takes changes the way the real one does. */
export class SmallBook implements UndoMergeView {
  readonly #records = new Map<string, PlacedRecord>();

  constructor(records: readonly PlacedRecord[] = []) {
    for (const placed of records) this.put(placed.collection, placed.partition, placed.record);
  }

  put(collection: CollectionName, partition: Partition, record: BookRecord): void {
    this.#records.set(`${collection}|${partition}|${record.id}`, { collection, partition, record });
  }

  apply(touched: ChangeDraft['touched']): void {
    const keys = touched.map(({ collection, partition, id }) => `${collection}|${partition}|${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const one of touched) this.#applyOne(one);
  }

  /** As Ctrl+Z does. */
  revert(touched: ChangeDraft['touched']): void {
    this.apply(invertTouched(touched));
  }

  readonly bin: BinView = {
    get: (id) => this.find('bin', 'all', id),
    all: () => this.#listOf('bin'),
  };

  get(id: string) {
    const record = this.find('customers', 'all', id);
    return record !== undefined && isCustomer(record) ? record : undefined;
  }

  all() {
    return this.#listOf('customers').filter(isCustomer);
  }

  children(id: string): readonly PlacedRecord[] {
    return [...this.#records.values()].filter(({ collection, record }) => {
      if (collection === 'balances') return record.id === id;
      if (collection === 'relations') return record.from === id || record.to === id;
      if (collection === 'settings') return listNamedIds(record, new Set([id])).length > 0;
      return record.customerId === id;
    });
  }

  find(collection: CollectionName, partition: Partition, id: string): BookRecord | undefined {
    return this.#records.get(`${collection}|${partition}|${id}`)?.record;
  }

  /** Everything in the book, for comparing. */
  content(): Record<string, unknown> {
    return Object.fromEntries([...this.#records].map(([key, { record }]) => [key, record] as const).sort());
  }

  #listOf(collection: CollectionName): BookRecord[] {
    return [...this.#records.values()]
      .filter((placed) => placed.collection === collection)
      .map(({ record }) => record);
  }

  #applyOne({ collection, partition, id, before, after }: TouchedRecord): void {
    const key = `${collection}|${partition}|${id}`;
    const present = this.#records.get(key)?.record;
    if (before === null) expect(present, key).toBeUndefined();
    else expect(present, key).toBeDefined();
    if (after === null) this.#records.delete(key);
    else if (present === undefined) this.put(collection, partition, recordFrom(id, after));
    else {
      for (const [field, value] of Object.entries(before ?? {}))
        expect(present[field] ?? null, `${key}.${field}`).toEqual(value);
      this.put(collection, partition, applyPatch(present, after));
    }
  }
}
