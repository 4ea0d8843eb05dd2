import type { OtherRow, RowDecision } from '../sheets/choices';
import type { SheetPlan } from '../sheets/plan';

/** What a person decided about the rows of a file, as an import looks it up. */
export interface DecisionBook {
  of(sheetIndex: number, row: number): RowDecision | undefined;
  /** How many rows are to be laid over this one. */
  countLaidOver(sheetIndex: number, row: number): number;
}

/** A row of the file by sheet and number. */
export type RowKey = `${number}:${number}`;

/** The key of a row. */
export function rowKey(sheetIndex: number, row: number): RowKey {
  return `${sheetIndex}:${row}`;
}

/** Collects the decisions of all sheets; a row that is to be laid over itself counts as undecided. */
export function collectDecisions(sheets: readonly SheetPlan[]): DecisionBook {
  const bySheet = new Map<number, NonNullable<SheetPlan['decisions']>>();
  const laidOver = new Map<RowKey, number>();
  for (const { index, decisions } of sheets) {
    if (decisions === undefined) continue;
    bySheet.set(index, decisions);
    for (const [row, decision] of Object.entries(decisions)) {
      const other = otherRowOf(decision);
      if (other === undefined || (other.sheet === index && other.row === Number(row))) continue;
      const key = rowKey(other.sheet, other.row);
      laidOver.set(key, (laidOver.get(key) ?? 0) + 1);
    }
  }
  return {
    of: (sheetIndex, row) => bySheet.get(sheetIndex)?.[row],
    countLaidOver: (sheetIndex, row) =>
      laidOver.size === 0 ? 0 : (laidOver.get(rowKey(sheetIndex, row)) ?? 0),
  };
}

/** The earlier row of the file that a row is laid over. */
export function otherRowOf(decision: RowDecision | undefined): OtherRow | undefined {
  return decision?.kind === 'update' || decision?.kind === 'merge' ? decision.otherRow : undefined;
}

/** True when the row's values go over another row or over a record of the book because somebody said so. */
export function isLaying(
  decision: RowDecision | undefined,
): decision is Extract<RowDecision, { kind: 'update' | 'merge' }> {
  return decision?.kind === 'update' || decision?.kind === 'merge';
}
