import type { RowInsert } from '../order';
import { editReferences, type Reference, writeReference } from './references';

interface Gap {
  readonly before: number;
  readonly model: number;
  readonly count: number;
}

/** Where the rows of a sheet stand after new ones were put in between. */
export class RowMap {
  private readonly gaps: readonly Gap[];

  constructor(inserts: readonly RowInsert[]) {
    this.gaps = inserts
      .filter(({ rows }) => rows.length > 0)
      .map(({ before, model, rows }) => ({ before, model, count: rows.length }))
      .sort((a, b) => a.before - b.before);
  }

  get changes(): boolean {
    return this.gaps.length > 0;
  }

  move(row: number): number {
    let moved = row;
    for (const { before, count } of this.gaps) if (before <= row) moved += count;
    return moved;
  }

  /** A range as it stands afterwards: one that ends with a model row reaches over the rows made like it. */
  stretch(top: number, bottom: number): readonly [number, number] {
    const gap = this.gaps.find(
      ({ before, model }) => before === bottom + 1 && model >= top && model <= bottom,
    );
    return [this.move(top), this.move(bottom) + (gap?.count ?? 0)];
  }

  /** True for the rows that new ones are like. */
  isModel(row: number): boolean {
    return this.gaps.some(({ model }) => model === row);
  }
}

/** Where a formula stands, as far as its references are concerned. */
export interface FormulaPlace {
  /** Name of its sheet; null: in none, as the formulas of names and charts. */
  readonly sheet: string | null;
  /** Its row before anything moved; 0: in no row. */
  readonly row: number;
}

/** Row maps by the name of the sheet in lower case. */
export type RowMaps = ReadonlyMap<string, RowMap>;

/** A formula with its references moved along, as Excel does when rows are put in. */
export function moveFormula(formula: string, place: FormulaPlace, maps: RowMaps): string {
  return editReferences(formula, (reference) => {
    const moved = reference.shape === 'columns' ? null : moveRows(reference, place, maps);
    if (moved === null) return null;
    const [top, bottom] = moved;
    return top === reference.top && bottom === reference.bottom
      ? null
      : writeReference({ ...reference, top, bottom });
  });
}

/** True when a reference takes in rows that were not there before. */
export function takesInRows(reference: Reference, place: FormulaPlace, maps: RowMaps): boolean {
  const moved = moveRows(reference, place, maps);
  if (moved === null) return false;
  return reference.shape === 'columns' || moved[1] - moved[0] > reference.bottom - reference.top;
}

function moveRows(
  reference: Reference,
  place: FormulaPlace,
  maps: RowMaps,
): readonly [top: number, bottom: number] | null {
  const sheet = reference.sheet ?? place.sheet;
  const map = sheet === null ? undefined : maps.get(sheet.toLowerCase());
  if (map === undefined) return null;
  const own = reference.sheet === null || reference.sheet.toLowerCase() === place.sheet?.toLowerCase();
  return canStretch(reference, own ? place.row : 0)
    ? map.stretch(reference.top, reference.bottom)
    : [map.move(reference.top), map.move(reference.bottom)];
}

/**
 * A range stretches when it goes down a column. A running total (`SUM(C$5:C80)` in row 80) keeps its own end; the rows
 * below get ends of their own.
 */
function canStretch(reference: Reference, row: number): boolean {
  if (reference.shape === 'cell') return false;
  const down = reference.bottom > reference.top || reference.left === reference.right;
  return down && (row !== reference.bottom || reference.bottomFixed);
}
