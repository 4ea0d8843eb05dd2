import { type FindRequest, findCells } from '@renderer/features/customers/find/find-cells';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { describe, expect, it } from 'vitest';

const people: readonly CustomerRecord[] = [
  { id: 'a', kind: 'individual', name: '赵思远', mobile: '13812344471', aum: 123_450_000 },
  { id: 'b', kind: 'individual', name: '李赵', mobile: '13912340000', aum: 50_000 },
  { id: 'c', kind: 'company', name: 'Zhao 公司', remark: '赵总介绍' },
];
const columns = ['name', 'mobile', 'aum', 'remark'];

function request(text: string, others: Partial<FindRequest> = {}): FindRequest {
  return {
    text,
    whole: false,
    columns,
    rows: Int32Array.from([2, -1, 0, 1]),
    records: people,
    lang: 'zh-CN',
    schemes: defaultSchemes,
    ...others,
  };
}

async function places(text: string, others: Partial<FindRequest> = {}): Promise<readonly string[]> {
  const found = await findCells(request(text, others), () => false);
  return Array.from({ length: found?.count ?? 0 }, (_, at) => {
    const place = found?.at(at);
    return `${place?.row} ${place?.column}`;
  });
}

describe('finding a text in the cells shown', () => {
  it.each<[string, Partial<FindRequest>, readonly string[]]>([
    ['赵', {}, ['0 remark', '2 name', '3 name']],
    ['ZHAO', {}, ['0 name']],
    // What the cell hides is found, too; what it shows instead as well.
    ['1234', {}, ['2 mobile', '3 mobile']],
    ['138****4471', {}, ['2 mobile']],
    // 123,450,000 fen are 123.45 万元, of which the grid shows 123.45.
    ['123.4', { columns: ['aum'] }, ['2 aum']],
    ['0.05', { whole: true, columns: ['aum'] }, ['3 aum']],
    ['3.45', { whole: true, columns: ['aum'] }, []],
    ['赵思远', { whole: true }, ['2 name']],
    ['赵', { columns: ['remark'] }, ['0 remark']],
    ['', {}, []],
  ])('%s %j', async (text, others, expected) => {
    expect(await places(text, others)).toEqual(expected);
  });

  it('goes on from a place, and begins again at the top', async () => {
    const found = await findCells(request('赵'), () => false);
    expect(found?.indexFrom({ row: 2, column: 'name' })).toBe(1);
    expect(found?.indexFrom({ row: 2, column: 'mobile' })).toBe(2);
    expect(found?.indexFrom({ row: 3, column: 'remark' })).toBe(0);
    expect(await findCells(request('赵'), () => true)).toBeNull();
  });
});
