import type { ChangeLabel, TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import type { CustomersView } from '../commands/customers-view';
import { type Failure, fail, type Result, succeed } from '../kernel/result';
import { type CustomerRecord, solePartition } from '../records/records';
import { type BinView, customerInBin, findInBin } from './bin-record';

/** A customer that stays in the bin, and why. */
export interface NotRestored {
  readonly id: string;
  readonly failure: Failure;
  /** Of `bin.numberTaken`: the customer who has the number now. Shown on screen, kept out of messages and logs. */
  readonly holder?: CustomerRecord;
}

export interface Restoring {
  readonly draft: Result<ChangeDraft>;
  readonly refused: readonly NotRestored[];
}

/**
 * Command: brings customers back as they were, all in one change. One whose customer number somebody else has by now
 * stays in the bin (`bin.numberTaken`, with the holder), as does one that was merged (`bin.merged`: the merge is taken
 * back instead, which returns its contacts and balances too) and one that is not there (`bin.gone`). The draft fails
 * with the first reason when nobody is left to restore.
 */
export function restoreFromBin(
  view: CustomersView,
  bin: BinView,
  input: { readonly ids: readonly string[] },
): Restoring {
  const refused: NotRestored[] = [];
  const back: CustomerRecord[] = [];
  const touched: TouchedRecord[] = [];
  const holders = readHolders(view);
  for (const id of new Set(input.ids)) {
    const record = findInBin(bin, id);
    const customer = record === undefined ? undefined : customerInBin(record);
    if (record === undefined || customer === undefined) {
      refused.push({ id, failure: fail('bin.gone') });
      continue;
    }
    if (record.why === 'merged') {
      refused.push({ id, failure: fail('bin.merged') });
      continue;
    }
    if (view.get(id) !== undefined) {
      refused.push({ id, failure: fail('customer.exists') });
      continue;
    }
    const holder = customer.customerNo === undefined ? undefined : holders.get(customer.customerNo);
    if (holder !== undefined) {
      refused.push({ id, failure: fail('bin.numberTaken', { field: 'customerNo' }), holder });
      continue;
    }
    if (customer.customerNo !== undefined) holders.set(customer.customerNo, customer);
    back.push(customer);
    touched.push(...bringBack(record, customer));
  }
  const [first] = refused;
  if (back.length === 0) return { draft: first?.failure ?? fail('bin.gone'), refused };
  return { draft: succeed({ command: 'restoreFromBin', label: labelOf(back), touched }), refused };
}

function labelOf(back: readonly CustomerRecord[]): ChangeLabel {
  return { kind: 'customersRestored', count: back.length };
}

function readHolders(view: CustomersView): Map<unknown, CustomerRecord> {
  const holders = new Map<unknown, CustomerRecord>();
  for (const record of view.all())
    if (record.customerNo !== undefined) holders.set(record.customerNo, record);
  return holders;
}

function bringBack(inBin: { readonly id: string }, customer: CustomerRecord): readonly TouchedRecord[] {
  const { id, ...before } = inBin;
  const { id: _, ...after } = customer;
  return [
    { collection: 'bin', partition: solePartition, id, before, after: null },
    { collection: 'customers', partition: solePartition, id, before: null, after },
  ];
}
