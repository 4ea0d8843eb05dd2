import type { CalendarDate, Month } from '../kernel/calendar';
import type { SheetPlan } from '../sheets/plan';
import { type BalanceField, isBalanceField } from './balance-record';

/** A sheet whose rows tell figures of a day. */
export interface BalanceSheet {
  readonly asOf: CalendarDate;
  readonly month: Month;
  /** Those of its columns whose figures are kept by month. */
  readonly fields: readonly BalanceField[];
  /** Balances and little else: a 月度余额表, which is to hold every customer of its kind. */
  readonly isFull: boolean;
}

/** Columns that only say who a row is about. */
const naming: ReadonlySet<string> = new Set([
  'name',
  'customerNo',
  'idNumber',
  'creditCode',
  'manager',
  'branch',
  'tierInSheet',
]);

/**
 * The month a sheet's figures belong to, or undefined when it has none: no balance column, or no told date. The month
 * a person happens to work on is not taken for it: figures filed under a wrong month would be believed later.
 */
export function describeBalanceSheet(plan: SheetPlan): BalanceSheet | undefined {
  const { asOf } = plan;
  if (asOf === undefined) return undefined;
  const keys = plan.columns.flatMap(({ fieldKey }) => (fieldKey === null ? [] : [fieldKey]));
  const fields = [...new Set(keys.filter(isBalanceField))];
  if (fields.length === 0) return undefined;
  const others = keys.filter((key) => !isBalanceField(key) && !naming.has(key)).length;
  const isNumbered = keys.includes('customerNo');
  return { asOf, month: asOf.slice(0, 7), fields, isFull: isNumbered && others < fields.length / 2 };
}

/**
 * The sheets of a workbook in the order in which their rows are taken: where several months stand side by side the
 * newest goes first, because a customer takes the figures of the first row that names him. All else as in the file.
 */
export function orderSheets(sheets: readonly SheetPlan[]): readonly SheetPlan[] {
  const days = sheets.map((sheet) => describeBalanceSheet(sheet)?.asOf);
  if (new Set(days.filter((day) => day !== undefined)).size < 2) return sheets;
  return sheets
    .map((sheet, at) => ({ sheet, day: days[at] ?? '9999-12-31', at }))
    .sort((left, right) => (left.day === right.day ? left.at - right.at : left.day < right.day ? 1 : -1))
    .map(({ sheet }) => sheet);
}
