import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { groupRecordId, readGroup, readGroups } from '@shared/domain/groups/group';
import {
  addMembers,
  editGroup,
  makeGroup,
  recordMessageList,
  removeGroup,
  removeMembers,
} from '@shared/domain/groups/group-commands';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { everybody } from '@shared/domain/views/filter-set';
import { beforeEach, describe, expect, it } from 'vitest';

const records = new Map<string, BookRecord>();
const view = { get: (id: string) => records.get(id), all: () => [...records.values()] };

/** Carries a draft out on the settings; answers it, or the reason against it. */
function carryOut(draft: Result<ChangeDraft>): ChangeDraft | string {
  if (!draft.ok) return draft.reason;
  for (const { id, before, after } of draft.value.touched) {
    const record = records.get(id);
    if (after === null) records.delete(id);
    else if (before === null || record === undefined) records.set(id, recordFrom(id, after));
    else records.set(id, applyPatch(record, after));
  }
  return draft.value;
}

const hand = (id: string, name: string, members: readonly string[] = []) =>
  carryOut(makeGroup(view, { id, name, how: 'hand', members }));

beforeEach(() => records.clear());

describe('groups by hand', () => {
  it('take customers in once, in the order they came, and let them go', () => {
    expect(hand('g1', ' 基金  群组 ', ['a', 'b', 'a'])).toMatchObject({
      label: { kind: 'groupEdited', group: '基金 群组', how: 'made' },
    });
    carryOut(addMembers(view, { id: 'g1', members: ['b', 'c'] }));
    expect(readGroup(view.get(groupRecordId('g1')))).toMatchObject({ members: ['a', 'b', 'c'] });
    carryOut(removeMembers(view, { id: 'g1', members: ['a', 'x'] }));
    expect(readGroup(view.get(groupRecordId('g1')))).toMatchObject({ members: ['b', 'c'] });
  });

  it('touch nothing when nothing changes', () => {
    hand('g1', '基金群组', ['a']);
    expect(carryOut(addMembers(view, { id: 'g1', members: ['a'] }))).toMatchObject({ touched: [] });
    expect(carryOut(editGroup(view, { id: 'g1', name: '基金群组' }))).toMatchObject({ touched: [] });
  });

  it('refuse names that are missing, too long or taken, and too many members', () => {
    hand('g1', '基金群组');
    expect(hand('g2', ' ')).toBe('group.noName');
    expect(hand('g2', '长'.repeat(31))).toBe('group.nameTooLong');
    expect(hand('g2', '基金群组')).toBe('group.nameTaken');
    expect(
      hand(
        'g2',
        '多',
        Array.from({ length: 10_001 }, (_, at) => String(at)),
      ),
    ).toBe('group.tooManyMembers');
    expect(carryOut(addMembers(view, { id: 'none', members: [] }))).toBe('group.gone');
  });
});

describe('groups by rule', () => {
  const rule = { ...everybody, filters: [{ key: 'manager', kind: 'equals', text: '李敏' }] } as const;

  it('keep their conditions, can get others, and take nobody in by hand', () => {
    carryOut(makeGroup(view, { id: 'g1', name: '李敏的客户', how: 'rule', rule }));
    expect(readGroups(view.all())).toEqual([{ id: 'g1', name: '李敏的客户', how: 'rule', rule }]);
    expect(carryOut(addMembers(view, { id: 'g1', members: ['a'] }))).toBe('group.notByHand');
    carryOut(editGroup(view, { id: 'g1', name: '全部', note: '节日', rule: everybody }));
    expect(readGroup(view.get('group:g1'))).toEqual({
      id: 'g1',
      name: '全部',
      note: '节日',
      how: 'rule',
      rule: everybody,
    });
  });

  it('can be removed; what was removed comes back whole', () => {
    carryOut(makeGroup(view, { id: 'g1', name: '李敏的客户', how: 'rule', rule }));
    const draft = removeGroup(view, { id: 'g1' });
    expect(draft.ok && draft.value.touched[0]?.before).toEqual({
      group: { name: '李敏的客户', how: 'rule', rule },
    });
    carryOut(draft);
    expect(readGroups(view.all())).toEqual([]);
  });
});

it('remembers when a list was last made of a group, as an export in the trail', () => {
  hand('g1', '基金群组', ['a']);
  const entry = { what: 'group', file: '名单.xlsx', rows: 1, full: true } as const;
  const draft = recordMessageList(view, { id: 'g1', on: '2026-10-31', entry });
  expect(draft.label).toEqual({ kind: 'exported', ...entry });
  carryOut({ ok: true, value: draft });
  expect(readGroup(view.get('group:g1'))).toMatchObject({
    listed: { on: '2026-10-31', rows: 1 },
    members: ['a'],
  });
});

it('passes over records that are no groups or in another form', () => {
  const strange: readonly BookRecord[] = [
    { id: 'field:own_aaaaaaaa', group: { name: 'x', how: 'hand', members: [] } },
    { id: 'group:1' },
    { id: 'group:2', group: { name: '', how: 'hand', members: [] } },
    { id: 'group:3', group: { name: 'x', how: 'later' } },
  ];
  expect(readGroups(strange)).toEqual([]);
});
