import { assetsOf } from '../fields/assets';
import { completenessOf } from '../fields/completeness';
import { moneyOf, numberOf, textOf } from '../fields/values';
import { type CalendarDate, countMonthsBetween } from '../kernel/calendar';
import type { CustomerRecord } from '../records/records';
import { complaintMonths, type EvaluationFacts } from './facts';
import type { MissingValue, ScoreBasis } from './form';
import { listProducts } from './product-groups';
import { fieldOfMeasure, type MeasuredScoring, usualPlan } from './template';
import { tierMoveValue } from './tier-facts';

/** A measured value in the unit of its measure (see `measures`), and the facts behind it. */
export interface MeasuredValue {
  /** null: the book does not have what the measure needs, `basis` says what. */
  readonly value: number | null;
  readonly basis: ScoreBasis;
}

export interface MeasuringContext {
  /** Last day of the period; time is counted up to it. */
  readonly asOf: CalendarDate;
  readonly facts: EvaluationFacts;
}

/** What of a scoring says how to measure. */
type MeasureOrder = Pick<MeasuredScoring, 'measure' | 'months' | 'plan'>;

function missing(what: MissingValue, months?: number): MeasuredValue {
  return { value: null, basis: { kind: 'missing', what, ...(months === undefined ? {} : { months }) } };
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
  { facts }: MeasuringContext,
  months: MeasureOrder['months'] = 1,
): MeasuredValue {
  const said = months === 1 ? {} : { months };
  const pair = facts.assetsPair?.(record, months);
  const now = pair?.current ?? assetsOf(record) ?? moneyOf(record, 'averageDeposits');
  const previous = pair?.previous ?? (months === 1 ? facts.previousAssets?.(record) : undefined);
  if (now === undefined) return missing('assets');
  // A customer who had nothing has no percentage; somebody looks at it.
  if (previous === undefined || previous <= 0) return missing('previousAssets', said.months);
  const percent = Math.round(((now - previous) / previous) * 1000) / 10;
  return { value: percent, basis: { kind: 'assetsChange', change: now - previous, percent, ...said } };
}

/** Contacts that took place of those planned for the customer's tier; nothing planned is a plan that is met. */
function measureContacts(
  record: CustomerRecord,
  { facts }: MeasuringContext,
  plan: MeasureOrder['plan'] = usualPlan,
): MeasuredValue {
  const done = facts.contactsDone?.(record.id, plan.months);
  if (done === undefined) return missing('contacts');
  const planned = plannedContacts(plan.times, facts.tiersOf?.(record) ?? []);
  const value = planned === 0 ? 100 : Math.round((done / planned) * 1000) / 10;
  return { value, basis: { kind: 'contactPlan', planned, done, months: plan.months } };
}

/** The plan of the first of the customer's tiers that the plan names. */
function plannedContacts(times: Readonly<Record<string, number>>, tiers: readonly string[]): number {
  for (const key of tiers) {
    const planned = Object.hasOwn(times, key) ? times[key] : undefined;
    if (planned !== undefined) return planned;
  }
  return 0;
}

function measureTierMove(record: CustomerRecord, { facts }: MeasuringContext): MeasuredValue {
  const move = facts.tierMove?.(record);
  if (move === undefined) return missing('tierMonth');
  return { value: tierMoveValue(move), basis: { kind: 'tierMove', ...move } };
}

function measureComplaints(record: CustomerRecord, { facts }: MeasuringContext): MeasuredValue {
  const count = facts.complaints?.(record.id);
  if (count === undefined) return missing('contacts');
  // Counted downwards: fewer complaints are the better value. (Without the 0 it would be -0.)
  return { value: 0 - count, basis: { kind: 'complaints', count, months: complaintMonths } };
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

/** Measures what an indicator goes by, from the customer's record and the facts around it. */
export function measureValue(
  { measure, months, plan }: MeasureOrder,
  record: CustomerRecord,
  context: MeasuringContext,
): MeasuredValue {
  switch (measure) {
    case 'assets':
      return measureAssets(record);
    case 'assetsChange':
      return measureChange(record, context, months);
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
    case 'contactPlan':
      return measureContacts(record, context, plan);
    case 'tierMove':
      return measureTierMove(record, context);
    case 'complaints':
      return measureComplaints(record, context);
    default:
      return measureField(fieldOfMeasure(measure) ?? '', record);
  }
}
