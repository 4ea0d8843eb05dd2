import type { AssetsPair } from '../balances/moves';
import { assetsOf } from '../fields/assets';
import { completenessOf } from '../fields/completeness';
import { moneyOf, numberOf, textOf } from '../fields/values';
import { type CalendarDate, countMonthsBetween } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import type { MissingValue, ScoreBasis } from './form';
import { listProducts } from './product-groups';
import { fieldOfMeasure, type Measure } from './template';

/** A measured value in the unit of its measure (see `measures`), and the facts behind it. */
export interface MeasuredValue {
  /** null: the book does not have what the measure needs, `basis` says what. */
  readonly value: number | null;
  readonly basis: ScoreBasis;
}

export interface MeasuringContext {
  /** Last day of the period; time is counted up to it. */
  readonly asOf: CalendarDate;
  /** Assets of the month and of the one before, from the balances of both. */
  readonly assetsPair?: AssetsPair | undefined;
  /** Assets a month earlier where there are no balances of both months. */
  readonly previousAssets: Fen | undefined;
}

function missing(what: MissingValue): MeasuredValue {
  return { value: null, basis: { kind: 'missing', what } };
}

function measureAssets(record: CustomerRecord): MeasuredValue {
  const [key, of] =
    record.kind === 'company'
      ? (['averageDeposits', 'averageDeposits'] as const)
      : (['monthlyAverageAum', 'monthlyAverage'] as const);
  const average = moneyOf(record, key);
  if (average !== undefined) return { value: average, basis: { kind: 'assets', amount: average, of } };
  const balance = assetsOf(record);
  if (balance === undefined) return missing('assets');
  return { value: balance, basis: { kind: 'assets', amount: balance, of: 'balance' } };
}

function measureChange(
  record: CustomerRecord,
  { assetsPair, previousAssets }: MeasuringContext,
): MeasuredValue {
  const now = assetsPair?.current ?? assetsOf(record) ?? moneyOf(record, 'averageDeposits');
  const previous = assetsPair?.previous ?? previousAssets;
  if (now === undefined) return missing('assets');
  // A customer who had nothing has no percentage; somebody looks at it.
  if (previous === undefined || previous <= 0) return missing('previousAssets');
  const percent = Math.round(((now - previous) / previous) * 1000) / 10;
  return { value: percent, basis: { kind: 'assetsChange', change: now - previous, percent } };
}

function measureTenure(record: CustomerRecord, asOf: CalendarDate): MeasuredValue {
  const openedOn = textOf(record, 'openedOn');
  if (openedOn === undefined || openedOn > asOf) return missing('openedOn');
  const months = countMonthsBetween(openedOn, asOf);
  return { value: months, basis: { kind: 'tenure', months } };
}

function measureField(field: string, record: CustomerRecord): MeasuredValue {
  const value = numberOf(record, field);
  return value === undefined
    ? { value: null, basis: { kind: 'missingField', field } }
    : { value, basis: { kind: 'field', field, value } };
}

/** Measures what a computed indicator needs from the customer's record. */
export function measureValue(
  measure: Measure,
  record: CustomerRecord,
  context: MeasuringContext,
): MeasuredValue {
  switch (measure) {
    case 'assets':
      return measureAssets(record);
    case 'assetsChange':
      return measureChange(record, context);
    case 'contribution': {
      const amount = moneyOf(record, 'contribution');
      if (amount === undefined) return missing('contribution');
      return { value: amount, basis: { kind: 'contribution', amount } };
    }
    case 'productCoverage': {
      const products = listProducts(record);
      if (products === undefined) return missing('products');
      return { value: products.length, basis: { kind: 'productCoverage', products } };
    }
    case 'tenure':
      return measureTenure(record, context.asOf);
    case 'completeness': {
      const percent = Math.round(completenessOf(record).ratio * 100);
      return { value: percent, basis: { kind: 'completeness', percent } };
    }
    default:
      return measureField(fieldOfMeasure(measure) ?? '', record);
  }
}
