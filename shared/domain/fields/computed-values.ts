import { type Compiled, compileFormula } from '../formulas/compile-formula';
import { type FormulaFault, faults } from '../formulas/formula-value';
import type { CustomerRecord, FieldValue } from '../records/records';
import { assetsOf } from './assets';
import { catalogueDay, deriveFromCatalogue, findAnyField } from './catalogue';
import type { Field } from './field';
import { keptValueOf } from './kept-values';

/** What a computed field came to for a customer: a value, blank (undefined), or why there is none. */
type Outcome = FieldValue | FormulaFault | undefined;

/** A formula with what it came to so far: records are immutable, so each is computed once. */
interface Computation {
  readonly compute: Compiled;
  /** null stands for blank. */
  readonly known: WeakMap<CustomerRecord, FieldValue | FormulaFault | null>;
  /** Set while it is being computed: a cycle that slipped in (two books joined, say) ends in a fault, not in a loop. */
  isRunning: boolean;
}

const computationsInForce = deriveFromCatalogue(() => new Map<string, Computation | null>());

/** The computation of a computed field, made at first use and kept until the catalogue changes. */
function findComputation(key: string): Computation | null {
  const computations = computationsInForce();
  let found = computations.get(key);
  if (found === undefined) {
    const formula = findAnyField(key)?.formula;
    found =
      formula === undefined
        ? null
        : {
            compute: compileFormula(formula, {
              fieldOf: findAnyField,
              read: readForFormula,
              today: catalogueDay(),
            }),
            known: new WeakMap(),
            isRunning: false,
          };
    computations.set(key, found);
  }
  return found;
}

/** A field's value as a formula reads it: assets as they are shown, computed fields with their faults. */
export function readForFormula(record: CustomerRecord, field: Field): Outcome {
  if (field.formula !== undefined) return computedOutcomeOf(record, field.key);
  return field.key === 'aum' ? assetsOf(record) : keptValueOf(record, field.key);
}

/** What a computed field came to; undefined as well for keys of fields that are not computed. */
export function computedOutcomeOf(record: CustomerRecord, key: string): Outcome {
  const computation = findComputation(key);
  if (computation === null) return undefined;
  const known = computation.known.get(record);
  if (known !== undefined) return known ?? undefined;
  if (computation.isRunning) return faults.reference;
  computation.isRunning = true;
  const outcome = computation.compute(record);
  computation.isRunning = false;
  computation.known.set(record, outcome ?? null);
  return outcome;
}

/** The value of a computed field; undefined where it is blank or a fault. */
export function computedValueOf(record: CustomerRecord, key: string): FieldValue | undefined {
  const outcome = computedOutcomeOf(record, key);
  return typeof outcome === 'object' ? undefined : outcome;
}

/** Why a computed field has no value for a customer; undefined when it has one or is simply blank. */
export function faultOf(record: CustomerRecord, field: Field): FormulaFault | undefined {
  if (field.formula === undefined) return undefined;
  const outcome = computedOutcomeOf(record, field.key);
  return typeof outcome === 'object' ? outcome : undefined;
}
