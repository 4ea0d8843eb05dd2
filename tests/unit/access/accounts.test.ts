import { type AccountRecord, readAccount } from '@shared/domain/access/account';
import { actAs, actingMay, actingMayRun } from '@shared/domain/access/acting';
import type { AccountLimit } from '@shared/domain/access/commands/account-rules';
import { addAccount } from '@shared/domain/access/commands/add-account';
import { changeAccount, enableAccount } from '@shared/domain/access/commands/change-account';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { Result } from '@shared/domain/kernel/result';
import { describe, expect, it } from 'vitest';

const chen: AccountRecord = { id: '1', name: '陈思远', role: 'administrator' };
const wang: AccountRecord = { id: '2', name: '王敏', role: 'customerManager' };
const gone: AccountRecord = { id: '3', name: '赵宁', role: 'customerManager', disabled: true };
const book = [chen, wang, gone];
const open: AccountLimit = { ownCustomersOnly: false, managerNames: [] };

function recordOf(draft: Result<ChangeDraft>, before?: AccountRecord) {
  if (!draft.ok) throw new Error(draft.reason);
  const touch = draft.value.touched[0];
  if (touch?.after == null) return before;
  return readAccount(
    before === undefined ? recordFrom(touch.id, touch.after) : applyPatch(before, touch.after),
  );
}

describe('adding a person', () => {
  const add = (name: string, role = wang.role, limit = open) =>
    addAccount(book, { id: '9', name, role, limit });

  it.each([
    [' ', 'access.nameMissing'],
    ['名'.repeat(41), 'access.nameLong'],
    ['王敏', 'access.nameTaken'],
    [' 王敏 ', 'access.nameTaken'],
    // Whoever left keeps the name: it stands under what was done.
    ['赵宁', 'access.nameTaken'],
  ])('refuses the name %j with %s', (name, reason) => {
    expect(add(name)).toMatchObject({ ok: false, reason });
  });

  it('takes full-width and small letters for the same name', () => {
    const taken = addAccount([{ id: '1', name: 'Lin 8031', role: 'reader' }], {
      id: '2',
      name: 'ＬＩＮ ８０３１',
      role: 'reader',
      limit: open,
    });
    expect(taken).toMatchObject({ reason: 'access.nameTaken' });
  });

  it('keeps limit and ledger names only where they say something', () => {
    expect(recordOf(add('李敏'))).toEqual({ id: '9', name: '李敏', role: 'customerManager' });
    const limit = { ownCustomersOnly: true, managerNames: ['李敏', ' 李敏 ', ''] };
    expect(recordOf(add('李敏', 'customerManager', limit))).toMatchObject({ ownCustomersOnly: true });
    expect(recordOf(add('李敏', 'customerManager', limit))).not.toHaveProperty('managerNames');
    const others = { ownCustomersOnly: true, managerNames: ['李敏(8031)', '李敏'] };
    expect(recordOf(add('李敏', 'reader', others))).toMatchObject({ managerNames: ['李敏(8031)', '李敏'] });
  });

  it('limits nobody who answers for the whole branch', () => {
    const limit = { ownCustomersOnly: true, managerNames: [] };
    for (const role of ['administrator', 'branchHead', 'customerService'] as const)
      expect(recordOf(add('李敏', role, limit))).not.toHaveProperty('ownCustomersOnly');
  });
});

describe('changing a person', () => {
  it('keeps the last administrator', () => {
    expect(changeAccount(book, chen, { role: 'reader', limit: open })).toMatchObject({
      reason: 'access.lastAdministrator',
    });
    const second: AccountRecord = { ...wang, role: 'administrator' };
    expect(
      recordOf(changeAccount([chen, second], chen, { role: 'reader', limit: open }), chen),
    ).toMatchObject({
      role: 'reader',
    });
    const left: AccountRecord = { ...second, disabled: true };
    expect(changeAccount([chen, left], chen, { role: 'reader', limit: open })).toMatchObject({ ok: false });
  });

  it('takes the limit away with a role that has none', () => {
    const limited: AccountRecord = { ...wang, ownCustomersOnly: true };
    const changed = changeAccount(book, limited, {
      role: 'branchHead',
      limit: { ownCustomersOnly: true, managerNames: [] },
    });
    expect(recordOf(changed, limited)).toEqual({ id: '2', name: '王敏', role: 'branchHead' });
  });

  it('brings back only whoever left', () => {
    expect(enableAccount(wang)).toMatchObject({ reason: 'access.alreadyActive' });
    expect(recordOf(enableAccount({ ...gone, disabledOn: '2026-10-31' }), gone)).toEqual({
      id: '3',
      name: '赵宁',
      role: 'customerManager',
    });
  });
});

describe('who acts', () => {
  it('is nobody without an active account, and the first administrator with the recovery key', () => {
    expect(actAs(book, '赵宁', 'password')).toBeNull();
    expect(actAs(book, '孙倩', 'password')).toBeNull();
    expect(actAs(book, '王敏', 'recovery')).toMatchObject({ person: '陈思远', role: 'administrator' });
    expect(actAs([], '王敏', 'password')).toMatchObject({ role: 'administrator' });
  });

  it('neither imports nor restores when limited, whatever the role', () => {
    const limited = actAs([{ ...wang, ownCustomersOnly: true }], '王敏', 'password');
    const free = actAs([wang], '王敏', 'password');
    if (limited === null || free === null) throw new Error('nobody');
    expect(actingMay(free, 'import')).toBe(true);
    expect(actingMay(limited, 'import')).toBe(false);
    expect(actingMayRun(limited, 'customers.import')).toBe(false);
    // Numbers are given once for the whole book.
    for (const command of ['runEvaluation', 'evaluations.openMonth', 'numberProspects', 'settleMonth'])
      expect(actingMayRun(limited, command)).toBe(false);
    expect(actingMayRun(free, 'runEvaluation')).toBe(true);
    expect(actingMayRun(limited, 'editCells')).toBe(true);
    expect(actingMayRun(limited, 'evaluations.approve')).toBe(false);
    expect([...(limited.ownOf ?? [])]).toEqual(['王敏']);
  });
});
