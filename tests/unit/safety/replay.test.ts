import { applyNet, NetChanges } from '@renderer/data/book/engine/restore-replay';
import type { TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { BookRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { expect, it } from 'vitest';

type Step = { readonly id: string; readonly act: 'set' | 'clear' | 'remove'; readonly value: number };

const steps = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    act: fc.constantFrom('set' as const, 'clear' as const, 'remove' as const),
    value: fc.nat(5),
  }),
);

/** Carries steps out on records, as a book would, and tells the touched records. */
function live(records: Map<string, BookRecord>, { id, act, value }: Step): TouchedRecord | null {
  const place = { collection: 'customers', partition: 'all', id } as const;
  const present = records.get(id);
  const patch = act === 'clear' ? { note: null } : { note: value, [`f${value}`]: value };
  if (present === undefined) {
    if (act !== 'set') return null;
    records.set(id, recordFrom(id, patch));
    return { ...place, before: null, after: patch };
  }
  if (act === 'remove') {
    records.delete(id);
    return { ...place, before: present, after: null };
  }
  records.set(id, applyPatch(present, patch));
  return { ...place, before: { note: present.note ?? null }, after: patch };
}

it('changes laid over each other do what they do one by one', () => {
  fc.assert(
    fc.property(steps, steps, (earlier, later) => {
      const records = new Map<string, BookRecord>();
      for (const step of earlier) live(records, step);
      const base = new Map(records);
      const net = new NetChanges();
      for (const step of later) {
        const touched = live(records, step);
        if (touched !== null) expect(net.take([touched])).toBe(true);
      }
      const replayed = new Map(base);
      for (const [id, change] of net.partitions.get('customers|all') ?? []) {
        const record = applyNet(base.get(id), change);
        if (record === null) replayed.delete(id);
        else if (record !== undefined) replayed.set(id, record);
      }
      expect(Object.fromEntries(replayed)).toEqual(Object.fromEntries(records));
    }),
  );
});

it('refuses a change of a record that is gone', () => {
  const net = new NetChanges();
  const place = { collection: 'customers', partition: 'all', id: 'a' } as const;
  expect(net.take([{ ...place, before: {}, after: null }])).toBe(true);
  expect(net.take([{ ...place, before: {}, after: { note: 1 } }])).toBe(false);
});
