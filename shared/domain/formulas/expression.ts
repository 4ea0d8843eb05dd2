/** Operators of a formula as Excel writes them. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/**
 * A formula as the book keeps it: a tree of plain JSON. Fields are named by key, so that renaming one does not break
 * the formulas that use it; parentheses the person wrote are kept as `group`, so that the text comes back as written.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'percent'; readonly of: Expression }
  | { readonly kind: 'group'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** What a formula gives: an ordinary field type, which decides how it is shown, sorted and exported. */
export const formulaResults = ['number', 'money', 'text', 'date', 'flag'] as const;
export type FormulaResult = (typeof formulaResults)[number];

/** A computed field's rule. */
export interface Formula {
  readonly result: FormulaResult;
  readonly tree: Expression;
  /** Decimals that a number is rounded to, 0 to 6; 2 where it is absent. */
  readonly decimals?: number;
}

/** Decimals of a number unless the formula says otherwise. */
export const usualDecimals = 2;

/** Deeper or larger formulas are refused: nobody can read them, and a stored one must not exhaust the stack. */
export const formulaLimits = { depth: 200, nodes: 1000, nesting: 50, characters: 4000 } as const;

/** The parts of an expression, in the order they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'negate':
    case 'percent':
    case 'group':
      return [expression.of];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return expression.args;
    default:
      return [];
  }
}

/** Keys of the fields that a formula reads, each once. */
export function fieldsOfFormula(expression: Expression): readonly string[] {
  const keys = new Set<string>();
  const waiting: Expression[] = [expression];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.kind === 'field') keys.add(part.key);
    waiting.push(...partsOf(part));
  }
  return [...keys];
}
