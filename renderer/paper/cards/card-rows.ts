/** One row of the full card. Values are text; an empty one prints an empty cell to write into. */
export type CardRow =
  | { readonly kind: 'band'; readonly text: string }
  | { readonly kind: 'pair'; readonly left: CardCell; readonly right: CardCell }
  /** `follows`: goes on with the text of the row before it; the two are one cell when they stand on one page. */
  | { readonly kind: 'wide'; readonly cell: CardCell; readonly follows?: boolean }
  /** A row for an entry by hand, with room for its date. */
  | { readonly kind: 'dated' }
  /** A high row for handwriting. */
  | { readonly kind: 'write'; readonly label: string };

export interface CardCell {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
}

/** A row of two cells. */
export function pair(left: readonly [string, string], right: readonly [string, string]): CardRow {
  return {
    kind: 'pair',
    left: { label: left[0], value: left[1] },
    right: { label: right[0], value: right[1] },
  };
}

/** A row of one cell across the card. */
export function wide(label: string, value: string): CardRow {
  return { kind: 'wide', cell: { label, value } };
}

/** A dark heading across the card. */
export function band(text: string): CardRow {
  return { kind: 'band', text };
}
