import { findAnyField } from '../fields/catalogue';
import type { EvaluationForm, MissingValue, ScoreBasis } from './form';

/** Where missing data come from: what the branch does to have it. */
export type MissingWhere =
  | 'importBalances'
  | 'openCustomers'
  | 'recordContact'
  | 'settleTiers'
  | 'editTemplate';

/** Data that scores wait for, with the customers they are missing for. */
export interface MissingData {
  /** Tells kinds apart: `previousAssets:3`, `field:commissionRate`. */
  readonly key: string;
  /** As a form says it, see `describeBasis`. */
  readonly what: ScoreBasis;
  readonly where: MissingWhere;
  readonly count: number;
  /** In the order of the forms. */
  readonly customerIds: readonly string[];
}

const places: Readonly<Record<MissingValue, MissingWhere>> = {
  assets: 'importBalances',
  previousAssets: 'importBalances',
  contribution: 'openCustomers',
  products: 'openCustomers',
  openedOn: 'openCustomers',
  contacts: 'recordContact',
  tierMonth: 'settleTiers',
};

function keyOf(basis: ScoreBasis): string | undefined {
  if (basis.kind === 'missing') {
    return basis.months === undefined ? basis.what : `${basis.what}:${basis.months}`;
  }
  return basis.kind === 'missingField' ? `field:${basis.field}` : undefined;
}

function whereOf(basis: ScoreBasis): MissingWhere {
  if (basis.kind === 'missing') return places[basis.what];
  const isGone = basis.kind === 'missingField' && findAnyField(basis.field) === undefined;
  return isGone ? 'editTemplate' : 'openCustomers';
}

/**
 * What the forms of a month wait for that data could answer, the most frequent first. Scores that only a person can
 * give, and those a person gave instead, are not listed.
 */
export function listMissing(forms: readonly EvaluationForm[]): readonly MissingData[] {
  const steps = findMissing(forms);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Forms between two looks of the caller at the clock. */
const slice = 500;

/** The same step by step for a month of 100,000; yields how many forms it has looked at. */
export function* findMissing(
  forms: readonly EvaluationForm[],
): Generator<number, readonly MissingData[], void> {
  const found = new Map<string, { what: ScoreBasis; ids: string[] }>();
  for (const [place, form] of forms.entries()) {
    if (place % slice === slice - 1) yield place;
    if (!form.provisional) continue;
    for (const { score, basis } of form.lines) {
      if (score !== null) continue;
      const key = keyOf(basis);
      if (key === undefined) continue;
      const entry = found.get(key);
      if (entry === undefined) found.set(key, { what: basis, ids: [form.customerId] });
      else entry.ids.push(form.customerId);
    }
  }
  return [...found]
    .map(([key, { what, ids }]) => ({
      key,
      what,
      where: whereOf(what),
      count: ids.length,
      customerIds: ids,
    }))
    .sort((a, b) => b.count - a.count);
}
