import type { FormulaWorld, Planned, Run } from '../planned';
import type { Shape } from '../shape';

/** Names as Excel has them; the words that explain each are typed by this list. */
export const functionNames = [
  'IF',
  'AND',
  'OR',
  'NOT',
  'IFERROR',
  'ISBLANK',
  'ROUND',
  'ROUNDUP',
  'ROUNDDOWN',
  'INT',
  'ABS',
  'SUM',
  'AVERAGE',
  'MIN',
  'MAX',
  'COUNTA',
  'TODAY',
  'DATE',
  'YEAR',
  'MONTH',
  'DAY',
  'DAYS',
  'DATEDIF',
  'EDATE',
  'LEN',
  'LEFT',
  'RIGHT',
  'MID',
  'CONCAT',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** A function of the formula language: how many arguments it takes and how it is made ready. */
export interface FormulaFunction {
  readonly name: FunctionName;
  readonly least: number;
  /** Absent: as many as wanted. */
  readonly most?: number;
  readonly plan: (
    args: readonly Planned[],
    world: FormulaWorld,
  ) => { readonly shape: Shape; readonly run: Run };
}
