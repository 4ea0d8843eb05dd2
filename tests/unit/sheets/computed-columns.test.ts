import type { BranchField } from '@shared/domain/fields/branch-field';
import { setBranchFields } from '@shared/domain/fields/catalogue';
import { matchColumns } from '@shared/domain/sheets/planning/match-columns';
import { afterEach, expect, it } from 'vitest';

const share: BranchField = {
  key: 'own_aaaaaaaa',
  zh: '理财占比',
  en: 'Share',
  type: 'computed',
  kinds: ['individual', 'company'],
  synonyms: [],
  formula: { result: 'number', tree: { kind: 'number', value: 1 } },
};

afterEach(() => {
  setBranchFields([]);
});

const column = (header: string, index: number) => ({
  index,
  parts: [header],
  widths: [1],
  samples: [12, 13, 14],
});

it('a column of what a formula works out is known and brings nothing in', () => {
  setBranchFields([share]);
  const columns = [column('客户名称', 0), column('理财占比', 1), column('理财', 2)];
  expect(matchColumns(columns)).toEqual([
    { fieldKey: 'name', matched: 'synonym' },
    { fieldKey: null, role: 'computed' },
    { fieldKey: 'wealth', matched: 'synonym' },
  ]);
  // Neither when a mapping file or an earlier import asks for it.
  expect(matchColumns(columns, { 理财占比: 'own_aaaaaaaa' })[1]).toEqual({
    fieldKey: null,
    matched: 'given',
  });
  expect(matchColumns(columns, {}, ['name', 'own_aaaaaaaa', 'wealth'])[1]?.fieldKey).toBeNull();
});
