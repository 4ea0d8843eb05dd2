import { toFen } from '../kernel/money';
import type { CustomerRecord, FieldValue } from '../records/records';
import { type Formula, usualDecimals } from './expression';
import { dateOfDay, type FormulaFault, type FormulaValue, faults, isFault } from './formula-value';
import { roundTo } from './functions/calculation-functions';
import { toText } from './operands';
import { planExpression } from './plan-expression';
import type { FormulaWorld } from './planned';
import type { Shape } from './shape';

const longestText = 4000;

/** A formula ready to run: the stored form of its value, undefined for blank, or why there is none. */
export type Compiled = (record: CustomerRecord) => FieldValue | FormulaFault | undefined;

/** Compiles a formula for the fields as they are now. Never throws, whatever the tree holds. */
export function compileFormula(formula: Formula, world: FormulaWorld): Compiled {
  const { shape, run } = planExpression(formula.tree, world);
  const finish = finisher(formula, shape);
  return (record) => {
    const value = run(record);
    if (value === null) return undefined;
    return isFault(value) ? value : finish(value);
  };
}

function finisher({ result, decimals = usualDecimals }: Formula, shape: Shape) {
  type Known = Exclude<FormulaValue, null | FormulaFault>;
  switch (result) {
    case 'number':
      return (value: Known) => {
        if (typeof value !== 'number') return faults.value;
        const rounded = roundTo(value, decimals);
        return Number.isFinite(rounded) ? rounded : faults.number;
      };
    case 'money':
      return (value: Known) => {
        if (typeof value !== 'number') return faults.value;
        const fen = toFen(value, 'wan');
        return Number.isSafeInteger(fen) ? fen : faults.number;
      };
    case 'date':
      return (value: Known) =>
        typeof value === 'number' ? (dateOfDay(value) ?? faults.number) : faults.value;
    case 'flag':
      return (value: Known) =>
        typeof value === 'boolean' ? value : typeof value === 'number' ? value !== 0 : faults.value;
    case 'text':
      return (value: Known) => {
        const text = toText(value, shape);
        if (typeof text === 'object') return text;
        return text === '' ? undefined : text.slice(0, longestText);
      };
  }
}
