import type { Field } from '@shared/domain/fields/field';
import { shownValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { gridColumn } from '../grid/grid-columns';
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
  readonly shown: readonly (readonly CopiedCell[])[];
  readonly own: readonly (readonly (OwnCell | undefined)[])[];
}

const numeric: ReadonlySet<Field['type'] | undefined> = new Set(['money', 'number', 'rate', 'date']);

export function copyRange(host: GridHost, keys: readonly string[], rect: RangeRect): CopiedRange {
  const columns = keys.slice(rect.left, rect.right + 1).map(gridColumn);
  const lang = host.lang();
  const schemes = host.schemes();
  const rows = recordsIn(host, rect);
  return {
    shown: rows.map(({ record }) =>
      columns.map((column) => ({
        text: column?.text(record, lang, schemes) ?? '',
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
