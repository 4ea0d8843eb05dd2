import type { CustomerRecord } from '@shared/domain/records/records';

export type { ColumnFilter, ColumnSort } from '@shared/domain/views/column-filter';

/** How the view engine sees a column: what to compare, nothing about how it looks. */
export interface ViewColumn {
  readonly key: string;
  /**
   * Texts sort as a Chinese dictionary does, codes by their characters, numbers and dates by value, and what has an
   * order of its own (tiers, choices) by its place in `listed`.
   */
  readonly sortsAs: 'words' | 'code' | 'number' | 'listed';
  readonly listed?: readonly string[];
  /** The value compared and filtered; undefined where the customer has none. Money in fen, dates as YYYY-MM-DD. */
  readonly read: (record: CustomerRecord) => string | number | undefined;
}
