import { applyPatch } from '@shared/domain/changes/patch';
import type { CustomerRecord } from '@shared/domain/records/records';
import { establishCustomers, moveStage, type StageMove } from '@shared/domain/stages/move-stage';
import { countFirstDays, readStage } from '@shared/domain/stages/read-stage';
import { describe, expect, it } from 'vitest';

const today = '2026-11-20';
const people: Record<string, CustomerRecord> = {
  p: { id: 'p', kind: 'individual', name: '柳如', stage: 'prospect' },
  n: { id: 'n', kind: 'individual', name: '苏文', stage: 'new', customerNo: '0071', openedOn: '2026-01-05' },
  e: {
    id: 'e',
    kind: 'individual',
    name: '林晓',
    stage: 'established',
    customerNo: '0072',
    openedOn: '2019-05-01',
  },
  l: {
    id: 'l',
    kind: 'individual',
    name: '何静',
    stage: 'lost',
    customerNo: '0073',
    lostOn: '2026-08-01',
    lostReason: '搬迁',
  },
};
const view = { get: (id: string) => people[id], all: () => Object.values(people) };

function move(id: string, to: StageMove) {
  const drafted = moveStage(view, { id, move: to, today });
  if (!drafted.ok) return drafted.reason;
  const [touched] = drafted.value.touched;
  const record = people[id];
  if (touched?.after == null || record === undefined) throw new Error('nothing was touched');
  return applyPatch(record, touched.after);
}

describe('moves between stages', () => {
  it('make a prospect a new customer with number and opening', () => {
    expect(move('p', { to: 'new', customerNo: ' 0099 ', openedOn: '2026-11-18' })).toMatchObject({
      stage: 'new',
      customerNo: '0099',
      openedOn: '2026-11-18',
    });
  });

  it('make a lost customer and bring it back with days and reasons', () => {
    expect(move('e', { to: 'lost', on: '2026-11-01', reason: ' 他行利率更高 ' })).toMatchObject({
      stage: 'lost',
      lostOn: '2026-11-01',
      lostReason: '他行利率更高',
    });
    expect(move('l', { to: 'wonBack', on: '2026-11-19', reason: '上门拜访' })).toMatchObject({
      stage: 'established',
      lostOn: '2026-08-01',
      wonBackOn: '2026-11-19',
      wonBackReason: '上门拜访',
    });
  });

  it.each<[string, StageMove, string]>([
    ['p', { to: 'new', customerNo: ' ', openedOn: today }, 'stage.numberMissing'],
    ['p', { to: 'new', customerNo: '0071', openedOn: today }, 'customerNo.taken'],
    ['p', { to: 'new', customerNo: '0099', openedOn: '2026-11-21' }, 'stage.future'],
    ['p', { to: 'new', customerNo: '0099', openedOn: '2026-02-30' }, 'stage.dateForm'],
    ['e', { to: 'new', customerNo: '0099', openedOn: today }, 'stage.notProspect'],
    ['e', { to: 'established' }, 'stage.notNew'],
    ['p', { to: 'lost', on: today, reason: '搬迁' }, 'stage.notCustomer'],
    ['l', { to: 'lost', on: today, reason: '搬迁' }, 'stage.same'],
    ['e', { to: 'lost', on: '2019-04-30', reason: '搬迁' }, 'stage.lostBeforeOpening'],
    ['e', { to: 'lost', on: '2027-01-01', reason: '搬迁' }, 'stage.future'],
    ['e', { to: 'lost', on: '上周', reason: '搬迁' }, 'stage.dateForm'],
    ['e', { to: 'lost', on: today, reason: '  ' }, 'stage.reasonMissing'],
    ['e', { to: 'lost', on: today, reason: '搬'.repeat(201) }, 'stage.reasonTooLong'],
    ['e', { to: 'wonBack', on: today, reason: '上门拜访' }, 'stage.notLost'],
    ['l', { to: 'wonBack', on: '2026-07-31', reason: '上门拜访' }, 'stage.wonBackBeforeLost'],
    ['nobody', { to: 'established' }, 'customer.gone'],
  ])('refuses %s -> %o: %s', (id, to, reason) => {
    expect(move(id, to)).toBe(reason);
  });

  it('make many new customers old ones in one change, passing over the others', () => {
    const drafted = establishCustomers(view, ['n', 'n', 'e', 'nobody']);
    expect(drafted).toMatchObject({ ok: true, value: { label: { kind: 'stageMoved', name: '苏文' } } });
    expect(drafted.ok && drafted.value.touched).toHaveLength(1);
    expect(establishCustomers(view, ['e'])).toMatchObject({ ok: false, reason: 'stage.nobody' });
  });
});

describe('what a record says of its stage', () => {
  it.each([
    [{ stage: 'lost' }, 'lost'],
    [{ customerNo: '1' }, 'established'],
    [{ openedOn: '2020-01-01' }, 'established'],
    [{ aum: 100 }, 'established'],
    [{ mobile: '13800138000' }, 'prospect'],
    [{ stage: 'somewhere' }, 'prospect'],
  ])('%o is %s', (values, stage) => {
    expect(readStage({ id: 'x', kind: 'individual', ...values })).toBe(stage);
  });

  it.each([
    [{ openedOn: '2026-11-01' }, { days: 19, hasTraded: false }],
    [
      { openedOn: '2026-10-01', firstTransactionOn: '2026-10-31' },
      { days: 30, hasTraded: true },
    ],
    [{ openedOn: '2026-10-01', firstTransactionOn: '2026-09-30' }, undefined],
    [{ firstTransactionOn: '2026-09-30' }, undefined],
    [{ openedOn: '2026-12-01' }, undefined],
  ])('counts the first days of %o', (values, expected) => {
    expect(countFirstDays({ id: 'x', kind: 'individual', ...values }, today)).toEqual(expected);
  });
});
