import { formatBytes } from '@renderer/features/safety/format-bytes';
import { describeRestore } from '@renderer/features/safety/restore/describe-restore';
import { describe, expect, it } from 'vitest';

const place = { collection: 'customers', partition: 'all', id: 'a' } as const;

describe('what a restore of a customer would do', () => {
  it('shows fields side by side and hides what is sensitive', () => {
    const touched = [
      {
        ...place,
        before: { name: '新名', mobile: '13900001111', employer: null, standings: { a: 1 } },
        after: { name: '旧名', mobile: '13900002222', employer: '东方机械', standings: null },
      },
      { collection: 'contacts', partition: '2026-10', id: 'c', before: {}, after: null },
      { collection: 'contacts', partition: '2026-10', id: 'd', before: null, after: {} },
      { collection: 'balances', partition: '2026-09', id: 'a', before: {}, after: { aum: 1 } },
    ] as const;
    const lines = describeRestore(touched, 'a', 'zh-CN');
    expect(lines).toMatchObject([
      { key: 'name', now: '新名', after: '旧名' },
      { key: 'mobile', now: '139****1111', after: '139****2222' },
      { key: 'employer', now: '（空）', after: '东方机械' },
      { what: '联系记录', after: '找回 1 条，移除 1 条' },
      { what: '各月余额', after: '改回 1 条' },
    ]);
  });

  it('brings a whole customer back', () => {
    expect(describeRestore([{ ...place, before: null, after: { name: '旧名' } }], 'a', 'en')).toMatchObject([
      { what: 'Customer', now: '', after: 'comes back' },
    ]);
  });
});

describe('sizes', () => {
  it.each([
    [0, '0 B'],
    [812, '812 B'],
    [34_200, '33.4 KB'],
    [150 * 1024, '150 KB'],
    [1.25 * 2 ** 30, '1.3 GB'],
  ])('%s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});
