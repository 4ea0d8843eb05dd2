import type { FieldValue } from '../records/records';
import type { CustomersView } from './customers-view';

/** The new values planned for one customer. */
interface NumberPlan {
  readonly values: ReadonlyMap<string, FieldValue | null>;
}

/**
 * Ids of the customers who would end up with a customer number that somebody else has. A number is free once its holder
 * gets another one in the same change; when that is refused, whoever wanted the number is refused too. One look at the
 * book, whatever the number of cells.
 */
export function refuseTakenNumbers(
  view: CustomersView,
  plans: ReadonlyMap<string, NumberPlan>,
): readonly string[] {
  const wanted = new Map<string, string>();
  const refused: string[] = [];
  const numberOf = (id: string): FieldValue | null | undefined => plans.get(id)?.values.get('customerNo');
  for (const id of plans.keys()) {
    const number = numberOf(id);
    if (typeof number !== 'string') continue;
    const first = wanted.get(number);
    if (first === undefined) wanted.set(number, id);
    // Two want the same number: whoever has it keeps it, else the first one gets it.
    else if (view.get(id)?.customerNo === number) {
      refused.push(first);
      wanted.set(number, id);
    } else refused.push(id);
  }
  if (wanted.size === 0) return refused;
  const gone = new Set(refused);
  for (const other of view.all()) {
    const number = other.customerNo;
    if (typeof number !== 'string') continue;
    const claimant = wanted.get(number);
    if (claimant === undefined || claimant === other.id) continue;
    const moves = numberOf(other.id);
    const keeps = moves === undefined || moves === number || gone.has(other.id);
    if (keeps) wanted.delete(number);
    if (keeps && !gone.has(claimant)) {
      gone.add(claimant);
      refused.push(claimant);
    }
  }
  // A refused one keeps the number it has: whoever counted on that number is refused in turn.
  for (let next = 0; next < refused.length; next += 1) {
    const kept = view.get(refused[next] ?? '')?.customerNo;
    const claimant = typeof kept === 'string' ? wanted.get(kept) : undefined;
    if (claimant === undefined || claimant === refused[next] || gone.has(claimant)) continue;
    gone.add(claimant);
    refused.push(claimant);
  }
  return refused;
}
