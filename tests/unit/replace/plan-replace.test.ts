import {
  findPlaces,
  planReplace,
  type ReplaceWish,
  replaceIn,
} from '@renderer/features/customers/replace/plan-replace';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const zhao: CustomerRecord = {
  id: 'a',
  kind: 'individual',
  name: '赵思远',
  mobile: '13812344471',
  employer: '江东机械（江东）有限公司',
  manager: '李敏',
  openedOn: '2019-03-04',
  deposits: 123_450_000,
  gender: 'male',
};

function wish(find: string, replacement: string, whole = false): ReplaceWish {
  return { find, replacement, whole, lang: 'zh-CN', today: '2026-10-31' };
}

function replace(key: string, given: ReplaceWish) {
  const field = fieldByKey(key);
  if (field === undefined) throw new Error(key);
  return replaceIn(zhao, field, given);
}

describe('the places of a text', () => {
  it.each<[string, string, boolean, readonly (readonly [number, number])[]]>([
    [
      '江东机械（江东）',
      '江东',
      false,
      [
        [0, 2],
        [5, 7],
      ],
    ],
    [
      'AbcABC',
      'abc',
      false,
      [
        [0, 3],
        [3, 6],
      ],
    ],
    ['aaa', 'aa', false, [[0, 2]]],
    ['李敏', '李敏', true, [[0, 2]]],
    ['李敏慧', '李敏', true, []],
    ['李敏', '', false, []],
  ])('%s: %s', (text, wanted, whole, places) => {
    expect(findPlaces(text, wanted, whole)).toEqual(places);
  });
});

describe('replacing in a cell', () => {
  it('writes what comes out as the catalogue reads it', () => {
    expect(replace('employer', wish('江东', '江北'))).toMatchObject({
      before: {
        text: '江东机械（江东）有限公司',
        marks: [
          [0, 2],
          [5, 7],
        ],
      },
      after: { text: '江北机械（江北）有限公司' },
      cells: [{ id: 'a', field: 'employer', value: '江北机械（江北）有限公司' }],
    });
    expect(replace('openedOn', wish('2019', '2020'))).toMatchObject({ cells: [{ value: '2020-03-04' }] });
    // 123.45 万元 as it is edited; shown as money is shown.
    expect(replace('deposits', wish('123', '1123'))).toMatchObject({
      before: { text: '123.45' },
      after: { text: '1,123.45' },
      cells: [{ value: 1_123_450_000 }],
    });
    expect(replace('gender', wish('男', '女', true))).toMatchObject({ cells: [{ value: 'female' }] });
    expect(replace('manager', wish('李敏', '', true))).toMatchObject({
      after: { text: '' },
      cells: [{ field: 'manager', value: null }],
    });
  });

  it('shows of a number only the digits that are meant', () => {
    expect(replace('mobile', wish('4471', '4472'))).toMatchObject({
      before: { text: '138****4471', marks: [[7, 11]] },
      after: { text: '138****4472', marks: [[7, 11]] },
    });
  });

  it('leaves out what cannot be read, and passes over what does not hold the text', () => {
    expect(replace('mobile', wish('138', '1'))).toMatchObject({ failure: { reason: 'phone.length' } });
    expect(replace('openedOn', wish('03', '13'))).toMatchObject({ failure: { reason: 'date.impossible' } });
    expect(replace('name', wish('赵思远', '', true))).toMatchObject({ failure: { reason: 'name.missing' } });
    expect(replace('deposits', wish('abc', '1'))).toBeNull();
    expect(replace('landline', wish('0', '1'))).toBeNull();
  });
});

describe('planning', () => {
  it('goes through every customer and field, and can be ended', async () => {
    const people = Array.from(
      { length: 500 },
      (_, at): CustomerRecord => ({
        id: `${at}`,
        kind: 'individual',
        manager: at % 2 === 0 ? '李敏' : '王建国',
        remark: at === 4 ? '李敏转来' : '其他',
      }),
    );
    const fields = ['manager', 'remark'].map(fieldByKey).filter((field) => field !== undefined);
    const ground = { count: people.length, customerAt: (at: number) => people[at], fields };
    const plan = await planReplace(ground, wish('李敏', '张敏'), () => false);
    expect(plan).toMatchObject({ bad: [], same: 0, isCut: false });
    expect(plan?.replaced).toHaveLength(251);
    expect(await planReplace(ground, wish('李敏', '李敏'), () => false)).toMatchObject({
      replaced: [],
      same: 251,
    });
    expect(await planReplace(ground, wish('李敏', '张敏'), () => true)).toBeNull();
  });
});
