import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import {
  gradeProspects,
  markCardsRead,
  numberAllProspects,
  proposeGrade,
  readGradedOn,
} from '@shared/domain/stages/prospect-commands';
import { numberProspects } from '@shared/domain/stages/prospect-number';
import { scoreProspect } from '@shared/domain/stages/score-prospect';
import {
  editStageRules,
  readStageRules,
  type StageRules,
  scoreFactors,
  usualStageRules,
} from '@shared/domain/stages/stage-rules';
import { countTouches, planReading, readingRhythm } from '@shared/domain/stages/touches';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = '2026-11-20';
const noSettings = { get: () => undefined };

function prospect(values: object = {}): CustomerRecord {
  return { id: 'p', kind: 'individual', name: '柳如', stage: 'prospect', ...values };
}

function viewOf(...records: CustomerRecord[]) {
  return { get: (id: string) => records.find((record) => record.id === id), all: () => records };
}

describe('the score of a prospect', () => {
  it('is 100 with everything and 0 with nothing', () => {
    const full = prospect({
      estimatedAssets: 200_000_000,
      intendedProduct: '大额存单',
      source: '大堂推荐',
      mobile: '13800138000',
      marketingAttitude: 'active',
      nextContactOn: '2026-11-25',
    });
    expect(scoreProspect(full, { touches: 9 }, usualStageRules).score).toBe(100);
    expect(scoreProspect(prospect(), { touches: 0 }, usualStageRules).score).toBe(0);
  });

  it('goes by the weights: half the assets and a named source', () => {
    const scored = scoreProspect(
      prospect({ estimatedAssets: 50_000_000, source: '名录' }),
      { touches: 0 },
      usualStageRules,
    );
    expect(scored.score).toBe(23);
    expect(scored.parts.find(({ factor }) => factor === 'estimatedAssets')).toEqual({
      factor: 'estimatedAssets',
      points: 17.5,
      most: 35,
    });
  });

  it('lies between 0 and 100 and never falls with another touch, whatever the weights', () => {
    const weights = fc.tuple(...scoreFactors.map(() => fc.integer({ min: 0, max: 100 })));
    fc.assert(
      fc.property(
        weights,
        fc.nat(12),
        fc.integer({ min: -5, max: 3e8 }),
        (given, touches, estimatedAssets) => {
          const named = Object.fromEntries(scoreFactors.map((factor, at) => [factor, given[at] ?? 0]));
          const rules: StageRules = { ...usualStageRules, weights: { ...usualStageRules.weights, ...named } };
          const one = scoreProspect(prospect({ estimatedAssets }), { touches }, rules).score;
          const other = scoreProspect(prospect({ estimatedAssets }), { touches: touches + 1 }, rules).score;
          expect(one).toBeGreaterThanOrEqual(0);
          expect(other).toBeLessThanOrEqual(100);
          expect(other).toBeGreaterThanOrEqual(one);
        },
      ),
    );
  });

  it.each([
    [70, 'A'],
    [69, 'B'],
    [40, 'B'],
    [39, 'C'],
  ])('%i is %s', (score, grade) => {
    const rules = {
      ...usualStageRules,
      weights: { ...noWeights(), contacts: 100 },
      thresholds: { A: 70, B: 40 },
    };
    const touches = (score / 100) * 7;
    expect(proposeGrade(prospect(), touches, rules)).toMatchObject({
      to: grade,
      from: undefined,
      scored: { score },
    });
  });
});

function noWeights(): Record<(typeof scoreFactors)[number], number> {
  return {
    estimatedAssets: 0,
    intendedProduct: 0,
    source: 0,
    contacts: 0,
    hasPhone: 0,
    attitude: 0,
    nextContact: 0,
  };
}

describe('grading', () => {
  it('writes score and grade in one change, remembers the day and passes customers over', () => {
    const view = viewOf(prospect(), { id: 'c', kind: 'individual', stage: 'established' });
    const drafted = gradeProspects(view, noSettings, {
      grades: [
        { id: 'p', score: 71, grade: 'A' },
        { id: 'p', score: 12, grade: 'C' },
        { id: 'c', score: 50, grade: 'B' },
      ],
      today,
    });
    if (!drafted.ok) throw new Error(drafted.reason);
    expect(drafted.value.label).toEqual({ kind: 'prospectsGraded', count: 1 });
    expect(drafted.value.touched.map(({ after }) => after)).toEqual([
      { prospectScore: 71, prospectGrade: 'A' },
      { on: today },
    ]);
    const settings = { get: (id: string): BookRecord | undefined => ({ id, on: today }) };
    expect(readGradedOn(settings)).toBe(today);
    expect(gradeProspects(view, settings, { grades: [], today })).toMatchObject({
      ok: false,
      reason: 'stage.nobody',
    });
  });
});

describe('touches and readings', () => {
  it('counts days, not contacts', () => {
    expect(countTouches([{ on: '2026-11-01' }, { on: '2026-11-01' }, { on: '2026-10-01' }])).toEqual({
      count: 2,
      of: 7,
      last: '2026-11-01',
    });
    expect(countTouches([])).toEqual({ count: 0, of: 7 });
  });

  it.each([
    ['A', '2026-11-19', 0],
    ['A', '2026-11-20', -1],
    ['B', '2026-11-10', 3],
    ['C', '2026-10-21', 0],
    [undefined, '2026-10-21', 0],
  ])('a card of grade %s read on %s is due by %i days', (grade, readOn, overdue) => {
    expect(planReading({ grade, readOn }, today)).toEqual({ last: readOn, overdue });
  });

  it('takes the later of look and contact, and a card nobody ever read is due today', () => {
    expect(planReading({ grade: 'A', readOn: '2026-11-01', contactOn: '2026-11-20' }, today).overdue).toBe(
      -1,
    );
    expect(planReading({ grade: 'A', readOn: undefined }, today)).toEqual({ overdue: 0 });
    expect([readingRhythm('A'), readingRhythm('B'), readingRhythm('C'), readingRhythm('?')]).toEqual([
      1, 7, 30, 30,
    ]);
  });

  it('marks cards as read once', () => {
    const view = viewOf(prospect());
    expect(markCardsRead(view, ['p', 'p', 'x'], today)).toMatchObject({
      ok: true,
      value: { label: { count: 1 } },
    });
    expect(markCardsRead(viewOf(prospect({ cardReadOn: today })), ['p'], today)).toMatchObject({
      ok: false,
      reason: 'stage.nobody',
    });
  });
});

describe('prospect numbers', () => {
  it('go on after the highest of the year', () => {
    const next = numberProspects('ZK-{年}-0000', 2026, [
      prospect({ prospectNo: 'ZK-2026-0012' }),
      prospect({ prospectNo: 'ZK-2025-0900' }),
      prospect({ prospectNo: '别的-99' }),
    ]);
    expect([next(), next()]).toEqual(['ZK-2026-0013', 'ZK-2026-0014']);
    expect(numberProspects('P0', 2026, [prospect({ prospectNo: 'P9' })])()).toBe('P10');
    expect(numberProspects('{year}/000/号', 2026, [])()).toBe('2026/001/号');
  });

  it('are given to prospects without one, all in one change', () => {
    const view = viewOf(
      prospect(),
      { ...prospect(), id: 'q' },
      { id: 'c', kind: 'individual', stage: 'new' },
    );
    const drafted = numberAllProspects(view, usualStageRules, today);
    expect(drafted.ok && drafted.value.touched.map(({ after }) => after?.prospectNo)).toEqual([
      'ZK-2026-0001',
      'ZK-2026-0002',
    ]);
  });
});

describe('the rules', () => {
  it('are those of the house until edited, and then those of the branch', () => {
    expect(readStageRules(noSettings)).toEqual(usualStageRules);
    const rules = { ...usualStageRules, newCustomerDays: 90 };
    const drafted = editStageRules(noSettings, rules);
    if (!drafted.ok) throw new Error(drafted.reason);
    const [touched] = drafted.value.touched;
    const settings = { get: (): BookRecord => ({ id: 'stageRules', ...touched?.after }) };
    expect(readStageRules(settings)).toEqual(rules);
    expect(editStageRules(settings, rules)).toMatchObject({ ok: true, value: { touched: [] } });
  });

  it.each<[string, Partial<StageRules>, string]>([
    ['no weight', { weights: noWeights() }, 'scoring.form'],
    ['a weight below zero', { weights: { ...usualStageRules.weights, source: -1 } }, 'scoring.form'],
    ['no days', { newCustomerDays: 0 }, 'scoring.form'],
    ['no assets', { fullAssets: 0 }, 'scoring.form'],
    ['a pattern without a number', { numberPattern: 'ZK-{年}' }, 'scoring.pattern'],
  ])('refuse %s', (_, part, reason) => {
    expect(editStageRules(noSettings, { ...usualStageRules, ...part })).toMatchObject({ ok: false, reason });
  });
});
