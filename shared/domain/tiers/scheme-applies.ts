import { fieldValueOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';
import type { SchemeCondition, TierScheme } from './tier-scheme';

/**
 * True when the scheme has something to say about the customer: the right kind, the right stage, and whatever else it
 * asks. A scheme that names no stages leaves out prospects and lost customers (prospects are graded A/B/C by a scheme
 * of their own, branch-practice section 4).
 */
export function schemeApplies(scheme: TierScheme, record: CustomerRecord): boolean {
  if (!scheme.kinds.includes(record.kind)) return false;
  const { stage } = record;
  if (scheme.stages === undefined) {
    if (stage === 'prospect' || stage === 'lost') return false;
  } else if (!scheme.stages.some((each) => each === (stage ?? 'established'))) return false;
  return scheme.condition === undefined || meetsCondition(scheme.condition, record);
}

function meetsCondition({ field, test, value }: SchemeCondition, record: CustomerRecord): boolean {
  const held = fieldValueOf(record, field);
  switch (test) {
    case 'filled':
      return held !== undefined && held !== '';
    case 'empty':
      return held === undefined || held === '';
    case 'is':
      return held === value;
    case 'isNot':
      return held !== value;
    case 'atLeast':
      return held !== undefined && value !== undefined && typeof held === typeof value && held >= value;
    case 'below':
      return held !== undefined && value !== undefined && typeof held === typeof value && held < value;
  }
}
