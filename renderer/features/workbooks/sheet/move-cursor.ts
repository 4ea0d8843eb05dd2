/** A place in the picture of the sheet: position among the rows shown, column of the sheet. */
export interface SheetCursor {
  readonly position: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Down goes. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key takes the cursor, or null when the key means nothing here. */
export function moveCursor(
  { key, ctrlKey, altKey, metaKey }: Key,
  from: SheetCursor | null,
  { rows, columns, page }: Extent,
): SheetCursor | null {
  if (altKey || metaKey || rows === 0) return null;
  const { position, column } = from ?? { position: 0, column: 0 };
  const go = (row: number, across: number): SheetCursor => ({
    position: Math.min(rows - 1, Math.max(0, row)),
    column: Math.min(columns - 1, Math.max(0, across)),
  });
  switch (key) {
    case 'ArrowDown':
      return go(from === null ? 0 : position + 1, column);
    case 'ArrowUp':
      return go(position - 1, column);
    case 'ArrowRight':
      return go(position, column + 1);
    case 'ArrowLeft':
      return go(position, column - 1);
    case 'PageDown':
      return go(position + page, column);
    case 'PageUp':
      return go(position - page, column);
    case 'Home':
      return go(ctrlKey ? 0 : position, 0);
    case 'End':
      return go(ctrlKey ? rows - 1 : position, columns - 1);
    default:
      return null;
  }
}
