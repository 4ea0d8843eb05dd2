import { nameColumn, readLetters } from './cell-address';

/**
 * The formula of a cell that shares the formula of another: relative references move along by `rows` and `columns`,
 * `$` ones stay. Texts in quotes and sheet names are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /"[^"]*"|'[^']*'!?|(?<![A-Za-z0-9_.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.])/g,
    (
      whole,
      columnFixed: string | undefined,
      letters: string | undefined,
      rowFixed: string | undefined,
      digits: string | undefined,
    ) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnFixed === '$' ? letters : nameColumn(Math.max(readLetters(letters) + columns, 0));
      const row = rowFixed === '$' ? digits : String(Math.max(Number(digits) + rows, 1));
      return `${columnFixed ?? ''}${column}${rowFixed ?? ''}${row}`;
    },
  );
}
