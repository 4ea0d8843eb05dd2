import { defaultTemplates } from '@shared/domain/evaluations/default-templates';
import { describeBasis } from '@shared/domain/evaluations/describe-basis';
import { measureValue } from '@shared/domain/evaluations/measure-value';
import { templateSchema } from '@shared/domain/evaluations/template';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { setBranchFields } from '@shared/domain/fields/catalogue';
import type { CustomerRecord } from '@shared/domain/records/records';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const total: BranchField = {
  key: 'own_aaaaaaaa',
  zh: '存款加理财',
  en: 'Deposits and wealth',
  type: 'computed',
  kinds: ['individual'],
  synonyms: [],
  formula: {
    result: 'money',
    tree: {
      kind: 'binary',
      operator: '+',
      left: { kind: 'field', key: 'deposits' },
      right: { kind: 'field', key: 'wealth' },
    },
  },
};

const context = { asOf: '2026-10-31', facts: {} };
const record: CustomerRecord = { id: '1', kind: 'individual', deposits: 50_000_000, wealth: 30_000_000 };

beforeEach(() => {
  setBranchFields([total]);
});
afterEach(() => {
  setBranchFields([]);
});

describe('an indicator over a field', () => {
  it('measures what a formula of the branch works out, and says so', () => {
    const measured = measureValue({ measure: 'field:own_aaaaaaaa' }, record, context);
    expect(measured.value).toBe(80_000_000);
    expect(describeBasis(measured.basis, 'zh-CN')).toBe('存款加理财 80.00 万');
  });

  it('waits where the field has no value', () => {
    const { wealth: _, ...without } = record;
    const measured = measureValue({ measure: 'field:own_aaaaaaaa' }, without, context);
    expect(measured.value).toBeNull();
    expect(describeBasis(measured.basis, 'zh-CN')).toBe('缺存款加理财');
  });

  it('is kept in a template', () => {
    const [template] = defaultTemplates;
    const scoring = {
      kind: 'computed',
      measure: 'field:own_aaaaaaaa',
      bands: [{ atLeast: null, percent: 10 }],
    };
    const edited = { ...template, indicators: template?.indicators.map((one) => ({ ...one, scoring })) };
    expect(templateSchema.safeParse(edited).success).toBe(true);
    const wrong = { ...scoring, measure: 'anything' };
    const refused = {
      ...template,
      indicators: template?.indicators.map((one) => ({ ...one, scoring: wrong })),
    };
    expect(templateSchema.safeParse(refused).success).toBe(false);
  });
});
