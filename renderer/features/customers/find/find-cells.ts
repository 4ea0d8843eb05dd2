import { workInSlices } from '@renderer/data/slices';
import { formatField } from '@shared/domain/fields/format-field';
import { shownValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { foldText } from '@shared/domain/search/fold-text';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { Lang } from '@shared/words/define-words';
import { type GridColumn, gridColumn } from '../grid/grid-columns';
import type { FoundPlace } from './cell-focus';

/** What is looked for and where. */
export interface FindRequest {
  readonly text: string;
  /** The cell holds the text and nothing else. */
  readonly whole: boolean;
  readonly columns: readonly string[];
  /** Row by row the customer's position; negative for the row of a band. */
  readonly rows: Int32Array;
  readonly records: readonly CustomerRecord[];
  readonly lang: Lang;
  readonly schemes: readonly TierScheme[];
}

/** Every cell found, row by row, packed: 100,000 customers may hold a million of them. */
export class FoundCells {
  constructor(
    private readonly packed: readonly number[],
    private readonly columns: readonly string[],
  ) {}

  get count(): number {
    return this.packed.length;
  }

  at(index: number): FoundPlace | undefined {
    const packed = this.packed[index];
    if (packed === undefined) return undefined;
    const width = this.columns.length;
    return { row: Math.floor(packed / width), column: this.columns[packed % width] ?? '' };
  }

  /** The first found cell at or after a place; 0 when there is none behind it, as one begins again at the top. */
  indexFrom(place: FoundPlace | null): number {
    if (place === null) return 0;
    const wanted = place.row * this.columns.length + Math.max(0, this.columns.indexOf(place.column));
    let low = 0;
    let high = this.packed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.packed[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low === this.packed.length ? 0 : low;
  }
}

/**
 * Finds every cell that holds a text, as people see it or in full: a masked phone is found by all of its digits,
 * 1,234.50 by 1234.5 too. Works in slices that the window does not notice; null when `isStale` ended it.
 */
export async function findCells(request: FindRequest, isStale: () => boolean): Promise<FoundCells | null> {
  const { rows, records, columns } = request;
  const tests = columns.map((key) => makeTest(gridColumn(key), request));
  const packed: number[] = [];
  const look = (row: number) => {
    const record = records[rows[row] ?? -1];
    if (record === undefined) return;
    for (let at = 0; at < tests.length; at += 1)
      if (tests[at]?.(record) === true) packed.push(row * columns.length + at);
  };
  const done = await workInSlices(rows.length, look, isStale);
  return done ? new FoundCells(packed, columns) : null;
}

type CellTest = (record: CustomerRecord) => boolean;

function makeTest(
  column: GridColumn | undefined,
  { text, whole, lang, schemes }: FindRequest,
): CellTest | undefined {
  const needle = foldText(text.trim());
  if (column === undefined || needle === '') return undefined;
  const compare = (shown: string) => {
    const folded = foldText(shown);
    return whole ? folded.trim() === needle : folded.includes(needle);
  };
  const { field } = column;
  if (field === undefined || needle.includes('*'))
    return (record) => compare(column.text(record, lang, schemes));
  if (field.type === 'money' || field.type === 'number' || field.type === 'rate') {
    const plain = needle.replaceAll(',', '');
    if (!/[\d.-]/.test(plain)) return undefined;
    const number = whole ? Number(plain) : Number.NaN;
    return (record) => {
      const shown = formatField(field, shownValueOf(record, field), lang);
      if (shown === '') return false;
      const bare = shown.replaceAll(',', '');
      return whole ? bare === plain || Number(bare) === number : bare.includes(plain);
    };
  }
  return (record) => compare(formatField(field, shownValueOf(record, field), lang));
}
