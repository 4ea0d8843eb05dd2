import { readSearchEntry } from '@renderer/data/search/searched-fields';
import { makeCustomerColumns, makeFlagReader } from '@renderer/data/view/customer-columns';
import { CustomerIndex } from '@renderer/data/view/customer-index';
import { splitBySize } from '@renderer/features/cards/jobs/split-by-size';
import type { StudioSetting } from '@renderer/features/cards/paper/studio-setting';
import { splitByPaper } from '@renderer/features/cards/studio-kind';
import { orderCustomers } from '@renderer/features/cards/who/order-customers';
import { usualLayout } from '@shared/domain/paper/default-layouts';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { describe, expect, test } from 'vitest';

const make = (id: string, name: string, manager: string, assets: number): CustomerRecord => ({
  id,
  kind: 'individual',
  stage: 'established',
  name,
  manager,
  monthlyAverageAum: assets * 10_000_00,
});
const people = [
  make('1', '周杰', '王敏', 3),
  make('2', '安然', '王敏', 900),
  make('3', '白雪', '陈思远', 70),
  make('4', '郑爽', '陈思远', 1),
];

describe('the order papers come in', () => {
  const index = new CustomerIndex({
    columns: makeCustomerColumns(defaultSchemes),
    makeEntry: readSearchEntry,
    readFlags: makeFlagReader(defaultSchemes),
  });
  index.take(people);
  for (const position of index.unreadPositions) index.readPosition(position);
  index.finishReading();
  const ids = (customers: readonly CustomerRecord[]) => customers.map(({ id }) => id).join('');

  test('as listed, by manager and name, by assets', () => {
    expect(ids(orderCustomers(index, people, 'listed'))).toBe('1234');
    expect(ids(orderCustomers(index, people, 'manager'))).toBe('3421');
    expect(ids(orderCustomers(index, people, 'assets'))).toBe('2314');
  });

  test('only those given come out, each once, also one the index does not know yet', () => {
    const newcomer = make('9', '新来', '王敏', 5);
    const wanted = [people[3], newcomer, people[1]].filter((customer) => customer !== undefined);
    expect(ids(orderCustomers(index, wanted, 'assets'))).toBe('249');
  });
});

describe('who gets which paper', () => {
  test('重要客户 get the full card, the others the small one; nobody is lost', () => {
    const segments = splitByPaper('cards', people, defaultSchemes);
    expect(segments.map(({ paper }) => paper)).toEqual(['fullCard', 'smallCard']);
    const all = segments.flatMap(({ customers }) => customers.map(({ id }) => id));
    expect([...all].sort()).toEqual(['1', '2', '3', '4']);
    expect(segments[0]?.customers.map(({ id }) => id)).toContain('2');
  });

  test('another paper goes to everybody; nobody gets none', () => {
    expect(splitByPaper('visitRecord', people, defaultSchemes)).toEqual([
      { paper: 'visitRecord', customers: people },
    ]);
    expect(splitByPaper('cards', [], defaultSchemes)).toEqual([]);
    expect(splitByPaper('labels', [], defaultSchemes)).toEqual([]);
  });

  test('papers of several sizes become several jobs of a printer', () => {
    const full = usualLayout('fullCard');
    const small = usualLayout('smallCard');
    const setting = (smallSize: 'A4' | 'A5'): StudioSetting => ({
      branch: '江东支行',
      printedBy: '王敏',
      printedAt: '2026-11-03 14:32',
      lang: 'zh-CN',
      kind: 'cards',
      layouts: new Map([
        ['fullCard', full],
        ['smallCard', { ...small, frame: { ...small.frame, size: smallSize } }],
      ]),
      masked: true,
      schemes: defaultSchemes,
      blankKind: 'individual',
      usedPlaces: 0,
    });
    const wanted = { customers: people, blank: 0 };
    expect(splitBySize({ setting: setting('A4'), wanted })).toHaveLength(1);
    const jobs = splitBySize({ setting: setting('A5'), wanted });
    expect(jobs.map((job) => job.setting.kind)).toEqual(['fullCard', 'smallCard']);
    expect(jobs.flatMap((job) => job.wanted.customers)).toHaveLength(4);
    const blank = splitBySize({ setting: setting('A5'), wanted: { customers: [], blank: 2 } });
    expect(blank.map((job) => job.wanted.blank)).toEqual([2, 2]);
  });
});
