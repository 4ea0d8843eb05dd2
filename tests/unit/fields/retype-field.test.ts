import type { BranchField } from '@shared/domain/fields/branch-field';
import { editBranchField, reorderBranchFields } from '@shared/domain/fields/branch-field-commands';
import { branchFieldId } from '@shared/domain/fields/branch-fields';
import type { BookRecord, CustomerRecord, FieldValue } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const kinds = ['individual', 'company'] as const;
const field: BranchField = {
  key: 'own_aaaaaaaa',
  zh: '他行',
  en: '他行',
  type: 'text',
  kinds,
  synonyms: [],
  order: 1,
};

function viewOf(fields: readonly BranchField[]) {
  const records: readonly BookRecord[] = fields.map((one) => ({ id: branchFieldId(one.key), field: one }));
  return { get: (id: string) => records.find((record) => record.id === id), all: () => records };
}

function customersWith(values: readonly (FieldValue | undefined)[]): readonly CustomerRecord[] {
  return values.map((value, at) => ({ id: String(at), kind: 'individual', own_aaaaaaaa: value }));
}

describe('another type for a field', () => {
  const edit = (from: BranchField, type: BranchField['type'], values: readonly (FieldValue | undefined)[]) =>
    editBranchField(viewOf([from]), { ...from, type }, customersWith(values));

  it('takes every value over in the same change', () => {
    const draft = edit(field, 'money', ['35', '1.5亿', undefined]);
    expect(draft.ok && draft.value.touched.map(({ id, after }) => [id, after?.own_aaaaaaaa])).toEqual([
      ['field:own_aaaaaaaa', undefined],
      ['0', 35_000_000],
      ['1', 15_000_000_000],
    ]);
    const back = edit({ ...field, type: 'money' }, 'text', [35_000_000, 12_345]);
    expect(back.ok && back.value.touched.slice(1).map(({ after }) => after?.own_aaaaaaaa)).toEqual([
      '35',
      '0.012345',
    ]);
  });

  it('is refused when one value would be lost, and nothing changes', () => {
    expect(edit(field, 'date', ['2026-10-31', '下个月', '不详'])).toMatchObject({
      ok: false,
      reason: 'branchField.typeLoses',
      details: { count: 2 },
    });
  });
});

describe('the order of fields', () => {
  it('is set for those named, the others follow as they were, and only what moves is touched', () => {
    const fields = ['a', 'b', 'c'].map((letter, at) => ({
      ...field,
      key: `own_${letter.repeat(8)}`,
      zh: letter,
      en: letter,
      order: at + 1,
    }));
    const draft = reorderBranchFields(viewOf(fields), { keys: ['own_bbbbbbbb', 'own_aaaaaaaa'] });
    expect(draft.label).toEqual({ kind: 'fieldsReordered' });
    const order = draft.touched.map(({ after }) => {
      const moved = after?.field as BranchField | undefined;
      return [moved?.zh, moved?.order];
    });
    expect(order).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });
});
