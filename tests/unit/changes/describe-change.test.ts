import type { ChangeLabel } from '@shared/domain/changes/change';
import { describeChange } from '@shared/words/changes';
import { expect, test } from 'vitest';

const edited: ChangeLabel = { kind: 'fieldEdited', name: '赵思远', field: 'aum' };

test.each<[ChangeLabel, string, string]>([
  [{ kind: 'bookCreated' }, '建立客户簿', 'Customer book created'],
  [
    { kind: 'imported', file: '台账.xlsx', created: 1203, updated: 8410 },
    '导入 台账.xlsx：1,203 新增，8,410 更新',
    'Imported 台账.xlsx: 1,203 added, 8,410 updated',
  ],
  [edited, '修改 赵思远 的资产', 'Changed 资产 of 赵思远'],
  [{ kind: 'undone', of: edited }, '已撤销：修改 赵思远 的资产', 'Undone: Changed 资产 of 赵思远'],
  [
    { kind: 'customerEdited', name: '赵思远', fields: 1 },
    '修改 赵思远 的 1 项资料',
    'Changed 1 field of 赵思远',
  ],
  [
    { kind: 'evaluated', period: '2026-10', count: 561 },
    '2026-10 评估 561 位客户',
    'Evaluated 561 customers for 2026-10',
  ],
])('%j', (label, zh, en) => {
  const nameOf = () => '资产';
  expect(describeChange(label, 'zh-CN', nameOf)).toBe(zh);
  expect(describeChange(label, 'en', nameOf)).toBe(en);
});
