import { applyPatch } from '@shared/domain/changes/patch';
import { composeForm } from '@shared/domain/evaluations/compose-form';
import { companyTemplate, retailTemplate } from '@shared/domain/evaluations/default-templates';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import { countNumbers, usualNumberPattern } from '@shared/domain/evaluations/form-number';
import { evaluateAll, runEvaluation } from '@shared/domain/evaluations/run-evaluation';
import { gradeForPoints, roundToTenth, scoreForm } from '@shared/domain/evaluations/score';
import { type HandScore, scoreByHand } from '@shared/domain/evaluations/score-by-hand';
import { toFen } from '@shared/domain/kernel/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateOne, orderFor, storeForms, zhao } from './samples';

const byHand = (key: string, more: Partial<HandScore>): HandScore => ({
  key,
  person: '李敏',
  today: '2026-11-04',
  ...more,
});

function write(form: EvaluationForm, input: HandScore): EvaluationForm {
  const draft = scoreByHand(form, retailTemplate, input);
  if (!draft.ok) throw new Error(draft.reason);
  const written = readForm(applyPatch(form, draft.value.touched[0]?.after ?? {}));
  if (written === undefined) throw new Error('no form');
  return written;
}

describe('the evaluation of a customer', () => {
  const form = evaluateOne(zhao);
  const lines = composeForm(form, retailTemplate, 'zh-CN').lines;

  it.each([
    ['资产规模', 14, '乙', '月日均 92.40 万'],
    ['资产变动', null, '', '缺上月余额'],
    ['贡献度', 9, '乙', '年贡献 0.86 万'],
    ['产品覆盖', 8, '甲', '持有 3 类：存款、理财、基金'],
    ['联系执行', null, '', '缺联系记录'],
    ['忠诚度', 10, '甲', '开户 15 年 4 个月'],
    ['满意度', null, '', ''],
    ['发展潜力', null, '', ''],
  ])('%s: %s %s %s', (name, score, grade, basis) => {
    expect(lines.find((line) => line.name === name)).toMatchObject({ score, grade, basis });
  });

  it('scales the known scores and says that it is provisional', () => {
    expect(form).toMatchObject({
      number: 'JD-202610-0001',
      finalScore: 74.5,
      advice: 'improve',
      provisional: true,
    });
    expect(composeForm(form, retailTemplate, 'zh-CN')).toMatchObject({
      total: 41,
      knownWeight: 55,
      pending: 4,
      totalWeight: 100,
      totalGrade: '乙',
    });
  });

  it('reads in English too', () => {
    const english = composeForm(form, retailTemplate, 'en').lines.map((line) => line.basis);
    expect(english).toEqual([
      'Monthly average ¥924,000',
      'No balance of last month',
      '¥8,600 a year',
      '3 held: deposits, wealth products, funds',
      'No contacts on record',
      'Customer for 15 yr 4 mo',
      '',
      '',
    ]);
  });

  it.each([
    [113.5, -18.6, 6, '较上月 -18.6%（-21.10 万）'],
    [92.4, 0, 12, '较上月 0.0%（0.00 万）'],
    [80, 15.5, 15, '较上月 +15.5%（+12.40 万）'],
    [300, -69.2, 3, '较上月 -69.2%（-207.60 万）'],
  ])('scores the change from %s 万 (%s%%)', (before, _percent, score, basis) => {
    const changed = evaluateOne(zhao, { previousAssets: () => toFen(before, 'wan') });
    const [, line] = composeForm(changed, retailTemplate, 'zh-CN').lines;
    expect(line).toMatchObject({ score, basis, source: 'computed' });
  });

  it('without anything to go by has no final score and no advice', () => {
    const form = evaluateOne({ id: 'x', kind: 'individual', name: '某人' });
    expect(form).toMatchObject({ finalScore: null, advice: null, provisional: true });
    expect(composeForm(form, retailTemplate, 'zh-CN').lines[0]?.basis).toBe('缺资产数据');
  });

  it('of a company follows the company template', () => {
    const company = {
      id: 'c',
      kind: 'company',
      averageDeposits: toFen(2184.54, 'wan'),
      loans: 1,
      settlementProducts: '代发工资、网银',
    } as const;
    const form = evaluateOne({ ...company, name: '宁波四明建材有限公司' });
    expect(form.templateId).toBe('company');
    const [assets, , , products] = composeForm(form, companyTemplate, 'zh-CN').lines;
    expect(assets).toMatchObject({ score: 17, basis: '日均存款 2,184.54 万' });
    expect(products).toMatchObject({ score: 10, basis: '持有 4 类：存款、贷款、代发工资、网银' });
  });
});

describe('scores', () => {
  it.each([
    [74, 'improve'],
    [75, 'maintain'],
    [40, 'improve'],
    [39.9, 'end'],
  ])('of %s advise to %s', (score, advice) => {
    const template = {
      ...retailTemplate,
      indicators: [{ key: 'all', zh: '全', en: 'All', weight: 100, scoring: { kind: 'manual' as const } }],
    };
    const line = { key: 'all', source: 'manual', score, basis: { kind: 'none' }, remark: '' } as const;
    expect(scoreForm(template, [line])).toMatchObject({ advice, finalScore: score, provisional: false });
  });

  it.each([
    [8, 10, '甲'],
    [7.2, 9, '甲'],
    [7.9, 10, '乙'],
    [0, 10, '丁'],
  ])('%s of %s is %s', (points, maximum, grade) => {
    expect(gradeForPoints(retailTemplate.grades, points, maximum)?.zh).toBe(grade);
  });

  it('are whole tenths, and stay within 0 and 100 whatever is known', () => {
    expect([roundToTenth(8.25), roundToTenth(11.25), roundToTenth(0.05)]).toEqual([8.3, 11.3, 0.1]);
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(scores, (parts) => {
        const lines = retailTemplate.indicators.map(({ key, weight }, index) => {
          const part = parts[index] ?? null;
          const score = part === null ? null : roundToTenth((weight * part) / 100);
          return { key, source: 'manual', score, basis: { kind: 'none' }, remark: '' } as const;
        });
        const { finalScore, pending, provisional, total } = scoreForm(retailTemplate, lines);
        expect(finalScore === null).toBe(parts.every((part) => part === null));
        expect(finalScore ?? 0).toBeGreaterThanOrEqual(0);
        expect(finalScore ?? 0).toBeLessThanOrEqual(100);
        expect(provisional).toBe(pending > 0);
        if (!provisional) expect(finalScore).toBe(total);
      }),
    );
  });
});

describe('a score by hand', () => {
  it('completes the form step by step', () => {
    let form = evaluateOne(zhao);
    form = write(form, byHand('assetsChange', { score: 4, remark: '理财转出' }));
    form = write(form, byHand('contact', { score: 10, basis: '计划 2 次，完成 2 次' }));
    form = write(form, byHand('satisfaction', { score: 8 }));
    expect(form.provisional).toBe(true);
    form = write(form, byHand('potential', { score: 7.5 }));
    expect(form).toMatchObject({ finalScore: 70.5, advice: 'improve', provisional: false });
    expect(form.prepared).toEqual({ date: '2026-11-04', person: '李敏' });
    form = write(form, byHand('potential', { score: null }));
    expect(form.provisional).toBe(true);
  });

  it.each([
    ['evaluations.unknownIndicator', byHand('height', { score: 1 })],
    ['evaluations.computed', byHand('assets', { score: 20 })],
    ['evaluations.computed', byHand('assets', { basis: '估计' })],
    ['evaluations.scoreRange', byHand('contact', { score: 10.5 })],
    ['evaluations.scoreRange', byHand('contact', { score: -1 })],
    ['evaluations.scoreRange', byHand('contact', { score: Number.NaN })],
    ['evaluations.scoreDecimals', byHand('contact', { score: 9.25 })],
    ['evaluations.unchanged', byHand('contact', { remark: ' ' })],
  ])('is refused with %s', (reason, input) => {
    expect(scoreByHand(evaluateOne(zhao), retailTemplate, input)).toMatchObject({ ok: false, reason });
  });

  it('may put a remark beside a computed score, but nothing into an approved form', () => {
    const form = evaluateOne(zhao);
    expect(write(form, byHand('assets', { remark: '已核对' })).lines[0]?.remark).toBe('已核对');
    const approved = { ...form, approved: { date: '2026-11-05', person: '张总' } };
    const input = byHand('contact', { score: 9 });
    expect(scoreByHand(approved, retailTemplate, input)).toMatchObject({ reason: 'evaluations.frozen' });
  });
});

describe('the evaluation of a month', () => {
  it('writes one change with the forms and the template versions they name', () => {
    const prospect = { ...zhao, id: 'p', stage: 'prospect' };
    const run = runEvaluation(orderFor([zhao, prospect, { ...zhao, id: 'b' }]));
    if (!run.ok) throw new Error(run.reason);
    const { draft, forms, passedOver } = run.value;
    expect(draft.label).toEqual({ kind: 'evaluated', period: '2026-10', count: 2 });
    expect(draft.touched.map((touched) => touched.id)).toEqual([
      'evaluationTemplate:retail@1',
      'form-1',
      'form-2',
    ]);
    expect(forms.map((form) => form.number)).toEqual(['JD-202610-0001', 'JD-202610-0002']);
    expect(passedOver).toBe(1);
  });

  it('run again keeps 编号, hand scores and remarks, counts new data and leaves the rest untouched', () => {
    const scored = write(evaluateOne(zhao), byHand('contact', { score: 9, remark: '已约' }));
    const richer = { ...zhao, monthlyAverageAum: toFen(350, 'wan') };
    const again = runEvaluation(orderFor([richer, { ...zhao, id: 'new' }], { existing: [scored] }));
    if (!again.ok) throw new Error(again.reason);
    const [first, second] = again.value.forms;
    expect(first).toMatchObject({ id: scored.id, number: scored.number });
    expect(first?.lines[0]?.score).toBe(20);
    expect(first?.lines[4]).toMatchObject({ score: 9, remark: '已约', source: 'manual' });
    expect(second?.number).toBe('JD-202610-0002');

    const same = runEvaluation(orderFor([zhao], { existing: [scored], today: '2026-12-01' }));
    if (!same.ok) throw new Error(same.reason);
    expect(storeForms(same.value.draft)).toEqual([]);
    expect(same.value.forms).toEqual([scored]);
  });

  it('replaces a hand score once the data can answer', () => {
    const scored = write(evaluateOne(zhao), byHand('assetsChange', { score: 4, remark: '理财转出' }));
    const more = { existing: [scored], previousAssets: () => toFen(92.4, 'wan') };
    const again = runEvaluation(orderFor([zhao], more));
    expect(again.ok && again.value.forms[0]?.lines[1]).toMatchObject({
      source: 'computed',
      score: 12,
      remark: '理财转出',
    });
  });

  it('leaves approved forms alone and refuses when nobody is left', () => {
    const approved = { ...evaluateOne(zhao), approved: { date: '2026-11-05', person: '张总' } };
    expect(runEvaluation(orderFor([zhao], { existing: [approved] }))).toMatchObject({
      reason: 'evaluations.frozen',
    });
    expect(runEvaluation(orderFor([]))).toMatchObject({ reason: 'evaluations.nobody' });
  });

  it('goes slice by slice', () => {
    const people = Array.from({ length: 450 }, (_, index) => ({ ...zhao, id: `z${index}` }));
    const steps = evaluateAll(orderFor(people), 200);
    expect([steps.next().value, steps.next().value]).toEqual([200, 400]);
    expect(steps.next()).toMatchObject({ done: true, value: { ok: true } });
  });

  it('numbers on from the highest number of the month', () => {
    const usual = (prefix: string) => ({ pattern: usualNumberPattern, prefix, period: '2026-10' as const });
    const next = countNumbers(usual('JD'), ['JD-202610-0061', 'XX-202610-0007', '']);
    expect([next(), next()]).toEqual(['JD-202610-0062', 'JD-202610-0063']);
    expect(countNumbers(usual(''), ['202610-9999'])()).toBe('202610-10000');
  });
});
