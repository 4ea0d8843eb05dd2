import type { Field } from '../fields/field';
import { type Expression, type FormulaResult, fieldsOfFormula } from './expression';
import type { FormulaIssue, PlacedIssue } from './formula-issue';
import { planExpression } from './plan-expression';
import type { Shape } from './shape';

/** What a formula is checked against. */
export interface CheckingWorld {
  /** The field with a key, also one that is shown no longer. */
  readonly fieldOf: (key: string) => Field | undefined;
  /** Name of a field, for naming a cycle. */
  readonly nameOf: (key: string) => string;
  /** The field the formula is for; undefined for a new one, which nothing can refer to yet. */
  readonly key?: string;
}

/** What a tree will give, and everything wrong with it that can be seen before computing. */
export interface CheckedTree {
  readonly shape: Shape;
  readonly issues: readonly PlacedIssue[];
}

/** Checks types, numbers of arguments, names of choices and cycles. `result`: what the field is meant to hold. */
export function checkTree(
  tree: Expression,
  result: FormulaResult | undefined,
  world: CheckingWorld,
): CheckedTree {
  const issues: PlacedIssue[] = [];
  const report = (issue: FormulaIssue, at: Expression) => issues.push({ issue, at });
  const { shape } = planExpression(tree, {
    fieldOf: world.fieldOf,
    read: () => undefined,
    today: '1970-01-01',
    report,
  });
  for (const { at, path } of findCycles(tree, world))
    report({ reason: 'formula.cycle', names: path.map(world.nameOf).join(' → ') }, at);
  if (issues.length === 0 && result !== undefined && !gives(shape, result))
    report({ reason: 'formula.resultType', found: shape, wanted: result }, tree);
  return { shape, issues };
}

/** What a field holds when its formula is left to say so. */
export function resultOfShape(shape: Shape): FormulaResult {
  return shape === 'blank' || shape === 'mixed' ? 'text' : shape;
}

function gives(shape: Shape, result: FormulaResult): boolean {
  switch (result) {
    case 'text':
      return true;
    case 'number':
    case 'money':
      return shape === 'number' || shape === 'money';
    default:
      return shape === result;
  }
}

/** References of the tree that lead back to the field it is for, with the fields on the way. */
function findCycles(tree: Expression, { fieldOf, key }: CheckingWorld) {
  if (key === undefined) return [];
  return listReferences(tree).flatMap((at) => {
    const path = findPath(at.key, key, fieldOf, new Set());
    return path === undefined ? [] : [{ at, path: [key, ...path] }];
  });
}

type Reference = Expression & { readonly kind: 'field' };

function listReferences(tree: Expression): readonly Reference[] {
  switch (tree.kind) {
    case 'field':
      return [tree];
    case 'negate':
    case 'percent':
    case 'group':
      return listReferences(tree.of);
    case 'binary':
      return [...listReferences(tree.left), ...listReferences(tree.right)];
    case 'call':
      return tree.args.flatMap(listReferences);
    default:
      return [];
  }
}

/** The fields from one to another along their formulas, both included; undefined when no way leads there. */
function findPath(
  from: string,
  to: string,
  fieldOf: CheckingWorld['fieldOf'],
  seen: Set<string>,
): readonly string[] | undefined {
  if (from === to) return [to];
  if (seen.has(from)) return undefined;
  seen.add(from);
  const formula = fieldOf(from)?.formula;
  if (formula === undefined) return undefined;
  for (const next of fieldsOfFormula(formula.tree)) {
    const rest = findPath(next, to, fieldOf, seen);
    if (rest !== undefined) return [from, ...rest];
  }
  return undefined;
}
