import { type BalanceSheet, describeBalanceSheet } from '../balances/balance-sheet';
import type { CalendarDate } from '../kernel/calendar';
import type { CustomerKind } from '../records/records';
import type { RawRow } from '../sheets/cell';
import type { SheetPlan } from '../sheets/plan';
import { createRowReader } from '../sheets/rows/read-row';
import type { RowReading } from '../sheets/rows/row-reading';
import type { MonthTaken, SheetCounts } from './outcome';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A sheet while its rows are taken. */
export interface OpenSheet {
  readonly plan: SheetPlan;
  readonly readRow: (row: RawRow) => RowReading;
  readonly tally: Writable<SheetCounts>;
  /** Set when its figures belong to a month. */
  readonly balances: BalanceSheet | undefined;
  readonly month: Writable<MonthTaken> | undefined;
  /** Kinds of customers its rows were so far. */
  readonly kinds: Set<CustomerKind>;
}

/** Prepares the reading and counting of one sheet; dates after `latest` are not believed. */
export function openSheet(plan: SheetPlan, latest: CalendarDate): OpenSheet {
  const mapping: Record<string, string> = {};
  for (const { path, fieldKey } of plan.columns) if (fieldKey !== null) mapping[path] = fieldKey;
  const none = {
    read: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    skipped: 0,
    issues: 0,
  };
  const { name, headerRows } = plan;
  const balances = describeBalanceSheet(plan);
  return {
    plan,
    readRow: createRowReader(plan, { latest }),
    tally: { name, headerRow: headerRows[0] ?? 1, headerRows, ...none, mapping },
    balances,
    month:
      balances === undefined
        ? undefined
        : { sheet: name, month: balances.month, asOf: balances.asOf, rows: 0, corrected: 0, older: 0 },
    kinds: new Set(),
  };
}
