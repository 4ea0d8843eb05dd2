import {
  type BinaryOperator,
  type Expression,
  type Formula,
  type FormulaResult,
  formulaLimits,
  formulaResults,
} from './expression';

const operators: ReadonlySet<string> = new Set<BinaryOperator>([
  '+',
  '-',
  '*',
  '/',
  '^',
  '&',
  '=',
  '<>',
  '<',
  '>',
  '<=',
  '>=',
]);

/** A formula out of a stored record, or undefined when it is not in the right form (a newer version's, say). */
export function readFormula(stored: unknown): Formula | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { result, tree, decimals } = stored as Record<string, unknown>;
  if (!isResult(result)) return undefined;
  const read = readExpression(tree, { nodes: 0 }, 1);
  if (read === undefined) return undefined;
  const known = Number.isInteger(decimals) && Number(decimals) >= 0 && Number(decimals) <= 6;
  return known ? { result, tree: read, decimals: Number(decimals) } : { result, tree: read };
}

function isResult(value: unknown): value is FormulaResult {
  return formulaResults.some((known) => known === value);
}

function isOperator(value: unknown): value is BinaryOperator {
  return typeof value === 'string' && operators.has(value);
}

function readExpression(stored: unknown, count: { nodes: number }, depth: number): Expression | undefined {
  count.nodes += 1;
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (depth > formulaLimits.depth || count.nodes > formulaLimits.nodes) return undefined;
  const node = stored as Record<string, unknown>;
  const part = (value: unknown) => readExpression(value, count, depth + 1);
  switch (node.kind) {
    case 'number':
      return typeof node.value === 'number' && Number.isFinite(node.value)
        ? { kind: 'number', value: node.value }
        : undefined;
    case 'text':
      return typeof node.value === 'string' ? { kind: 'text', value: node.value } : undefined;
    case 'flag':
      return typeof node.value === 'boolean' ? { kind: 'flag', value: node.value } : undefined;
    case 'field':
      return typeof node.key === 'string' ? { kind: 'field', key: node.key } : undefined;
    case 'negate':
    case 'percent':
    case 'group': {
      const of = part(node.of);
      return of === undefined ? undefined : { kind: node.kind, of };
    }
    case 'binary': {
      const left = part(node.left);
      const right = part(node.right);
      if (left === undefined || right === undefined || !isOperator(node.operator)) return undefined;
      return { kind: 'binary', operator: node.operator, left, right };
    }
    case 'call': {
      if (typeof node.name !== 'string' || !Array.isArray(node.args)) return undefined;
      const args = node.args.map(part).filter((arg) => arg !== undefined);
      return args.length === node.args.length ? { kind: 'call', name: node.name, args } : undefined;
    }
    default:
      return undefined;
  }
}
