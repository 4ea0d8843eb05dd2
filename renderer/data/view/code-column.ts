import type { CustomerRecord } from '@shared/domain/records/records';
import type { ViewColumn } from './view-column';

/**
 * The values of a column, each kept once and known by its number: what value lists count, conditions test and bands
 * are made of. 100,000 customers cost one comparison of numbers each. The empty text stands for no value.
 */
export class CodeColumn {
  readonly values: string[] = [];
  readonly codes: Int32Array;
  private readonly numbers = new Map<string, number>();

  constructor(
    records: readonly CustomerRecord[],
    private readonly column: ViewColumn | undefined,
  ) {
    this.codes = new Int32Array(records.length);
    records.forEach((record, position) => {
      this.codes[position] = this.numberOf(record);
    });
  }

  /** Reads the customer at a position again. */
  retake(position: number, record: CustomerRecord): void {
    this.codes[position] = this.numberOf(record);
  }

  private numberOf(record: CustomerRecord): number {
    const value = String(this.column?.read(record) ?? '');
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const number = this.values.push(value) - 1;
    this.numbers.set(value, number);
    return number;
  }
}
