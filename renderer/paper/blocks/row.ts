import type { AssetsMonth } from '@renderer/data/paper/card-facts';

/** One text in a row of a ruled table. */
export interface RowCell {
  readonly text: string;
  /** Columns of its table that it takes. */
  readonly span: number;
  /** A heading or label: grey, 黑体, centred. */
  readonly isLabel?: boolean;
  /** So many characters at its beginning are bold. */
  readonly strong?: number;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
  /** A hint to write over, such as 年 月 日: small and grey. */
  readonly isHint?: boolean;
}

/** The columns of a table: shares of the width in percent. Rows with the same grid share a table. */
export interface RowGrid {
  readonly key: string;
  readonly percents: readonly number[];
}

/** Cells of texts beside each other. */
export interface TextRow {
  readonly kind: 'texts';
  readonly grid: RowGrid;
  readonly cells: readonly RowCell[];
  /** Row of headings that stands over it on every page. */
  readonly heading?: TextRow;
  /** An empty row that may be left out to save a page: the first such row of its table has number 0. */
  readonly spare?: number;
}

/** What a page of a full-size paper is made of, from top to bottom. */
export type PaperRow =
  /** A dark heading across. */
  | { readonly kind: 'band'; readonly text: string }
  | TextRow
  /** Room for handwriting. */
  | {
      readonly kind: 'room';
      readonly label: string;
      readonly heightMm: number;
      readonly isRuled: boolean;
      readonly hint: string;
    }
  | { readonly kind: 'chart'; readonly label: string; readonly months: readonly AssetsMonth[] }
  | { readonly kind: 'choices'; readonly label: string; readonly choices: readonly string[] }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly align: 'left' | 'center' | 'right';
      readonly points: number;
      readonly follows?: boolean;
    }
  | { readonly kind: 'sign'; readonly labels: readonly string[] };
