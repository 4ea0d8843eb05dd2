import { hashPair } from '../imports/hash-text';
import { KeyIndex } from '../imports/key-index';
import type { CalendarDate } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { BookRecord } from '../records/records';
import { type BalanceRecord, balanceFields, readBalance } from './balance-record';

/** Tells hashes of ids from those of other keys. */
const idTag = 11;

/**
 * The balances of a month to look up by customer, kept as columns of numbers: 100,000 of them take about 10 MB where
 * records take 40, and an import holds the whole book beside them. Customers are told apart by a 64-bit hash of their
 * id, see `KeyIndex`.
 */
export class BalanceStock {
  readonly #index = new KeyIndex();
  /** By field of `balanceFields`; NaN: not told. A field nobody tells takes no room. */
  readonly #columns: (Float64Array<ArrayBuffer> | undefined)[] = balanceFields.map(() => undefined);
  #days = new Uint16Array(256);
  readonly #dayNames: CalendarDate[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Takes records of a month; what is no balance is passed over. */
  add(records: readonly BookRecord[]): void {
    for (const record of records) {
      const balance = readBalance(record);
      if (balance !== undefined) this.#put(balance);
    }
  }

  /** The balance of a customer as it was taken in. */
  find(customerId: string): BalanceRecord | undefined {
    const place = this.#placeOf(customerId);
    if (place < 0) return undefined;
    const figures: Record<string, number> = {};
    for (const [at, field] of balanceFields.entries()) {
      const fen = this.#columns[at]?.[place];
      if (fen !== undefined && !Number.isNaN(fen)) figures[field] = fen;
    }
    return { id: customerId, asOf: this.#dayNames[this.#days[place] ?? 0] ?? '', ...figures };
  }

  /** True when a customer has these figures, of that day or a later one. */
  holds(customerId: string, asOf: CalendarDate, figures: Readonly<Record<string, Fen>>): boolean {
    const place = this.#placeOf(customerId);
    if (place < 0 || (this.#dayNames[this.#days[place] ?? 0] ?? '') < asOf) return false;
    for (const [at, field] of balanceFields.entries()) {
      const fen = figures[field];
      if (fen !== undefined && this.#columns[at]?.[place] !== fen) return false;
    }
    return true;
  }

  #placeOf(customerId: string): number {
    // The first sheet of a month asks for every customer and finds none.
    return this.#size === 0 ? -1 : this.#index.find(hashPair(idTag, customerId, ''));
  }

  #put(balance: BalanceRecord): void {
    const place = this.#size;
    this.#size += 1;
    this.#index.add(hashPair(idTag, balance.id, ''), place);
    if (place >= this.#days.length) this.#grow();
    this.#days[place] = this.#dayOf(balance.asOf);
    for (const [at, field] of balanceFields.entries()) {
      const fen = balance[field];
      if (fen === undefined) continue;
      const column = this.#columns[at] ?? new Float64Array(this.#days.length).fill(Number.NaN);
      this.#columns[at] = column;
      column[place] = fen;
    }
  }

  #dayOf(asOf: CalendarDate): number {
    const known = this.#dayNames.indexOf(asOf);
    return known >= 0 ? known : this.#dayNames.push(asOf) - 1;
  }

  #grow(): void {
    const days = new Uint16Array(this.#days.length * 2);
    days.set(this.#days);
    this.#days = days;
    for (const [at, column] of this.#columns.entries()) {
      if (column === undefined) continue;
      const wide = new Float64Array(days.length).fill(Number.NaN);
      wide.set(column);
      this.#columns[at] = wide;
    }
  }
}
