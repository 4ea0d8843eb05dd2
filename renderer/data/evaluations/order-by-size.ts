import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { tierBasisOf } from '@shared/domain/fields/assets';
import type { CustomerRecord } from '@shared/domain/records/records';

/** Forms in the order of their customers' size, and what it was made from. */
export interface SizeOrder {
  readonly forms: readonly EvaluationForm[];
  readonly records: readonly CustomerRecord[];
  /** Place of each form by its id. */
  readonly places: ReadonlyMap<string, number>;
}

/** Places that one key can hold beside an amount, and the amount in 元 above which customers count as equally large. */
const mostPlaces = 2 ** 20;
const largestYuan = 8_000_000_000;

/**
 * Sorts by amount in whole 元, largest first, then by place. Amount and place go into one number, because an array of
 * plain numbers is sorted ten times as fast as one with a comparison: 100,000 forms must not stop the window.
 */
function sortBySize(
  forms: readonly EvaluationForm[],
  sizeOf: (form: EvaluationForm) => number,
): EvaluationForm[] {
  const keys = new Float64Array(forms.length);
  for (const [place, form] of forms.entries()) {
    const yuan = Math.min(largestYuan, Math.max(-1, Math.round(sizeOf(form) / 100)));
    keys[place] = -yuan * mostPlaces + place;
  }
  keys.sort();
  const sorted: EvaluationForm[] = [];
  for (const key of keys) {
    const form = forms[((key % mostPlaces) + mostPlaces) % mostPlaces];
    if (form !== undefined) sorted.push(form);
  }
  return sorted;
}

/**
 * Forms of the largest customers first; customers whose assets nobody knows come last. A month in which only scores
 * were written keeps its order and is not sorted anew.
 */
export function orderBySize(
  forms: readonly EvaluationForm[],
  records: readonly CustomerRecord[],
  findCustomer: (id: string) => CustomerRecord | undefined,
  known: SizeOrder | null,
): SizeOrder {
  if (known !== null && known.records === records && known.forms.length === forms.length) {
    const again: EvaluationForm[] = [...known.forms];
    let isSame = true;
    for (const form of forms) {
      const place = known.places.get(form.id);
      if (place === undefined) isSame = false;
      else again[place] = form;
    }
    if (isSame) return { ...known, forms: again };
  }
  const sorted = sortBySize(forms, (form) => {
    const record = findCustomer(form.customerId);
    return (record === undefined ? undefined : tierBasisOf(record)) ?? -100;
  });
  return { forms: sorted, records, places: new Map(sorted.map((form, place) => [form.id, place])) };
}
