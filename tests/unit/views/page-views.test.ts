import { describeFilter, describeFilters } from '@renderer/data/view/describe-filters';
import { matchesColumn } from '@renderer/features/customers/columns/list-sections';
import { moveColumn, toggleColumn } from '@renderer/features/customers/columns/move-column';
import {
  blankDraft,
  type FilterDraft,
  isEveryTicked,
  isTicked,
  tickAll,
  tickValue,
} from '@renderer/features/customers/filter/filter-draft';
import { listShapes, shapeOf } from '@renderer/features/customers/filter/filter-shapes';
import { gridColumn } from '@renderer/features/customers/grid/grid-columns';
import { leaveOutGone } from '@renderer/features/customers/views/leave-out-gone';
import { fieldByKey, houseFields } from '@shared/domain/fields/catalogue';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import type { ColumnFilter } from '@shared/domain/views/column-filter';
import { everybody } from '@shared/domain/views/filter-set';
import { readViewState } from '@shared/domain/views/view-state';
import { describe, expect, it } from 'vitest';

describe('a view whose fields are gone', () => {
  it('holds for the rest, and says which', () => {
    const state = readViewState({
      filters: [
        { key: 'own_gone1234', kind: 'filled' },
        { key: 'manager', kind: 'oneOf', values: ['李敏'] },
      ],
      sorts: [{ key: 'own_gone1234', descending: true }],
      columns: ['name', 'own_gone1234', 'aum'],
      grouping: { key: 'own_gone5678', order: 'usual' },
    });
    const { state: left, missing } = leaveOutGone(state, houseFields, 'zh-CN');
    expect(missing).toEqual(['own_gone1234', 'own_gone5678']);
    expect(left).toMatchObject({
      filters: [{ key: 'manager', kind: 'oneOf', values: ['李敏'] }],
      sorts: [],
      columns: ['name', 'aum'],
      grouping: null,
    });
  });

  it('is left as it is when nothing is gone', () => {
    const state = readViewState({ columns: ['name', 'tier'], grouping: { key: 'product', order: 'name' } });
    expect(leaveOutGone(state, houseFields, 'en')).toEqual({ state, missing: [] });
    expect(leaveOutGone(state, houseFields, 'en').state).toBe(state);
  });
});

describe('ticks in a list of values', () => {
  const all = ['a', 'b', 'c'];
  const ticked = (draft: FilterDraft) => all.filter((value) => isTicked(draft, value));

  it('are what is wanted until all are ticked, then what is not', () => {
    const one = tickValue(blankDraft, 'b');
    expect([one.excluded, ticked(one)]).toEqual([false, ['b']]);
    const every = tickAll(one, all, false);
    expect([every.excluded, every.values, ticked(every)]).toEqual([true, [], all]);
    const without = tickValue(every, 'b');
    expect([without.values, ticked(without)]).toEqual([['b'], ['a', 'c']]);
    expect(ticked(tickAll(every, all, false))).toEqual([]);
    expect(isEveryTicked(every, all)).toBe(true);
    expect(isEveryTicked(every, [])).toBe(false);
  });

  it('of the values found leave the others alone', () => {
    const found = tickAll(tickValue(blankDraft, 'c'), ['a', 'b'], true);
    expect(ticked(found)).toEqual(all);
    expect(ticked(tickAll(found, ['a'], true))).toEqual(['b', 'c']);
    const fromAll = tickAll(tickAll(blankDraft, all, false), ['a'], true);
    expect(ticked(fromAll)).toEqual(['b', 'c']);
    expect(ticked(tickAll(fromAll, ['a'], true))).toEqual(all);
  });
});

describe('the controls of a column', () => {
  const shapes = (key: string, values = 5) => listShapes(key, fieldByKey(key), () => values);
  it.each([
    ['aum', ['amount']],
    ['openedOn', ['date']],
    ['gender', ['list']],
    ['manager', ['list', 'text']],
    ['mobile', ['text']],
    ['idNumber', ['text']],
    ['remark', ['text']],
    ['tier', ['list']],
    ['completeness', ['number']],
    ['unverified', ['number']],
  ])('%s', (key, expected) => {
    expect(shapes(key)).toEqual(expected);
  });

  it('begin with words where there are too many values, unless a list is in force', () => {
    expect(shapes('name', 90_000)).toEqual(['text', 'list']);
    expect(shapeOf({ key: 'name', kind: 'oneOf', values: ['x'] }, ['text', 'list'])).toBe('list');
    expect(shapeOf({ key: 'manager', kind: 'empty' }, ['list', 'text'])).toBe('text');
    expect(shapeOf(undefined, ['list', 'text'])).toBe('list');
  });
});

describe('conditions in words', () => {
  const schemes = defaultSchemes;
  it.each<[ColumnFilter, string, string]>([
    [{ key: 'aum', kind: 'range', from: 100_000_000 }, '金融资产 ≥ 100 万元', 'AUM ≥ ¥1,000,000'],
    [{ key: 'aum', kind: 'range', from: 0, to: 15_500_000 }, '金融资产 0 至 15.5 万元', 'AUM ¥0 to ¥155,000'],
    [{ key: 'completeness', kind: 'range', to: 0.8 }, '完整度 ≤ 80%', 'Completeness ≤ 80%'],
    [
      { key: 'tier', kind: 'oneOf', values: ['diamond', ''] },
      '等级：钻石、（空白）',
      'Tier: Diamond, (empty)',
    ],
    [{ key: 'gender', kind: 'noneOf', values: ['male'] }, '性别：不是 男', 'Gender: not Male'],
    [
      { key: 'birthDate', kind: 'anniversary', span: 'thisMonth' },
      '出生日期：本月生日',
      'Birth date: birthday this month',
    ],
    [
      { key: 'openedOn', kind: 'dates', from: '2026-01-01' },
      '开户日期：2026-01-01 起',
      'Opened on: from 2026-01-01',
    ],
    [{ key: 'openedOn', kind: 'span', span: 'past30' }, '开户日期：近 30 天', 'Opened on: past 30 days'],
    [{ key: 'manager', kind: 'empty' }, '客户经理：空白', 'Manager: empty'],
    [
      { key: 'manager', kind: 'oneOf', values: ['甲', '乙', '丙', '丁', '戊'] },
      '客户经理：甲、乙、丙 等 5 项',
      'Manager: 甲, 乙, 丙 and 2 more',
    ],
  ])('%j', (filter, zh, en) => {
    expect(describeFilter(filter, { lang: 'zh-CN', schemes })).toBe(zh);
    expect(describeFilter(filter, { lang: 'en', schemes })).toBe(en);
  });

  it('tell the tab and the words searched for, too', () => {
    const set = {
      ...everybody,
      tab: 'topTier',
      query: ' 张 ',
      filters: [{ key: 'manager', kind: 'filled' }],
    } as const;
    expect(describeFilters(set, { lang: 'zh-CN', schemes })).toEqual([
      '钻石与白金',
      '查找“张”',
      '客户经理：有值',
    ]);
  });
});

describe('the list of columns', () => {
  it('moves a column without passing the name, and keeps the name', () => {
    const keys = ['name', 'tier', 'aum', 'mobile'];
    expect(moveColumn(keys, 'aum', 1)).toEqual(['name', 'aum', 'tier', 'mobile']);
    expect(moveColumn(keys, 'aum', 0)).toEqual(['name', 'aum', 'tier', 'mobile']);
    expect(moveColumn(keys, 'tier', 99)).toEqual(['name', 'aum', 'mobile', 'tier']);
    expect(moveColumn(keys, 'tier', 1)).toBe(keys);
    expect(toggleColumn(keys, 'name')).toBe(keys);
    expect(toggleColumn(keys, 'aum')).toEqual(['name', 'tier', 'mobile']);
    expect(toggleColumn(keys, 'wealth')).toEqual([...keys, 'wealth']);
  });

  it('finds a column by part of its name', () => {
    const column = gridColumn('aum');
    expect(column !== undefined && matchesColumn(column, '资产', 'zh-CN')).toBe(true);
    expect(column !== undefined && matchesColumn(column, 'aum', 'en')).toBe(true);
    expect(column !== undefined && matchesColumn(column, '手机', 'zh-CN')).toBe(false);
  });
});
