import { fail, type Result, succeed } from '../../kernel/result';

/** The value of the cell in a column of the same row: a number, `null` when blank, a failure when unknown. */
export type ColumnReader = (column: number) => Result<number | null>;

const longest = 300;

/**
 * Evaluates a formula that only looks at its own row: numbers, cells, + - * /, brackets and SUM over cells and ranges
 * (`SUM(L5:N5)`, `L5+M5-O5`). Anything else is `cell.formula`; an operand that cannot be read passes its reason on.
 */
export function evaluateFormula(formula: string, row: number, readColumn: ColumnReader): Result<number> {
  if (formula.length > longest) return fail('cell.formula');
  const tokens =
    formula
      .replace(/[\s$]/g, '')
      .toUpperCase()
      .match(/[A-Z]+\d+|\d+(?:\.\d+)?|SUM|[-+*/():,]|./g) ?? [];
  let at = 0;

  const value = sum();
  if (!value.ok) return value;
  if (at < tokens.length || !Number.isFinite(value.value)) return fail('cell.formula');
  return value;

  function sum(): Result<number> {
    let left = product();
    while (left.ok && (tokens[at] === '+' || tokens[at] === '-')) {
      const sign = tokens[at] === '+' ? 1 : -1;
      at += 1;
      const right = product();
      if (!right.ok) return right;
      left = succeed(left.value + sign * right.value);
    }
    return left;
  }

  function product(): Result<number> {
    let left = factor();
    while (left.ok && (tokens[at] === '*' || tokens[at] === '/')) {
      const divides = tokens[at] === '/';
      at += 1;
      const right = factor();
      if (!right.ok) return right;
      left = succeed(divides ? left.value / right.value : left.value * right.value);
    }
    return left;
  }

  function factor(): Result<number> {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '-' || token === '+') {
      const inner = factor();
      return inner.ok ? succeed(token === '-' ? -inner.value : inner.value) : inner;
    }
    if (token === '(') return closed(sum());
    if (token === 'SUM' && tokens[at] === '(') {
      at += 1;
      return closed(listSum());
    }
    if (/^\d/.test(token)) return succeed(Number(token));
    return cell(token);
  }

  function closed(inner: Result<number>): Result<number> {
    if (!inner.ok) return inner;
    const token = tokens[at];
    at += 1;
    return token === ')' ? inner : fail('cell.formula');
  }

  function listSum(): Result<number> {
    let total = 0;
    do {
      const item = tokens[at + 1] === ':' ? range() : sum();
      if (!item.ok) return item;
      total += item.value;
    } while (tokens[at] === ',' && ++at > 0);
    return succeed(total);
  }

  function range(): Result<number> {
    const from = columnOf(tokens[at] ?? '', row);
    const to = columnOf(tokens[at + 2] ?? '', row);
    at += 3;
    if (from === undefined || to === undefined || to - from > 400) return fail('cell.formula');
    let total = 0;
    for (let column = from; column <= to; column += 1) {
      const item = readColumn(column);
      if (!item.ok) return item;
      total += item.value ?? 0;
    }
    return succeed(total);
  }

  function cell(token: string): Result<number> {
    const column = columnOf(token, row);
    if (column === undefined) return fail('cell.formula');
    const item = readColumn(column);
    return item.ok ? succeed(item.value ?? 0) : item;
  }
}

/** The 0-based column of an address such as `L5`, when it lies in this row. */
function columnOf(address: string, row: number): number | undefined {
  const parts = /^([A-Z]{1,3})(\d+)$/.exec(address);
  if (parts === null || Number(parts[2]) !== row) return undefined;
  let column = 0;
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
