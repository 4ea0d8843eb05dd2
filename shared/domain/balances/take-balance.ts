import type { TouchedRecord } from '../changes/change';
import { followParts } from '../fields/assets';
import type { Month } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { FieldValue } from '../records/records';
import { asCustomer, type BalanceRecord } from './balance-record';
import type { BalanceSheet } from './balance-sheet';

/** The balances of months the book has, as an import looks them up. */
export interface KnownBalances {
  find(month: Month, customerId: string): BalanceRecord | undefined;
  /** True when the month has these very figures already: asked of every row, so it leaves nothing behind. */
  holds(sheet: BalanceSheet, customerId: string, figures: Readonly<Record<string, Fen>>): boolean;
}

/** What a row does to the month's figures of its customer. */
export interface BalanceTaken {
  readonly touched: TouchedRecord;
  /** True when a figure the book had for the month is another now. */
  readonly isCorrection: boolean;
}

/** The figures of a month that a row tells; undefined when it tells none. */
export function pickFigures(
  { fields }: BalanceSheet,
  values: Readonly<Record<string, FieldValue | undefined>>,
): Record<string, Fen> | undefined {
  let figures: Record<string, Fen> | undefined;
  for (const field of fields) {
    const fen = values[field];
    if (typeof fen !== 'number') continue;
    figures ??= {};
    figures[field] = fen;
  }
  return figures;
}

/**
 * Lays the figures of a row over those the month has: only what differs is touched, totals follow their parts, and a
 * sheet of an earlier day of the same month only adds what is missing. Undefined when nothing differs.
 */
export function takeBalance(
  { asOf, month }: BalanceSheet,
  customerId: string,
  figures: Record<string, Fen>,
  known: BalanceRecord | undefined,
): BalanceTaken | undefined {
  if (known === undefined) return { touched: create(month, customerId, asOf, figures), isCorrection: false };
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  let isCorrection = false;
  const isEarlier = known.asOf > asOf;
  const totals = isEarlier ? {} : followParts(asCustomer(known), figures);
  for (const [field, fen] of Object.entries({ ...figures, ...totals })) {
    const had = known[field];
    if (had === fen || (isEarlier && had !== undefined)) continue;
    before[field] = had ?? null;
    after[field] = fen;
    if (had !== undefined) isCorrection = true;
  }
  if (known.asOf < asOf) {
    before.asOf = known.asOf;
    after.asOf = asOf;
  }
  if (Object.keys(after).length === 0) return undefined;
  return {
    touched: { collection: 'balances', partition: month, id: customerId, before, after },
    isCorrection,
  };
}

function create(month: Month, id: string, asOf: string, figures: Record<string, Fen>): TouchedRecord {
  const after: Record<string, FieldValue> = figures;
  // A record that carries its id is complete and need not be copied once more.
  after.id = id;
  after.asOf = asOf;
  return { collection: 'balances', partition: month, id, before: null, after };
}
