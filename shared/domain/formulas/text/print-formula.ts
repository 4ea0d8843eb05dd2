import type { Expression } from '../expression';

/** Digits and exponent as the grammar reads them; a negative number is kept as its minus and its digits. */
function printNumber(value: number): string {
  return String(value);
}

/**
 * A tree as text, one way for each tree, with fields by the names that `nameOf` gives. Reading the text again gives the
 * same tree: parentheses are parts of it.
 */
export function printFormula(tree: Expression, nameOf: (key: string) => string): string {
  const print = (node: Expression): string => {
    switch (node.kind) {
      case 'number':
        return printNumber(node.value);
      case 'text':
        return `"${node.value.replaceAll('"', '""')}"`;
      case 'flag':
        return node.value ? 'TRUE' : 'FALSE';
      case 'field':
        return `[${nameOf(node.key).replaceAll(']', ']]')}]`;
      case 'negate':
        return `-${print(node.of)}`;
      case 'percent':
        return `${print(node.of)}%`;
      case 'group':
        return `(${print(node.of)})`;
      case 'binary':
        return `${print(node.left)} ${node.operator} ${print(node.right)}`;
      case 'call':
        return `${node.name}(${node.args.map(print).join(', ')})`;
    }
  };
  return print(tree);
}
