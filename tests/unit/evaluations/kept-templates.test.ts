import { recordFrom } from '@shared/domain/changes/patch';
import {
  companyTemplate,
  retailTemplate,
  securitiesTemplate,
} from '@shared/domain/evaluations/default-templates';
import {
  canRemoveTemplate,
  editTemplate,
  makeTemplateId,
  orderTemplates,
  removeTemplate,
} from '@shared/domain/evaluations/edit-template';
import { runEvaluation } from '@shared/domain/evaluations/run-evaluation';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import {
  readTemplates,
  templateForCustomer,
  templateOfForm,
  templateOrderId,
} from '@shared/domain/evaluations/templates-in-book';
import type { BookRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';
import { orderFor, viewOf, zhao } from './samples';

/** A version as books of the time before templates had tiers keep it. */
const {
  tiers: _tiers,
  inUse: _inUse,
  ...old
} = {
  ...retailTemplate,
  version: 3,
  zh: '本行零售评估',
};
const oldRecord: BookRecord = { id: 'evaluationTemplate:retail@3', template: old };

function stored(template: EvaluationTemplate, more: object = {}): BookRecord {
  return { id: `evaluationTemplate:${template.id}@${template.version}`, template, ...more };
}

const vip: EvaluationTemplate = {
  ...retailTemplate,
  id: 'own4',
  zh: '贵宾',
  en: 'VIP',
  tiers: ['diamond', 'platinum'],
};

describe('templates that a book keeps', () => {
  it('from before they had tiers are for all tiers and in use', () => {
    const view = viewOf([oldRecord]);
    expect(readTemplates(view)[0]).toMatchObject({
      id: 'retail',
      version: 3,
      zh: '本行零售评估',
      tiers: [],
      inUse: true,
    });
    expect(templateOfForm(view, { templateId: 'retail', templateVersion: 3 })?.zh).toBe('本行零售评估');
  });

  it('come in the order that decides; a securities branch means its own', () => {
    expect(readTemplates(viewOf()).map(({ id }) => id)).toEqual(['retail', 'company', 'securities']);
    const on = viewOf([stored({ ...securitiesTemplate, version: 2, inUse: true })]);
    expect(readTemplates(on).map(({ id }) => id)).toEqual(['securities', 'retail', 'company']);
    expect(templateForCustomer(readTemplates(on), zhao)?.id).toBe('securities');
    const ordered = viewOf([{ id: templateOrderId, order: ['company', 'retail'] }]);
    expect(readTemplates(ordered).map(({ id }) => id)).toEqual(['company', 'retail', 'securities']);
  });

  it('are for their kinds and tiers', () => {
    const templates = [vip, retailTemplate, companyTemplate];
    const of = (tiers: readonly string[], kind: 'individual' | 'company' = 'individual') =>
      templateForCustomer(templates, { ...zhao, kind }, () => tiers)?.id;
    expect([of(['platinum']), of(['gold']), of([]), of(['platinum'], 'company')]).toEqual([
      'own4',
      'retail',
      'retail',
      'company',
    ]);
  });
});

describe('templates of a branch', () => {
  it('are made, ordered and removed while no month was run with them', () => {
    const view = viewOf([oldRecord]);
    expect(makeTemplateId(view)).toBe('own4');
    const made = editTemplate(view, vip);
    if (!made.ok) throw new Error(made.reason);
    const records = made.value.touched.map(({ id, after }) => recordFrom(id, after ?? {}));
    const grown = viewOf([oldRecord, ...records]);
    expect(readTemplates(grown).map(({ id }) => id)).toContain('own4');
    expect(canRemoveTemplate(grown, 'own4')).toBe(true);
    expect(orderTemplates(grown, ['own4', 'retail']).touched).toMatchObject([
      { after: { order: ['own4', 'retail'] } },
    ]);
    expect(removeTemplate(grown, 'own4')).toMatchObject({ ok: true, value: { touched: [{ after: null }] } });

    const run = runEvaluation(
      orderFor([zhao], { settings: grown, templates: [vip], tiersOf: () => ['diamond'] }),
    );
    if (!run.ok) throw new Error(run.reason);
    expect(run.value.draft.touched[0]).toMatchObject({
      id: 'evaluationTemplate:own4@1',
      before: { used: null },
      after: { used: true },
    });
    const used = viewOf([oldRecord, ...records.map((record) => ({ ...record, used: true }))]);
    expect(removeTemplate(used, 'own4')).toMatchObject({ ok: false, reason: 'evaluations.templateUsed' });
  });

  it.each([
    ['evaluations.templateReady', (view: ReturnType<typeof viewOf>) => removeTemplate(view, 'retail')],
    ['evaluations.templateGone', (view: ReturnType<typeof viewOf>) => removeTemplate(view, 'own9')],
    [
      'evaluations.duplicateName',
      (view: ReturnType<typeof viewOf>) => editTemplate(view, { ...vip, zh: companyTemplate.zh }),
    ],
  ])('are refused with %s', (reason, act) => {
    expect(act(viewOf())).toMatchObject({ ok: false, reason });
  });

  it('leave at least one in use', () => {
    const view = viewOf([stored({ ...companyTemplate, version: 2, inUse: false })]);
    expect(editTemplate(view, { ...retailTemplate, inUse: false })).toMatchObject({
      reason: 'evaluations.lastInUse',
    });
  });
});
