import type { SheetEdits } from '../order';
import type { FormulaCell } from './survey-sheet';

/** Rows above a model that are looked at. */
const nearby = 200;

/**
 * The edits of a sheet with models that have the formulas of their neighbours: rows typed in by hand at the end of a
 * ledger often hold a number where all others compute one.
 */
export function chooseModels(edits: SheetEdits, formulas: readonly FormulaCell[]): SheetEdits {
  if (!edits.inserts.some(({ likeMost }) => likeMost === true)) return edits;
  const counts = new Map<number, number>();
  for (const { row } of formulas) counts.set(row, (counts.get(row) ?? 0) + 1);
  return {
    ...edits,
    inserts: edits.inserts.map((insert) =>
      insert.likeMost === true ? { ...insert, model: chooseModel(insert.model, counts) } : insert,
    ),
  };
}

function chooseModel(model: number, counts: ReadonlyMap<number, number>): number {
  const first = Math.max(1, model - nearby);
  const frequency = new Map<number, number>();
  for (let row = first; row <= model; row++) {
    const count = counts.get(row) ?? 0;
    frequency.set(count, (frequency.get(count) ?? 0) + 1);
  }
  const [usual] = [...frequency].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  for (let row = model; row >= first; row--) if ((counts.get(row) ?? 0) >= usual) return row;
  return model;
}
