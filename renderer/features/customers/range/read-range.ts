import type { Field } from '@shared/domain/fields/field';
import { shownValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { fullTextOf, gridColumn, hidesCell } from '../grid/grid-columns';
import type { GridHost } from '../grid/grid-host';
import type { OwnCell } from './clipboard/plan-paste';
import type { CopiedCell } from './clipboard/write-clipboard';
import type { RangeRect } from './range-model';

/** A column of the range; without a field it only tells something. */
export interface RangeColumn {
  readonly key: string;
  readonly field?: Field;
}

/** The columns shown, with their fields. */
export function columnsOf(keys: readonly string[]): readonly RangeColumn[] {
  return keys.map((key) => {
    const field = gridColumn(key)?.field;
    return field === undefined ? { key } : { key, field };
  });
}

/** True when a person may write into the column. */
export function isWritable(column: RangeColumn): column is RangeColumn & { readonly field: Field } {
  return column.field !== undefined && column.field.derived !== true;
}

/** Rows of the rectangle that hold a customer, from top to bottom. */
export function recordsIn(
  host: Pick<GridHost, 'recordAt'>,
  { top, bottom }: Pick<RangeRect, 'top' | 'bottom'>,
): readonly { readonly row: number; readonly record: CustomerRecord }[] {
  const found: { row: number; record: CustomerRecord }[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const record = host.recordAt(row);
    if (record !== undefined) found.push({ row, record });
  }
  return found;
}

/** What a copy puts on the clipboard: as the screen shows it, and beside it the exact values for this book alone. */
export interface CopiedRange {
  /** Cells whose values are hidden on screen, and whose customers' they are. */
  readonly sensitive: { readonly cells: number; readonly customers: number };
  readonly shown: readonly (readonly CopiedCell[])[];
  readonly own: readonly (readonly (OwnCell | undefined)[])[];
}

const numeric: ReadonlySet<Field['type'] | undefined> = new Set(['money', 'number', 'rate', 'date']);

/** Cells of a rectangle whose values are hidden on screen, and how many customers they belong to. */
export function countSensitive(
  host: GridHost,
  keys: readonly string[],
  rect: RangeRect,
): CopiedRange['sensitive'] {
  const columns = keys.slice(rect.left, rect.right + 1).flatMap((key) => gridColumn(key) ?? []);
  const lang = host.lang();
  let cells = 0;
  let customers = 0;
  for (const { record } of recordsIn(host, rect)) {
    const hidden = columns.reduce((sum, column) => sum + (hidesCell(column, record, lang) ? 1 : 0), 0);
    cells += hidden;
    if (hidden > 0) customers += 1;
  }
  return { cells, customers };
}

/** A rectangle as it goes out: numbers hidden as on the screen that nobody unveiled, or in full where that is allowed. */
export function copyRange(
  host: GridHost,
  keys: readonly string[],
  rect: RangeRect,
  full = false,
): CopiedRange {
  const columns = keys.slice(rect.left, rect.right + 1).map(gridColumn);
  const lang = host.lang();
  const schemes = host.schemes();
  const rows = recordsIn(host, rect);
  return {
    sensitive: countSensitive(host, keys, rect),
    shown: rows.map(({ record }) =>
      columns.map((column) => ({
        text:
          (full && column?.field !== undefined
            ? fullTextOf(column, record, lang)
            : column?.text(record, lang, schemes)) ?? '',
        isText: !numeric.has(column?.field?.type),
      })),
    ),
    own: rows.map(({ record }) =>
      columns.map((column) => {
        const field = column?.field;
        if (field === undefined) return undefined;
        return { type: field.type, value: shownValueOf(record, field) ?? null };
      }),
    ),
  };
}
