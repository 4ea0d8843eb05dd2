import { layFacts } from '@renderer/features/customer/facts/lay-facts';
import { fieldsOf } from '@shared/domain/fields/catalogue';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const keysOf = (record: CustomerRecord, withEmpty: boolean, edited?: string) =>
  layFacts(record, withEmpty, edited).flatMap((column) => column.flatMap(({ keys }) => keys));

describe('facts in two columns', () => {
  const zhao: CustomerRecord = { id: 'a', kind: 'individual', name: '赵思远', qq: '10000', remark: '喜静' };

  it('show what is known and what a card should have, each once; remarks have a place of their own', () => {
    const keys = keysOf(zhao, false);
    expect(keys).toEqual(expect.arrayContaining(['name', 'qq', 'mobile', 'idNumber']));
    expect(keys).not.toContain('wechat');
    expect(keys).not.toContain('remark');
    expect(new Set(keys).size).toBe(keys.length);
    expect(keysOf(zhao, false, 'wechat')).toContain('wechat');
  });

  it('show every field of the kind when asked to', () => {
    for (const kind of ['individual', 'company'] as const) {
      const wanted = fieldsOf(kind)
        .map(({ key }) => key)
        .filter((key) => key !== 'remark');
      expect([...keysOf({ id: 'a', kind }, true)].sort()).toEqual([...wanted].sort());
    }
  });

  it('are about equally high', () => {
    const heights = layFacts({ id: 'a', kind: 'individual' }, true).map((column) =>
      column.reduce((sum, { keys }) => sum + keys.length + 2, 0),
    );
    expect(heights).toHaveLength(2);
    const [left = 0, right = 0] = heights;
    expect(Math.abs(left - right)).toBeLessThan(20);
  });
});
