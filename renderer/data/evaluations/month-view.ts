import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { ProgressCount } from '@shared/domain/evaluations/progress';
import { tierBasisOf } from '@shared/domain/fields/assets';
import type { CustomerRecord } from '@shared/domain/records/records';
import { type MonthSummary, SummaryBuilder } from './summarize-month';

/** A month as the page shows it: its forms in order, and what they come to. */
export interface MonthView {
  readonly forms: readonly EvaluationForm[];
  /** Those of the largest customers first; customers whose assets nobody knows come last. */
  readonly ordered: readonly EvaluationForm[];
  readonly summary: MonthSummary;
  /** How many forms wait where. */
  readonly progress: Pick<ProgressCount, 'of'>;
  readonly records: readonly CustomerRecord[];
  /** Place of each form in the order, by its id. */
  readonly places: ReadonlyMap<string, number>;
}

type FindCustomer = (id: string) => CustomerRecord | undefined;

/** Places that one key can hold beside an amount, and the amount in 元 above which customers count as equally large. */
const mostPlaces = 2 ** 20;
const largestYuan = 8_000_000_000;
/** Forms between two looks of the caller at the clock. */
const step = 250;

/**
 * One number for amount and place: -yuan * 2^20 + place. Plain numbers are sorted ten times as fast as anything with a
 * comparison, and a month of 100,000 forms must not stop the window.
 */
function makeKey(form: EvaluationForm, place: number, findCustomer: FindCustomer): number {
  const record = findCustomer(form.customerId);
  const size = (record === undefined ? undefined : tierBasisOf(record)) ?? -100;
  const yuan = Math.min(largestYuan, Math.max(-1, Math.round(size / 100)));
  return -yuan * mostPlaces + place;
}

/** Works a month out step by step; yields how many forms it has looked at. */
export function* buildMonthView(
  forms: readonly EvaluationForm[],
  records: readonly CustomerRecord[],
  findCustomer: FindCustomer,
): Generator<number, MonthView, void> {
  const keys = new Float64Array(forms.length);
  const summary = new SummaryBuilder();
  const progress = new ProgressCount();
  for (const [place, form] of forms.entries()) {
    keys[place] = makeKey(form, place, findCustomer);
    summary.add(form);
    progress.add(form);
    if (place % step === step - 1) yield place;
  }
  keys.sort();
  const ordered: EvaluationForm[] = [];
  const places = new Map<string, number>();
  for (const key of keys) {
    const form = forms[((key % mostPlaces) + mostPlaces) % mostPlaces];
    if (form === undefined) continue;
    places.set(form.id, ordered.length);
    ordered.push(form);
    if (ordered.length % step === 0) yield forms.length;
  }
  return { forms, ordered, summary: summary.finish(), progress, records, places };
}

/**
 * The view after scores were written into a month that was worked out already: the order is kept, only what the forms
 * come to is added up again. Null when forms came or went, or the customers changed.
 */
export function renewMonthView(
  known: MonthView | null,
  forms: readonly EvaluationForm[],
  records: readonly CustomerRecord[],
): MonthView | null {
  if (known === null || known.records !== records || known.forms.length !== forms.length) return null;
  const ordered: EvaluationForm[] = [...known.ordered];
  const summary = new SummaryBuilder();
  const progress = new ProgressCount();
  for (const form of forms) {
    const place = known.places.get(form.id);
    if (place === undefined) return null;
    ordered[place] = form;
    summary.add(form);
    progress.add(form);
  }
  return { ...known, forms, ordered, summary: summary.finish(), progress };
}
