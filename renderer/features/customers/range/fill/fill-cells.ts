import type { CellEdit } from '@shared/domain/commands/edit-cells';
import type { Field } from '@shared/domain/fields/field';
import { formatField } from '@shared/domain/fields/format-field';
import { shownValueOf } from '@shared/domain/fields/values';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { fail } from '@shared/domain/kernel/result';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { readCell, type TroubledCell } from '../clipboard/read-cell';
import type { RangeRect } from '../range-model';
import { isWritable, type RangeColumn, recordsIn } from '../read-range';
import { continueValues } from './plan-fill';

/** What a fill reads of the grid. */
export interface FillGround {
  readonly columns: readonly RangeColumn[];
  readonly recordAt: (row: number) => CustomerRecord | undefined;
  readonly rows: number;
  readonly lang: Lang;
  readonly today: CalendarDate;
}

export interface FillPlan {
  readonly cells: readonly CellEdit[];
  readonly refused: readonly TroubledCell[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Ctrl+D: the first row of the range goes down to the last; of a single row, the one above it comes down. */
export function fillDown(ground: FillGround, rect: RangeRect): FillPlan {
  const single = rect.top === rect.bottom;
  const source = single ? findAbove(ground, rect.top) : rect.top;
  if (source < 0) return nothing;
  return fillFrom(
    ground,
    { ...rect, top: source, bottom: source },
    { ...rect, top: single ? rect.top : rect.top + 1 },
  );
}

/** Delete: every cell of the range that can be written is emptied. */
export function clearCells(ground: FillGround, rect: RangeRect): FillPlan {
  const rows = recordsIn(ground, rect);
  const columns = ground.columns.slice(rect.left, rect.right + 1);
  const cells = rows.flatMap(({ record }) =>
    columns.filter(isWritable).map(({ key }) => ({ id: record.id, field: key, value: null })),
  );
  const readOnly = columns.filter((column) => !isWritable(column));
  const refused = rows.flatMap(({ row }) => readOnly.map((column) => refuse(row, column)));
  return { cells, refused, rowOf: rowsById(rows) };
}

/** The handle: rows of `target` above or below `source` go on with its values, column by column. */
export function fillFrom(ground: FillGround, source: RangeRect, target: RangeRect): FillPlan {
  const given = recordsIn(ground, source);
  const wanted = recordsIn(ground, target);
  if (given.length === 0) return nothing;
  const backwards = target.top < source.top;
  const rows = backwards ? wanted.toReversed() : wanted;
  const cells: CellEdit[] = [];
  const refused: TroubledCell[] = [];
  for (let at = source.left; at <= source.right; at += 1) {
    const column = ground.columns[at];
    if (column === undefined) continue;
    if (!isWritable(column)) {
      refused.push(...rows.map(({ row }) => refuse(row, column)));
      continue;
    }
    const { field } = column;
    const values = given.map(({ record }) => shownValueOf(record, field) ?? null);
    const next = continueValues(field, values, rows.length, backwards);
    rows.forEach(({ record }, place) => {
      cells.push({ id: record.id, field: field.key, value: next[place] ?? null });
    });
  }
  return { cells, refused, rowOf: rowsById(wanted) };
}

/** Ctrl+R: the first column of the range goes right to the last; of a single column, the one on its left comes over. */
export function fillRight(ground: FillGround, rect: RangeRect): FillPlan {
  const single = rect.left === rect.right;
  const source = ground.columns[single ? rect.left - 1 : rect.left];
  if (source === undefined) return nothing;
  const rows = recordsIn(ground, rect);
  const cells: CellEdit[] = [];
  const refused: TroubledCell[] = [];
  for (let at = single ? rect.left : rect.left + 1; at <= rect.right; at += 1) {
    const column = ground.columns[at];
    if (column === undefined) continue;
    for (const { row, record } of rows) {
      const value = isWritable(column) ? carryOver(ground, record, source.field, column.field) : undefined;
      if (value === undefined || (typeof value === 'object' && value !== null))
        refused.push(value === undefined ? refuse(row, column) : { ...value, row, column: column.key });
      else cells.push({ id: record.id, field: column.key, value });
    }
  }
  return { cells, refused, rowOf: rowsById(rows) };
}

const nothing: FillPlan = { cells: [], refused: [], rowOf: new Map() };

/** The value for another column: as it is where both hold the same, else read from its words. */
function carryOver(
  { lang, today }: FillGround,
  record: CustomerRecord,
  from: Field | undefined,
  to: Field,
): FieldValue | null | Pick<TroubledCell, 'text' | 'failure'> {
  const value = from === undefined ? undefined : shownValueOf(record, from);
  if (from === undefined || value === undefined) return null;
  if (from.type === to.type) return value;
  const text = formatField(from, value, lang);
  const read = readCell(to, text, today);
  return read.ok ? (read.value.value ?? null) : { text, failure: read };
}

function findAbove({ recordAt }: FillGround, row: number): number {
  let above = row - 1;
  while (above >= 0 && recordAt(above) === undefined) above -= 1;
  return above;
}

function refuse(row: number, { key, field }: RangeColumn): TroubledCell {
  return {
    row,
    column: key,
    text: '',
    failure: fail('cell.readOnly', field === undefined ? {} : { field: key }),
  };
}

function rowsById(
  rows: readonly { readonly row: number; readonly record: CustomerRecord }[],
): ReadonlyMap<string, number> {
  return new Map(rows.map(({ row, record }) => [record.id, row]));
}
