import { applyPatch } from '@shared/domain/changes/patch';
import { composeForm } from '@shared/domain/evaluations/compose-form';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import { listMissing } from '@shared/domain/evaluations/list-missing';
import { runEvaluation } from '@shared/domain/evaluations/run-evaluation';
import { roundToTenth } from '@shared/domain/evaluations/score';
import { scoreByHand } from '@shared/domain/evaluations/score-by-hand';
import { computedWeight, type EvaluationTemplate } from '@shared/domain/evaluations/template';
import { toFen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeIndicator, evaluateOne, orderFor, zhao } from './samples';

/** 忠诚度 10: six points by the time as customer, four by hand. */
const template = changeIndicator(5, {
  scoring: {
    kind: 'mixed',
    measure: 'tenure',
    hand: 4,
    bands: [
      { atLeast: 120, percent: 100 },
      { atLeast: 12, percent: 50 },
      { atLeast: null, percent: 0 },
    ],
  },
});
const templates = [template];

function lineOf(form: EvaluationForm | undefined) {
  const line = form?.lines[5];
  if (line === undefined) throw new Error('no line');
  return line;
}

function write(form: EvaluationForm, score: number | null, basis?: string) {
  const input = {
    key: 'loyalty',
    score,
    person: '李敏',
    today: '2026-11-04',
    ...(basis === undefined ? {} : { basis }),
  };
  return scoreByHand(form, template, input);
}

function written(form: EvaluationForm, score: number | null, basis?: string): EvaluationForm {
  const draft = write(form, score, basis);
  if (!draft.ok) throw new Error(draft.reason);
  const read = readForm(applyPatch(form, draft.value.touched[0]?.after ?? {}));
  if (read === undefined) throw new Error('no form');
  return read;
}

function again(form: EvaluationForm, record: CustomerRecord, by: readonly EvaluationTemplate[] = templates) {
  const run = runEvaluation(orderFor([record], { templates: by, existing: [form] }));
  if (!run.ok) throw new Error(run.reason);
  return run.value;
}

describe('a score that is given in part by hand', () => {
  const form = evaluateOne(zhao, { templates });

  it('is not known before both parts are', () => {
    expect(lineOf(form)).toMatchObject({
      source: 'mixed',
      score: null,
      parts: { computed: { score: 6 }, hand: { score: null } },
    });
    const line = composeForm(form, template, 'zh-CN').lines[5];
    expect(line).toMatchObject({
      score: null,
      pending: true,
      basis: '开户 15 年 4 个月',
      mixed: { computed: 6, handWeight: 4 },
    });
  });

  it('adds up and tells both grounds', () => {
    const full = written(form, 3.5, '按时还款');
    expect(lineOf(full)).toMatchObject({ source: 'mixed', score: 9.5 });
    const composed = composeForm(full, template, 'zh-CN').lines[5];
    expect(composed).toMatchObject({
      score: 9.5,
      grade: '甲',
      basis: '开户 15 年 4 个月；按时还款',
      pending: false,
    });
    expect(composeForm(full, template, 'en').lines[5]?.basis).toBe('Customer for 15 yr 4 mo; 按时还款');
    expect(lineOf(written(full, null)).score).toBeNull();
  });

  it.each([
    [4.1, 'evaluations.scoreRange'],
    [-1, 'evaluations.scoreRange'],
    [3.25, 'evaluations.scoreDecimals'],
  ])('takes no more than its part: %s', (score, reason) => {
    expect(write(form, score)).toMatchObject({ ok: false, reason, details: { weight: 4 } });
  });

  it('keeps the part by hand when the month is run again, and counts the other anew', () => {
    const full = written(form, 3, '稳定');
    const younger = again(full, { ...zhao, openedOn: '2024-06-18' }).forms[0];
    expect(lineOf(younger)).toMatchObject({
      score: 6,
      parts: { computed: { score: 3 }, hand: { score: 3 } },
    });
    expect(again(full, zhao).draft.touched.filter(({ collection }) => collection === 'evaluations')).toEqual(
      [],
    );
  });

  it('waits whole where the data are missing, and finds its part again', () => {
    const { openedOn: _, ...undated } = zhao;
    const waiting = again(written(form, 3), undated).forms[0];
    expect(lineOf(waiting)).toMatchObject({ source: 'manual', score: null });
    if (waiting === undefined) throw new Error('no form');
    expect(listMissing([waiting]).find(({ key }) => key === 'openedOn')).toMatchObject({
      where: 'openCustomers',
      customerIds: ['zhao'],
    });
    expect(lineOf(again(waiting, zhao).forms[0])).toMatchObject({ source: 'mixed', score: 9 });
  });

  it('drops a part that a new version leaves no room for', () => {
    const smaller = {
      ...template,
      indicators: template.indicators.map((each) =>
        each.scoring.kind === 'mixed' ? { ...each, scoring: { ...each.scoring, hand: 2 } } : each,
      ),
    };
    expect(lineOf(again(written(form, 3), zhao, [smaller]).forms[0])).toMatchObject({ score: null });
  });
});

describe('laws of scoring', () => {
  const amounts = fc.record({
    aum: fc.option(fc.integer({ min: 0, max: 1_000_000_00 }), { nil: undefined }),
    contribution: fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: undefined }),
    months: fc.integer({ min: 0, max: 400 }),
    hand: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
  });

  it('no score is above its weight, and the sum is not above the weights', () => {
    fc.assert(
      fc.property(amounts, ({ aum, contribution, months, hand }) => {
        const record = {
          id: 'x',
          kind: 'individual',
          ...(aum === undefined ? {} : { monthlyAverageAum: aum }),
          ...(contribution === undefined ? {} : { contribution }),
          openedOn: `${2026 - Math.floor(months / 12) - 1}-01-05`,
        } as const;
        let form = evaluateOne(record, { templates });
        if (hand !== null) form = written(form, hand / 10);
        let sum = 0;
        for (const [place, line] of form.lines.entries()) {
          const indicator = template.indicators[place];
          if (indicator === undefined) throw new Error('no indicator');
          expect(line.score ?? 0).toBeLessThanOrEqual(indicator.weight);
          expect(line.score ?? 0).toBeGreaterThanOrEqual(0);
          if (line.source === 'computed') {
            expect(line.score).toBeLessThanOrEqual(computedWeight(indicator));
          }
          sum = roundToTenth(sum + (line.score ?? 0));
        }
        expect(sum).toBeLessThanOrEqual(100);
        // Running again changes nothing.
        expect(again(form, record).forms).toEqual([form]);
      }),
    );
  });

  it('more assets never score less', () => {
    const amount = fc.integer({ min: 0, max: toFen(1000, 'wan') });
    const scoreOf = (aum: number) =>
      evaluateOne({ id: 'x', kind: 'individual', monthlyAverageAum: aum }, { templates: [retailTemplate] })
        .lines[0]?.score ?? 0;
    fc.assert(fc.property(amount, amount, (a, b) => scoreOf(Math.max(a, b)) >= scoreOf(Math.min(a, b))));
  });
});

describe('a run', () => {
  it('makes no form for somebody who was deleted on the way', () => {
    const gone = { ...zhao, id: 'gone' };
    const run = runEvaluation(orderFor([zhao, gone], { isPresent: (id) => id !== 'gone' }));
    expect(run.ok && run.value.forms.map(({ customerId }) => customerId)).toEqual(['zhao']);
    expect(run.ok && run.value.passedOver).toBe(1);
    expect(
      run.ok && run.value.draft.touched.filter(({ collection }) => collection === 'evaluations'),
    ).toHaveLength(1);
  });
});
