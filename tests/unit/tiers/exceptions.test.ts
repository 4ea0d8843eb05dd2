import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch } from '@shared/domain/changes/patch';
import type { Result } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { assignTier, describeStanding } from '@shared/domain/tiers/assign-tier';
import { retailScheme } from '@shared/domain/tiers/default-schemes';
import { endException, giveException, listExceptions } from '@shared/domain/tiers/exception-commands';
import { settleMonth } from '@shared/domain/tiers/settle-month';
import { describe, expect, it } from 'vitest';
import { makeCompany, makePerson } from './samples';

const view = (...records: readonly CustomerRecord[]) => ({
  get: (id: string) => records.find((record) => record.id === id),
  all: () => records,
});
const wish = {
  customerId: 'a',
  scheme: retailScheme,
  tier: 'platinum',
  from: '2026-11',
  until: '2027-01',
  reason: ' 资金在途 ',
  by: '陈思远',
  period: '2026-10',
  moveId: 'move-1',
} as const;

function make(result: Result<ChangeDraft>): ChangeDraft {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function follow(record: CustomerRecord, draft: ChangeDraft): CustomerRecord {
  const patch = draft.touched.find(({ collection }) => collection === 'customers')?.after;
  return applyPatch(record, patch ?? {});
}

describe('an exception', () => {
  const person = makePerson('a', 50, { standings: { retail: { tier: 'gold', since: '2026-05' } } });

  it('holds instead of the tier, with reason and end, and leaves a move', () => {
    const given = make(giveException(view(person), wish));
    expect(given.label).toEqual({ kind: 'tierException', name: '客户a', ended: false });
    expect(given.touched[1]).toMatchObject({
      collection: 'tierMoves',
      partition: '2026-10',
      after: { from: 'gold', to: 'platinum', reason: 'exception', effective: '2026-11', note: '资金在途' },
    });
    const excepted = follow(person, given);
    expect(assignTier(retailScheme, excepted)?.key).toBe('platinum');
    expect(excepted.standings?.retail).toMatchObject({
      tier: 'gold',
      exception: { reason: '资金在途', until: '2027-01' },
    });
    // The distance is that of the tier beneath: 50 万 is still 50 万 short of 白金.
    expect(describeStanding(retailScheme, excepted)).toMatchObject({
      tier: { key: 'platinum' },
      exception: { until: '2027-01' },
      distance: { tier: { key: 'gold' }, up: { tier: { key: 'platinum' }, missing: 50_000_000 } },
    });
    expect(listExceptions([retailScheme], [excepted, makePerson('b', 1)])).toMatchObject([
      { record: { id: 'a' } },
    ]);

    const ended = make(endException(view(excepted), { ...wish, from: '2026-12', moveId: 'move-2' }));
    expect(ended.touched[1]).toMatchObject({
      after: {
        from: 'platinum',
        to: 'gold',
        reason: 'exceptionEnded',
        effective: '2026-12',
        note: '资金在途',
      },
    });
    expect(follow(excepted, ended)).toEqual(person);
  });

  it('may be given before any month was settled, and leaves nothing behind', () => {
    const fresh = makePerson('a', 50);
    const excepted = follow(fresh, make(giveException(view(fresh), wish)));
    expect(assignTier(retailScheme, excepted)?.key).toBe('platinum');
    expect(follow(excepted, make(endException(view(excepted), wish)))).toEqual(fresh);
    expect(make(endException(view(fresh), wish)).touched).toEqual([]);
  });

  it('that a person ended does not come back when the month is settled again', () => {
    const exception = { tier: 'platinum', until: '2026-12', reason: '资金在途', by: '陈思远' };
    const start = { ...person, standings: { retail: { tier: 'gold', since: '2026-05', exception } } };
    const settle = (record: CustomerRecord, amount: number) => {
      const outcome = settleMonth({ scheme: retailScheme, period: '2026-10', isFirst: false }, [
        { record, amount },
      ]);
      const standing = outcome.standings.get('a');
      return standing == null ? record : { ...record, standings: { retail: standing } };
    };
    const settled = settle(start, 5);
    const ended = follow(settled, make(endException(view(settled), wish)));
    expect(settle(ended, 6).standings?.retail.exception).toBeUndefined();
    expect(settle(settled, 6).standings?.retail.exception).toEqual(exception);
  });

  it.each([
    ['customer.gone', view(), {}],
    ['tiers.exceptionTier', view(person), { tier: 'jade' }],
    ['tiers.exceptionReason', view(person), { reason: '  ' }],
    ['tiers.exceptionUntil', view(person), { until: '2026-10' }],
    ['tiers.schemeNotApplied', view(makeCompany('a', 5)), {}],
  ])('is refused with %s', (reason, book, change) => {
    expect(giveException(book, { ...wish, ...change })).toMatchObject({ ok: false, reason });
  });
});
