import type { CellRepair, CellRepairs, RowDecision, TextReplacement } from '@shared/domain/sheets/choices';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { changePlan, type SheetChoice } from './sheet-choices';

const noRepairs: CellRepairs = { cells: [], replacements: [] };

/** Writes cells anew; a cell written before takes the newer text. */
export function repairCells(choice: SheetChoice, cells: readonly CellRepair[]): SheetChoice {
  const places = new Set(cells.map(placeOf));
  return changeRepairs(choice, ({ cells: known, replacements }) => ({
    cells: [...known.filter((cell) => !places.has(placeOf(cell))), ...cells],
    replacements,
  }));
}

/**
 * Writes the same words of a column anew wherever they stand. Cells of that column repaired one by one to the same
 * text are covered by it from then on, so that putting one back puts all back.
 */
export function replaceAlike(choice: SheetChoice, replacement: TextReplacement): SheetChoice {
  const { column, from, to } = replacement;
  return changeRepairs(choice, ({ cells, replacements }) => ({
    cells,
    replacements: [
      ...replacements.filter((known) => known.column !== column || known.from !== from),
      { column, from, to },
    ],
  }));
}

/** Puts a cell back to what the sheet has: the cell's own repair, and the replacement of its words. */
export function putBack(choice: SheetChoice, row: number, column: number, was: string): SheetChoice {
  return changeRepairs(choice, ({ cells, replacements }) => {
    const own = cells.filter((cell) => cell.row !== row || cell.column !== column);
    if (own.length < cells.length) return { cells: own, replacements };
    return {
      cells,
      replacements: replacements.filter((known) => known.column !== column || known.from !== was),
    };
  });
}

/** Puts all cells of a sheet back. */
export function putAllBack(choice: SheetChoice): SheetChoice {
  return changeRepairs(choice, () => noRepairs);
}

/** Decides what becomes of rows; null: as without a decision. */
export function decideRows(
  choice: SheetChoice,
  decisions: ReadonlyMap<number, RowDecision | null>,
): SheetChoice {
  return changePlan(choice, (plan) => {
    const known = new Map<number, RowDecision>();
    for (const [row, decision] of Object.entries(plan.decisions ?? {})) known.set(Number(row), decision);
    for (const [row, decision] of decisions) {
      if (decision === null) known.delete(row);
      else known.set(row, decision);
    }
    const { decisions: _were, ...rest } = plan;
    return known.size === 0 ? rest : { ...rest, decisions: Object.fromEntries(known) };
  });
}

function changeRepairs(choice: SheetChoice, change: (repairs: CellRepairs) => CellRepairs): SheetChoice {
  return changePlan(choice, (plan): SheetPlan => {
    const repairs = change(plan.repairs ?? noRepairs);
    const { repairs: _were, ...rest } = plan;
    return repairs.cells.length === 0 && repairs.replacements.length === 0 ? rest : { ...rest, repairs };
  });
}

function placeOf({ row, column }: CellRepair): string {
  return `${row}:${column}`;
}
