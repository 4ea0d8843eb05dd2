import { workInSlices } from '@renderer/data/slices';
import type { Field } from '@shared/domain/fields/field';
import { shownValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';

/** What a status line tells of the cells selected. Sums only add up what can be added: rates never. */
export interface RangeSummary {
  readonly rows: number;
  readonly columns: number;
  /** Cells that hold something. */
  readonly filled: number;
  readonly numbers: NumberSummary | null;
  /** What was pasted or imported into the active cell and not understood. */
  readonly note: string | null;
}

export interface NumberSummary {
  readonly count: number;
  /** Money in fen, else the numbers as they are; null where adding up makes no sense. */
  readonly sum: number | null;
  readonly average: number;
  readonly least: number;
  readonly most: number;
  readonly money: boolean;
}

type Kind = 'money' | 'number' | 'rate' | 'none';

function kindOf(field: Field | undefined): Kind {
  const type = field?.type;
  return type === 'money' || type === 'number' || type === 'rate' ? type : 'none';
}

/** The columns whose numbers are told: amounts before counts before rates, never mixed. */
function chooseKind(kinds: readonly Kind[]): Kind {
  return (['money', 'number', 'rate'] as const).find((kind) => kinds.includes(kind)) ?? 'none';
}

export interface SummaryRequest {
  /** The fields of the columns; one without a field is asked what it shows. */
  readonly columns: readonly {
    readonly field?: Field;
    readonly isFilled: (record: CustomerRecord) => boolean;
  }[];
  readonly top: number;
  readonly bottom: number;
  readonly recordAt: (row: number) => CustomerRecord | undefined;
  readonly isStale: () => boolean;
}

/** Adds up the cells in slices that the window does not notice; null when another range was selected meanwhile. */
export async function summariseRange(request: SummaryRequest): Promise<Omit<RangeSummary, 'note'> | null> {
  const { columns, top, bottom, recordAt, isStale } = request;
  const kinds = columns.map(({ field }) => kindOf(field));
  const chosen = chooseKind(kinds);
  let filled = 0;
  let count = 0;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  const work = (offset: number): void => {
    const record = recordAt(top + offset);
    if (record === undefined) return;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      const field = column?.field;
      if (column !== undefined && field === undefined && column.isFilled(record)) filled += 1;
      const value = field === undefined ? undefined : shownValueOf(record, field);
      if (value === undefined) continue;
      filled += 1;
      if (kinds[at] !== chosen || typeof value !== 'number') continue;
      count += 1;
      sum += value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  };
  const rows = bottom - top + 1;
  if (!(await workInSlices(rows, work, isStale))) return null;
  const numbers =
    count === 0
      ? null
      : {
          count,
          sum: chosen === 'rate' ? null : sum,
          average: sum / count,
          least,
          most,
          money: chosen === 'money',
        };
  return { rows, columns: columns.length, filled, numbers };
}
