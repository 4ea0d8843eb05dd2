import type { CustomerRecord } from '@shared/domain/records/records';

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

export interface ColumnSort {
  readonly key: string;
  readonly descending: boolean;
}

/** A condition on one column. All conditions of a view must hold. */
export type ColumnFilter =
  | { readonly key: string; readonly kind: 'contains'; readonly text: string }
  /** Both ends included; a missing end is open. Money in fen. */
  | { readonly key: string; readonly kind: 'range'; readonly from?: number; readonly to?: number }
  /** Dates YYYY-MM-DD, both ends included. */
  | { readonly key: string; readonly kind: 'dates'; readonly from?: string; readonly to?: string }
  | { readonly key: string; readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly key: string; readonly kind: 'empty' }
  | { readonly key: string; readonly kind: 'filled' };
