import type { ChangeDraft } from '../changes/draft';
import type { CustomersView } from '../commands/customers-view';
import { nameOf } from '../fields/values';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';

/** Beginning of the ids of settings records that say of two customers that they are not the same. */
const keptApartPrefix = 'keptApart:';

/** A decision 不是同一客户, remembered so that the pair is never proposed again. */
export interface KeptApart extends BookRecord {
  readonly left: string;
  readonly right: string;
  /** ISO time, and who said so. */
  readonly at: string;
  readonly by: string;
}

/** The part of the settings that the command looks at. */
export interface SettingsView {
  get(id: string): BookRecord | undefined;
}

/** Id of the decision about two customers; the same for both orders. */
export function keptApartId(one: string, other: string): string {
  return one < other ? `${keptApartPrefix}${one}|${other}` : `${keptApartPrefix}${other}|${one}`;
}

/** The decisions of a book, by `keptApartId`. */
export function readKeptApart(settings: readonly BookRecord[]): ReadonlyMap<string, KeptApart> {
  const decisions = new Map<string, KeptApart>();
  for (const record of settings) if (isKeptApart(record)) decisions.set(record.id, record);
  return decisions;
}

function isKeptApart(record: BookRecord): record is KeptApart {
  return (
    record.id.startsWith(keptApartPrefix) &&
    typeof record.left === 'string' &&
    typeof record.right === 'string'
  );
}

/**
 * Command: remembers that two customers are not the same, or (`apart: false`) lets them be proposed again. Fails with
 * `merge.self` for one customer and `customer.gone` when one is not in the book; a draft that touches nothing means
 * that it was said already.
 */
export function keepApart(
  view: CustomersView,
  settings: SettingsView,
  input: {
    readonly pair: readonly [string, string];
    readonly apart: boolean;
    readonly at: string;
    readonly by: string;
  },
): Result<ChangeDraft> {
  const [left, right] = input.pair;
  if (left === right) return fail('merge.self');
  const [one, other] = [view.get(left), view.get(right)];
  if (one === undefined || other === undefined) return fail('customer.gone');
  const id = keptApartId(left, right);
  const known = settings.get(id);
  const place = { collection: 'settings', partition: solePartition, id } as const;
  const touched: ChangeDraft['touched'][number][] = [];
  if (input.apart && known === undefined)
    touched.push({ ...place, before: null, after: { left, right, at: input.at, by: input.by } });
  if (!input.apart && known !== undefined) {
    const { id: _, ...before } = known;
    touched.push({ ...place, before, after: null });
  }
  return succeed({
    command: 'keepApart',
    label: { kind: 'keptApart', name: nameOf(one), other: nameOf(other), again: !input.apart },
    touched,
  });
}
