import { recordFrom } from '@shared/domain/changes/patch';
import { defaultTemplates, retailTemplate } from '@shared/domain/evaluations/default-templates';
import { editTemplate } from '@shared/domain/evaluations/edit-template';
import { percentForValue } from '@shared/domain/evaluations/score';
import { readTemplates, templateOfForm } from '@shared/domain/evaluations/templates-in-book';
import { type TemplateFailure, validateTemplate } from '@shared/domain/evaluations/validate-template';
import {
  describeEvaluationFailure,
  type EvaluationReason,
  evaluationFailureWords,
} from '@shared/words/evaluations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeIndicator, viewOf } from './samples';

describe('an evaluation template', () => {
  it.each(defaultTemplates)('$id as it comes is valid and has eight indicators', (template) => {
    expect(validateTemplate(template)).toEqual({ ok: true, value: template });
    expect(template.indicators).toHaveLength(8);
  });

  const bands = (...steps: readonly (readonly [number | null, number])[]) => ({
    kind: 'computed' as const,
    measure: 'tenure' as const,
    bands: steps.map(([atLeast, percent]) => ({ atLeast, percent })),
  });

  it.each<[TemplateFailure, unknown]>([
    ['evaluations.invalid', { ...retailTemplate, indicators: [] }],
    ['evaluations.invalid', changeIndicator(0, { weight: 0 })],
    ['evaluations.weights', changeIndicator(0, { weight: 21 })],
    ['evaluations.duplicateIndicator', changeIndicator(0, { key: 'loyalty' })],
    ['evaluations.duplicateIndicator', changeIndicator(0, { zh: '忠诚度' })],
    ['evaluations.bandOpen', changeIndicator(0, { scoring: bands([10, 100], [5, 50]) })],
    ['evaluations.bandOpen', changeIndicator(0, { scoring: bands([null, 100], [null, 50]) })],
    ['evaluations.bandOrder', changeIndicator(0, { scoring: bands([5, 100], [10, 50], [null, 0]) })],
    ['evaluations.bandOverlap', changeIndicator(0, { scoring: bands([5, 100], [5, 50], [null, 0]) })],
    ['evaluations.bandScore', changeIndicator(0, { scoring: bands([5, 50], [null, 60]) })],
    [
      'evaluations.handPart',
      changeIndicator(0, { scoring: { ...bands([null, 0]), kind: 'mixed', hand: 20 } }),
    ],
    ['evaluations.gradeOrder', { ...retailTemplate, grades: [{ zh: '甲', en: 'A', atLeast: 80 }] }],
    ['evaluations.adviceOrder', { ...retailTemplate, advice: { improve: 80, maintain: 75 } }],
  ])('is refused with %s', (reason, template) => {
    expect(validateTemplate(template)).toMatchObject({ ok: false, reason });
  });

  it('says what the weights total', () => {
    expect(validateTemplate(changeIndicator(0, { weight: 21 }))).toMatchObject({ details: { total: 101 } });
    expect(describeEvaluationFailure('evaluations.weights', { total: 101 }, 'zh-CN')).toBe(
      '权重合计为 101，应为 100，未保存。请调整权重。',
    );
  });

  it('has a sentence in both languages for every refusal', () => {
    for (const reason of Object.keys(evaluationFailureWords) as EvaluationReason[]) {
      expect(describeEvaluationFailure(reason, undefined, 'zh-CN')).toMatch(/。$/);
      expect(describeEvaluationFailure(reason, undefined, 'en')).toMatch(/\.$/);
    }
  });

  it('never scores a better value lower, and scores every value', () => {
    const computed = defaultTemplates.flatMap(({ indicators }) =>
      indicators.flatMap(({ scoring }) => (scoring.kind === 'computed' ? [scoring.bands] : [])),
    );
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) =>
        computed.every(
          (each) => percentForValue(each, Math.max(a, b)) >= percentForValue(each, Math.min(a, b)),
        ),
      ),
    );
  });
});

describe('editing a template', () => {
  it('puts a new version in force and keeps the one that forms were made from', () => {
    const draft = editTemplate(viewOf(), changeIndicator(0, { zh: '资产' }));
    if (!draft.ok) throw new Error(draft.reason);
    const records = draft.value.touched.map((touched) => recordFrom(touched.id, touched.after ?? {}));
    expect(records.map((record) => record.id)).toEqual([
      'evaluationTemplate:retail@1',
      'evaluationTemplate:retail@2',
    ]);
    const view = viewOf(records);
    const [current] = readTemplates(view);
    expect(current).toMatchObject({ id: 'retail', version: 2 });
    expect(current?.indicators[0]?.zh).toBe('资产');
    const old = templateOfForm(view, { templateId: 'retail', templateVersion: 1 });
    expect(old?.indicators[0]?.zh).toBe('资产规模');
    expect(editTemplate(view, changeIndicator(0, { weight: 30 }))).toMatchObject({ ok: false });
  });
});
