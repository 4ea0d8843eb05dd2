import type { BinRecord } from '@shared/domain/bin/bin-record';
import { emptyHistory, foldHistory } from '@shared/domain/changes/history';
import { frozenTouch } from '@shared/domain/evaluations/frozen';
import { belongsTo, eraseCommand, eraseCustomer } from '@shared/domain/retention/erase-customer';
import { addYears, judgeErasing, listForReview } from '@shared/domain/retention/restriction';
import {
  editRetention,
  firstKeptMonth,
  readRetention,
  retentionRecordId,
  timeForErasing,
} from '@shared/domain/retention/retention-settings';
import { describe, expect, it } from 'vitest';

const usual = { identityYears: 10, auditYears: 3 };

function inBin(at: string, customer: Record<string, unknown>, why: BinRecord['why'] = 'removed'): BinRecord {
  return { id: 'c1', at, by: '林晓', why, customer: { kind: 'individual', name: '赵思远', ...customer } };
}

describe('years to keep', () => {
  it('reads nonsense as the usual years and refuses what is out of range', () => {
    expect(readRetention(undefined)).toEqual(usual);
    expect(readRetention({ id: retentionRecordId, identityYears: 0, auditYears: 'x' })).toEqual(usual);
    expect(editRetention(undefined, { identityYears: 4, auditYears: 3 })).toMatchObject({
      ok: false,
      reason: 'retention.outOfRange',
      field: 'identityYears',
    });
    const made = editRetention(undefined, { identityYears: 15, auditYears: 5 });
    expect(made).toMatchObject({ ok: true, value: { command: 'settings.editRetention' } });
    expect(made.ok ? made.value.touched[0]?.after : null).toEqual({ identityYears: 15, auditYears: 5 });
  });

  it.each([
    // A clock set back ten years, one set forward ten years, an ordinary day.
    ['2026-11-20T08:00:00.000Z', '2016-11-22T08:00:00.000Z', '2016-11-22T08:00:00.000Z', '2013-11'],
    ['2026-11-20T08:00:00.000Z', '2036-11-22T08:00:00.000Z', '2026-11-20T08:00:00.000Z', '2023-11'],
    ['2026-11-20T08:00:00.000Z', '2026-11-22T08:00:00.000Z', '2026-11-20T08:00:00.000Z', '2023-11'],
  ])('the trail saw %s, the clock says %s: counted by %s, kept from %s', (seen, now, time, month) => {
    expect(timeForErasing(seen, now)).toBe(time);
    expect(firstKeptMonth(usual, seen, now)).toBe(month);
  });

  it('cuts nothing from a trail that has only begun', () => {
    expect(firstKeptMonth(usual, '', '2036-11-22T08:00:00.000Z')).toBeNull();
  });
});

describe('restrict instead of erase', () => {
  const removed = inBin('2026-11-22T02:00:00.000Z', { idNumber: '110101199003070011' });

  it.each([
    ['2026-11-23T00:00:00.000Z', { kind: 'restricted', until: '2036-11-22' }],
    ['2036-11-21T23:00:00.000Z', { kind: 'restricted', until: '2036-11-22' }],
    ['2036-11-22T00:00:00.000Z', { kind: 'free' }],
    // Set back, the clock frees nobody.
    ['2016-11-22T00:00:00.000Z', { kind: 'restricted', until: '2036-11-22' }],
  ] as const)('at %s: %o', (time, expected) => {
    expect(judgeErasing(removed, usual, time)).toEqual(expected);
  });

  it('asks nothing of somebody without identity data, and leaves merged ones to the merge', () => {
    const now = '2026-11-23T00:00:00.000Z';
    expect(judgeErasing(inBin(now, { mobile: '13800004471' }), usual, now)).toEqual({ kind: 'free' });
    expect(judgeErasing(inBin(now, {}, 'merged'), usual, now)).toEqual({ kind: 'merged' });
  });

  it('counts leap days', () => {
    expect(addYears('2024-02-29', 10)).toBe('2034-03-01');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('refuses to erase before the term, and afterwards writes down nothing of what was', () => {
    const child = { collection: 'contacts', partition: '2026-10', id: 'k1' } as const;
    expect(eraseCustomer(removed, [child], usual, '2030-01-01T00:00:00.000Z')).toMatchObject({
      ok: false,
      reason: 'retention.notYet',
      details: { until: '2036-11-22' },
    });
    expect(eraseCustomer(undefined, [], usual, '2040-01-01')).toMatchObject({ reason: 'bin.gone' });
    const made = eraseCustomer(removed, [child], usual, '2036-12-01T00:00:00.000Z');
    if (!made.ok) throw new Error(made.reason);
    expect(made.value.touched).toEqual([
      { collection: 'bin', partition: 'all', id: 'c1', before: {}, after: null },
      { ...child, before: {}, after: null },
    ]);
    expect(JSON.stringify(made.value)).not.toContain('赵思远');
    const header = {
      id: 'x',
      clock: '',
      actor: '林晓',
      command: made.value.command,
      label: made.value.label,
    };
    expect(foldHistory(emptyHistory, { seq: 1, header })).toBe(emptyHistory);
  });

  it('takes approved forms along, which no other command may', () => {
    const form = { id: 'f1', customerId: 'c1', approved: { by: '陈思远' } };
    const touched = {
      collection: 'evaluations',
      partition: '2026-10',
      id: 'f1',
      before: {},
      after: null,
    } as const;
    expect(frozenTouch(touched, form, eraseCommand)).toBe(false);
    expect(frozenTouch(touched, form, 'removeCustomers')).toBe(true);
  });

  it('knows what belongs to a customer', () => {
    expect(belongsTo({ id: 'c1' }, 'id', 'c1')).toBe(true);
    expect(belongsTo({ id: 'k', customerId: 'c1' }, 'customerId', 'c1')).toBe(true);
    expect(belongsTo({ id: 'r', from: 'c2', to: 'c1' }, 'side', 'c1')).toBe(true);
    expect(belongsTo({ id: 'r', from: 'c2', to: 'c3' }, 'side', 'c1')).toBe(false);
  });

  it('lists lost customers for review once their years are over', () => {
    const lost = { id: 'a', kind: 'individual', stage: 'lost', lostOn: '2015-03-01' } as const;
    const young = { ...lost, id: 'b', lostOn: '2020-03-01' } as const;
    const here = { ...lost, id: 'c', stage: 'established' } as const;
    expect(listForReview([lost, young, here], usual, '2026-11-22T00:00:00.000Z')).toEqual([lost]);
  });
});
