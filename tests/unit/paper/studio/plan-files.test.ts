import { planFiles, splitByManager } from '@renderer/data/paper/plan-files';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, test } from 'vitest';

const make = (id: string, name: string, manager?: string): CustomerRecord => ({
  id,
  kind: 'individual',
  name,
  customerNo: `N${id}`,
  ...(manager === undefined ? {} : { manager }),
});
const people = [
  make('1', '王芳', '陈思远'),
  make('2', '李强', '李敏'),
  make('3', '王芳', '陈思远'),
  make('4', 'a/b:c'),
];
const parts = { layout: '关系卡', date: '2026-11-03', noManager: '未指定客户经理' };

describe('the files of a batch', () => {
  test('one file is called by layout and date; the manager is named when there is only one', () => {
    const [file, ...others] = planFiles(people, 'one', { ...parts, pattern: '{版式}-{客户经理}-{日期}' });
    expect(others).toEqual([]);
    expect(file?.name).toBe('关系卡-2026-11-03');
    expect(file?.customers).toEqual(people);
    const own = people.filter(({ manager }) => manager === '陈思远');
    expect(planFiles(own, 'one', { ...parts, pattern: '{版式}-{客户经理}' })[0]?.name).toBe('关系卡-陈思远');
  });

  test('one for each customer: doubles get a number, hostile names are tidied', () => {
    const files = planFiles(people, 'customer', { ...parts, pattern: '{客户名称}' });
    expect(files.map(({ name }) => name)).toEqual(['王芳', '李强', '王芳 (2)', 'a_b_c']);
    expect(files.map(({ customers }) => customers.map(({ id }) => id))).toEqual([['1'], ['2'], ['3'], ['4']]);
  });

  test('the running number is as wide as the last one', () => {
    const many = Array.from({ length: 120 }, (_, place) => make(String(place), 'x'));
    const files = planFiles(many, 'customer', { ...parts, pattern: '{序号}' });
    expect(files[0]?.name).toBe('001');
    expect(files.at(-1)?.name).toBe('120');
  });

  test('one for each manager keeps everybody once, in their order', () => {
    const files = planFiles(people, 'manager', { ...parts, pattern: '{客户经理}-{版式}' });
    expect(files.map(({ name }) => name)).toEqual(['陈思远-关系卡', '李敏-关系卡', '未指定客户经理-关系卡']);
    expect(files.flatMap(({ customers }) => customers).map(({ id }) => id)).toEqual(['1', '3', '2', '4']);
    expect([...splitByManager(people).keys()]).toEqual(['陈思远', '李敏', undefined]);
  });

  test('a pattern that comes to nothing is called by the layout', () => {
    const nameless = [{ ...make('1', ''), customerNo: '' }];
    expect(planFiles(nameless, 'customer', { ...parts, pattern: '{客户号}' })[0]?.name).toBe('关系卡');
  });
});
