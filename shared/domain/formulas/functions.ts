import { calculationFunctions } from './functions/calculation-functions';
import { dateFunctions } from './functions/date-functions';
import type { FormulaFunction } from './functions/formula-function';
import { logicFunctions } from './functions/logic-functions';
import { textFunctions } from './functions/text-functions';

/** Every function a formula can use, in the order they are offered. */
export const formulaFunctions: readonly FormulaFunction[] = [
  ...logicFunctions,
  ...calculationFunctions,
  ...dateFunctions,
  ...textFunctions,
];

const byName = new Map(formulaFunctions.map((known) => [known.name as string, known]));

/** The function of a name in capitals. */
export function findFunction(name: string): FormulaFunction | undefined {
  return byName.get(name);
}
