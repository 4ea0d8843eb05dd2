import type { CustomerRecord } from '@shared/domain/records/records';
import type { SearchEntry } from '@shared/domain/search/search-entry';
import { CodeColumn } from './code-column';
import { rankTexts } from './rank-texts';
import { SearchMarks } from './search-marks';
import { type KeyColumn, type KeyedSort, replacePosition, sortPositions } from './sort-positions';
import type { ColumnSort, ViewColumn } from './view-column';

/** What an index is built with. */
export interface IndexRules {
  readonly columns: readonly ViewColumn[];
  readonly makeEntry: (record: CustomerRecord) => SearchEntry;
  /** Facts as bits, for view tabs; see `view-tab.ts`. */
  readonly readFlags: (record: CustomerRecord) => number;
}

const notIndexed: SearchEntry = { text: '', latin: '' };
/** Up to this many changed customers are put in their new places one by one; more make the orders anew. */
const fewChanges = 64;
/**
 * Up to this many are an edit (a paste, a change of the ticked rows), after which every row stays where it is, as in a
 * sheet. More are an import, looked at in slices and shown in its order.
 */
const mostEdited = 10_000;

/**
 * Everything that search, filters, sorting and tab counts need to know of all customers, by position in the book:
 * search entries, flags, sort keys and whole orders. Records are immutable, so an unchanged record keeps its entry.
 */
export class CustomerIndex {
  records: readonly CustomerRecord[] = [];
  /** Grows whenever records, entries or flags changed; views of an older version are not refined. */
  version = 0;
  text: string[] = [];
  latin: string[] = [];
  flags: Uint8Array = new Uint8Array(0);
  readonly marks = new SearchMarks();
  private unread: number[] = [];
  private readonly columns: ReadonlyMap<string, ViewColumn>;
  private readonly keyColumns = new Map<string, KeyColumn>();
  private readonly codeColumns = new Map<string, CodeColumn>();
  private readonly orders = new Map<string, { readonly sorts: readonly ColumnSort[]; order: Int32Array }>();

  constructor(private rules: IndexRules) {
    this.columns = new Map(rules.columns.map((column) => [column.key, column]));
  }

  /** Positions that `readPosition` has still to look at; the work is the caller's, in slices. */
  get unreadPositions(): readonly number[] {
    return this.unread;
  }

  /** Takes the book's customers as they are now; says whether the same customers only changed in their places. */
  take(records: readonly CustomerRecord[]): 'edited' | 'renewed' {
    const changed = listChanged(this.records, records);
    this.version += 1;
    if (changed === null) {
      this.takeAll(records);
      return 'renewed';
    }
    this.records = records;
    if (changed.length <= fewChanges) {
      for (const position of changed) this.retake(position);
    } else {
      for (const position of changed) this.readPosition(position);
      this.forgetKeys();
    }
    return 'edited';
  }

  /** Reads entry and flags of one customer. */
  readPosition(position: number): void {
    const record = this.records[position];
    if (record === undefined) return;
    const entry = this.rules.makeEntry(record);
    this.text[position] = entry.text;
    this.latin[position] = entry.latin;
    this.marks.read(position, entry.latin);
    this.flags[position] = this.rules.readFlags(record);
  }

  /** Says that all `unreadPositions` were read. */
  finishReading(): void {
    this.unread = [];
    this.version += 1;
  }

  /** The column as the rules describe it. */
  column(key: string): ViewColumn | undefined {
    return this.columns.get(key);
  }

  /** Sort keys of a column, made at first use. */
  keysOf(key: string): KeyColumn {
    let keys = this.keyColumns.get(key);
    if (keys === undefined) {
      keys = readKeys(this.records, this.columns.get(key));
      this.keyColumns.set(key, keys);
    }
    return keys;
  }

  /** Values of a column by number, made at first use. */
  codesOf(key: string): CodeColumn {
    let codes = this.codeColumns.get(key);
    if (codes === undefined) {
      codes = new CodeColumn(this.records, this.columns.get(key));
      this.codeColumns.set(key, codes);
    }
    return codes;
  }

  /** All positions in the order of the given sorts; book order without any. Cached until a change moves somebody. */
  orderFor(sorts: readonly ColumnSort[]): Int32Array {
    const name = JSON.stringify(sorts);
    let known = this.orders.get(name);
    if (known === undefined) {
      if (this.orders.size > 6) this.orders.clear();
      known = { sorts, order: sortPositions(this.records.length, this.keySorts(sorts)) };
      this.orders.set(name, known);
    }
    return known.order;
  }

  private keySorts(sorts: readonly ColumnSort[]): readonly KeyedSort[] {
    return sorts.map(({ key, descending }) => ({ keys: this.keysOf(key), descending }));
  }

  private takeAll(records: readonly CustomerRecord[]): void {
    const oldPlaces = new Map(this.records.map((record, position) => [record, position]));
    const { text, latin, flags } = this;
    this.records = records;
    this.text = new Array<string>(records.length).fill('');
    this.latin = new Array<string>(records.length).fill('');
    this.flags = new Uint8Array(records.length);
    const keepMarks = this.marks.renew(records.length);
    const stillUnread = new Set(this.unread);
    this.unread = [];
    records.forEach((record, position) => {
      const old = oldPlaces.get(record);
      if (old === undefined || stillUnread.has(old)) {
        this.unread.push(position);
        return;
      }
      this.text[position] = text[old] ?? notIndexed.text;
      this.latin[position] = latin[old] ?? notIndexed.latin;
      this.flags[position] = flags[old] ?? 0;
      keepMarks(position, old);
    });
    this.forgetKeys();
    if (this.unread.length <= fewChanges) {
      for (const position of this.unread) this.readPosition(position);
      this.unread = [];
    }
  }

  private retake(position: number): void {
    this.readPosition(position);
    const record = this.records[position];
    if (record === undefined) return;
    for (const codes of this.codeColumns.values()) codes.retake(position, record);
    for (const [key, keys] of this.keyColumns) {
      const column = this.columns.get(key);
      if (column === undefined) continue;
      if (column.sortsAs === 'words' || column.sortsAs === 'code') this.forget(key);
      else this.rekey(key, keys, position, keyOf(column, record));
    }
  }

  private forgetKeys(): void {
    this.keyColumns.clear();
    this.codeColumns.clear();
    this.orders.clear();
  }

  private forget(key: string): void {
    this.keyColumns.delete(key);
    for (const [name, { sorts }] of this.orders)
      if (sorts.some((sort) => sort.key === key)) this.orders.delete(name);
  }

  private rekey(key: string, keys: KeyColumn, position: number, value: number): void {
    if (Object.is(keys[position], value)) return;
    keys[position] = value;
    for (const known of this.orders.values())
      if (known.sorts.some((sort) => sort.key === key))
        known.order = replacePosition(known.order, position, this.keySorts(known.sorts));
  }
}

/** Positions whose record changed in place; null when customers came or went, or more changed than an edit does. */
function listChanged(
  before: readonly CustomerRecord[],
  after: readonly CustomerRecord[],
): readonly number[] | null {
  if (before === after) return [];
  if (before.length !== after.length) return null;
  const changed: number[] = [];
  for (let position = 0; position < after.length; position += 1) {
    if (before[position] === after[position]) continue;
    if (before[position]?.id !== after[position]?.id || changed.length === mostEdited) return null;
    changed.push(position);
  }
  return changed;
}

/** Numbers as they are; dates YYYY-MM-DD as 20261031, which keeps their order. */
export function numberKey(value: string | number | undefined): number {
  if (value === undefined) return Number.NaN;
  return typeof value === 'number' ? value : Number(value.replaceAll('-', ''));
}

function keyOf(column: ViewColumn, record: CustomerRecord): number {
  const value = column.read(record);
  if (column.sortsAs !== 'listed' || value === undefined) return numberKey(value);
  const place = column.listed?.indexOf(String(value)) ?? -1;
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

function readKeys(records: readonly CustomerRecord[], column: ViewColumn | undefined): KeyColumn {
  if (column === undefined) return new Float64Array(records.length).fill(Number.NaN);
  if (column.sortsAs !== 'words' && column.sortsAs !== 'code')
    return Float64Array.from(records, (record) => keyOf(column, record));
  const texts = records.map((record) => {
    const value = column.read(record);
    return value === undefined ? undefined : String(value);
  });
  return rankTexts(texts, column.sortsAs);
}
