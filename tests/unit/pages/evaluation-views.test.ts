import { describeEvaluationWorkbook } from '@renderer/data/evaluations/evaluation-workbook';
import { buildMonthView, type MonthView, renewMonthView } from '@renderer/data/evaluations/month-view';
import { readPreviousAssets } from '@renderer/data/evaluations/previous-month';
import { summarizeMonth } from '@renderer/data/evaluations/summarize-month';
import { runSteps } from '@renderer/data/paper/run-steps';
import { chooseCustomers, listManagers } from '@renderer/features/evaluations/start/choose-customers';
import {
  addIndicator,
  moveIndicator,
  removeIndicator,
  renameIndicator,
  rescoreIndicator,
  totalWeight,
} from '@renderer/features/evaluations/template/template-draft';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { runEvaluation } from '@shared/domain/evaluations/run-evaluation';
import { validateTemplate } from '@shared/domain/evaluations/validate-template';
import { toFen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { describe, expect, it } from 'vitest';

const settings = { get: () => undefined, all: () => [] };

function customer(id: string, wan: number, manager?: string): CustomerRecord {
  return {
    id,
    kind: 'individual',
    name: `客户${id}`,
    customerNo: `0002${id}`,
    aum: toFen(wan, 'wan'),
    openedOn: '2015-06-12',
    ...(manager === undefined ? {} : { manager }),
  };
}

const records = [customer('1', 400, '李敏'), customer('2', 50, '李敏'), customer('3', 2)];

function evaluate(period: string, previous: readonly EvaluationForm[] = []): readonly EvaluationForm[] {
  let made = 0;
  const run = runEvaluation({
    settings,
    templates: [retailTemplate],
    customers: records,
    existing: [],
    numberPrefix: 'JD',
    period,
    today: '2026-11-03',
    preparedBy: '陈思远',
    previousAssets: readPreviousAssets(previous, period),
    makeId: () => `${period}-${++made}`,
  });
  if (!run.ok) throw new Error(run.reason);
  return run.value.forms;
}

describe('readPreviousAssets', () => {
  it('answers last month’s balance, so that the change is scored from the second month on', () => {
    const september = evaluate('2026-09');
    const change = (form: EvaluationForm | undefined) =>
      form?.lines.find(({ key }) => key === 'assetsChange');
    expect(change(september[0])).toMatchObject({ source: 'manual', score: null });
    const october = evaluate('2026-10', september);
    expect(change(october[0])).toMatchObject({
      source: 'computed',
      basis: { kind: 'assetsChange', change: 0, percent: 0 },
    });
  });

  it('never compares a balance with an average', () => {
    const september = evaluate('2026-09');
    const averaged: CustomerRecord = { id: '1', kind: 'company', averageDeposits: toFen(100, 'wan') };
    expect(readPreviousAssets(september, '2026-10')(averaged)).toBeUndefined();
  });
});

describe('buildMonthView', () => {
  const byId = new Map(records.map((record) => [record.id, record]));
  const build = (forms: readonly EvaluationForm[]) => {
    const steps = buildMonthView(forms, records, (id) => byId.get(id));
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  };
  const names = ({ ordered }: MonthView) => ordered.map(({ customerId }) => customerId);

  it('puts the largest first and the unknown last', () => {
    const [a, b, c] = evaluate('2026-10');
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three forms expected');
    const stranger = { ...a, id: 'x', customerId: 'nobody' };
    expect(names(build([c, stranger, a, b]))).toEqual(['1', '2', '3', 'nobody']);
  });

  it('keeps its order while only scores are written', () => {
    const forms = evaluate('2026-10');
    const known = build(forms);
    const edited = forms.map((form) => (form.customerId === '2' ? { ...form, provisional: false } : form));
    const again = renewMonthView(known, edited, records);
    expect(again?.places).toBe(known.places);
    expect(again?.ordered[1]?.provisional).toBe(false);
    expect(again?.summary).toEqual({ ...summarizeMonth(edited) });
    expect(again?.summary.complete).toBe(1);
    expect(renewMonthView(known, forms.slice(1), records)).toBeNull();
    expect(renewMonthView(known, forms, [...records])).toBeNull();
  });
});

describe('summarizeMonth', () => {
  it('adds up by manager, those without one last', () => {
    const summary = summarizeMonth(evaluate('2026-10'));
    expect(summary.count).toBe(3);
    expect(summary.complete).toBe(0);
    expect(summary.managers.map(({ manager, count }) => [manager, count])).toEqual([
      ['李敏', 2],
      ['', 1],
    ]);
    const { improve, maintain, end } = summary.advice;
    expect(improve + maintain + end).toBe(3);
  });
});

describe('describeEvaluationWorkbook', () => {
  it('holds a row per form with a column per indicator, and a row per score', () => {
    const forms = evaluate('2026-10');
    const byId = new Map(records.map((record) => [record.id, record]));
    const { declaration, rows } = describeEvaluationWorkbook({
      period: '2026-10',
      forms,
      settings,
      customers: { get: (id) => byId.get(id) },
      lang: 'zh-CN',
    });
    const [summary = [], results = [], lines = []] = rows.map((sheet) => [...sheet]);
    expect(summary).toHaveLength(3);
    expect(results).toHaveLength(3);
    expect(lines).toHaveLength(24);
    const headers = declaration.sheets[1]?.columns.map(({ header }) => header) ?? [];
    const first = results[0] as readonly unknown[];
    expect(first).toHaveLength(headers.length);
    expect(first[headers.indexOf('客户号')]).toBe('00021');
    expect(first[headers.indexOf('资产规模')]).toBe(20);
    expect(first[headers.indexOf('资产变动')]).toBeNull();
  });
});

describe('chooseCustomers', () => {
  const schemes = defaultSchemes;
  const who = (choice: Parameters<typeof chooseCustomers>[0]['choice'], extra: object = {}) =>
    chooseCustomers(
      { choice, tiers: [], managers: [], ...extra },
      [...records, { ...customer('4', 900), stage: 'prospect' }],
      schemes,
      new Set(['3', '4']),
    ).map(({ id }) => id);

  it('takes all, key customers, tiers, managers or the selected, never prospects', () => {
    expect(who('all')).toEqual(['1', '2', '3']);
    expect(who('key')).toEqual(['1', '2']);
    expect(who('tiers', { tiers: ['gold'] })).toEqual(['2']);
    expect(who('managers', { managers: [''] })).toEqual(['3']);
    expect(who('selected')).toEqual(['3']);
    expect(listManagers(records)).toEqual(['李敏', '']);
  });
});

describe('editing a template', () => {
  it('moves, adds and removes indicators; the sum of the weights follows', () => {
    const keys = (template: typeof retailTemplate) => template.indicators.map(({ key }) => key);
    const moved = moveIndicator(retailTemplate, 'assetsChange', -1);
    expect(keys(moved).slice(0, 2)).toEqual(['assetsChange', 'assets']);
    expect(moveIndicator(retailTemplate, 'assets', -1)).toBe(retailTemplate);
    const added = addIndicator(addIndicator(retailTemplate, '新指标'), '新指标');
    expect(new Set(keys(added)).size).toBe(10);
    expect(new Set(added.indicators.map(({ zh }) => zh)).size).toBe(10);
    expect(totalWeight(added)).toBe(120);
    expect(validateTemplate(added)).toMatchObject({ ok: false, reason: 'evaluations.weights' });
    expect(totalWeight(removeIndicator(retailTemplate, 'potential'))).toBe(90);
  });

  it('renames in one language, or in both where there was one name only', () => {
    const [assets] = retailTemplate.indicators;
    if (assets === undefined) throw new Error('The template has indicators');
    expect(renameIndicator(assets, '资产', 'zh-CN')).toMatchObject({ zh: '资产', en: 'Assets' });
    expect(renameIndicator({ ...assets, zh: '新', en: '新' }, '投诉', 'zh-CN')).toMatchObject({
      zh: '投诉',
      en: '投诉',
    });
  });

  it('begins another measure with its usual bands', () => {
    const contact = retailTemplate.indicators.find(({ key }) => key === 'contact');
    if (contact === undefined) throw new Error('The template scores contact');
    const rescored = rescoreIndicator(retailTemplate, contact, 'completeness');
    const template = {
      ...retailTemplate,
      indicators: retailTemplate.indicators.map((each) => (each === contact ? rescored : each)),
    };
    expect(validateTemplate(template).ok).toBe(true);
  });
});

describe('runSteps', () => {
  function* count(to: number): Generator<number, string, void> {
    for (let done = 1; done <= to; done += 1) {
      const end = performance.now() + 1;
      while (performance.now() < end);
      yield done;
    }
    return 'done';
  }

  it('tells how far it is and answers the outcome', async () => {
    const told: number[] = [];
    expect(
      await runSteps(
        count(60),
        () => false,
        (done) => told.push(done),
      ),
    ).toBe('done');
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('answers nothing once it is stale', async () => {
    let asked = 0;
    expect(
      await runSteps(
        count(10_000),
        () => ++asked > 2,
        () => {},
      ),
    ).toBeNull();
  });
});
