import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { countMoves, sumColumn, sumRow } from '@shared/domain/evaluations/results/move-matrix';
import {
  type MonthResults,
  mostMoves,
  summarizeResults,
  type TierPlaceName,
} from '@shared/domain/evaluations/results/summarize-results';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchForm } from './forms';

const gold: TierPlaceName = {
  key: 'retail:gold',
  zh: '金级',
  en: 'Gold',
  tone: 'gold',
  scheme: { zh: '零售客户', en: 'Retail' },
  order: 2,
};
const platinum: TierPlaceName = {
  key: 'retail:platinum',
  zh: '白金级',
  en: 'Platinum',
  tone: 'platinum',
  scheme: { zh: '零售客户', en: 'Retail' },
  order: 1,
};

function tierOf(id: string): TierPlaceName | undefined {
  const last = id.charCodeAt(id.length - 1) % 3;
  return last === 0 ? gold : last === 1 ? platinum : undefined;
}

function summarize(forms: readonly EvaluationForm[], previous: readonly EvaluationForm[] = []): MonthResults {
  return summarizeResults({
    period: '2026-10',
    forms,
    previous,
    templateOf: () => retailTemplate,
    tierOf,
  });
}

const then = (id: string, score: number | null, more = {}) =>
  sketchForm({ id, score, period: '2026-09', ...more });
const now = (id: string, score: number | null, more = {}) => sketchForm({ id, score, ...more });

describe('the month summed up', () => {
  it('counts by ten points; 100 belongs to the highest band, a score on an edge to the upper one', () => {
    const { bands, unscored } = summarize([
      now('1', 100),
      now('2', 90),
      now('3', 89.9),
      now('4', 0),
      now('5', null),
    ]);
    expect(
      bands.map(({ from, to, count }) => [from, to, count]).filter(([, , count]) => count !== 0),
    ).toEqual([
      [90, 100, 2],
      [80, 90, 1],
      [0, 10, 1],
    ]);
    expect(unscored).toBe(1);
  });

  it('gives each manager forms, complete ones, average and its change against last month', () => {
    const { managers, tally, before, change } = summarize(
      [
        now('1', 80),
        now('2', 70.5, { provisional: true }),
        now('3', 40, { manager: '李敏' }),
        now('4', 60, { manager: '' }),
      ],
      [then('1', 90), then('3', 30, { manager: '李敏' }), then('9', 50, { manager: '王建国' })],
    );
    expect(
      managers.map((each) => [each.manager, each.count, each.complete, each.average, each.change]),
    ).toEqual([
      ['陈思远', 2, 1, 75.3, -14.7],
      ['李敏', 1, 1, 40, 10],
      ['王建国', 0, 0, null, null],
      ['', 1, 1, 60, null],
    ]);
    expect([tally.count, tally.average, before?.average, change]).toEqual([4, 62.6, 56.7, 5.9]);
  });

  it('puts tiers in their order and customers without one last', () => {
    const { tiers } = summarize([now('c', 50), now('a', 50), now('b', 50)]);
    expect(tiers.map(({ tier, count }) => [tier?.key ?? null, count])).toEqual([
      ['retail:platinum', 1],
      ['retail:gold', 1],
      [null, 1],
    ]);
  });

  it('compares advice and grades with last month', () => {
    const { adviceMoves, gradeMoves, grades } = summarize(
      [now('1', 80), now('2', 50), now('3', null), now('4', 30)],
      [then('1', 60), then('2', 85), then('3', 50), then('5', 20)],
    );
    const cell = (matrix: typeof adviceMoves, from: string, to: string) =>
      matrix.cells[matrix.keys.indexOf(from)]?.[matrix.keys.indexOf(to)];
    expect(cell(adviceMoves, 'improve', 'maintain')).toBe(1);
    expect(cell(adviceMoves, 'maintain', 'improve')).toBe(1);
    expect(cell(adviceMoves, 'improve', 'none')).toBe(1);
    expect(cell(adviceMoves, 'absent', 'end')).toBe(1);
    expect(cell(adviceMoves, 'end', 'absent')).toBe(1);
    expect(countMoves(adviceMoves)).toEqual({ up: 1, down: 1, same: 0 });
    expect(cell(gradeMoves, '乙', '甲')).toBe(1);
    expect(cell(gradeMoves, '甲', '丙')).toBe(1);
    expect(grades.map(({ zh, count, before }) => [zh, count, before])).toEqual([
      ['甲', 1, 1],
      ['乙', 0, 1],
      ['丙', 1, 1],
      ['丁', 1, 1],
    ]);
  });

  it('lists the largest falls with the indicators that fell most and what they rest on', () => {
    const { falls, rises, fell, rose, same } = summarize(
      [
        now('1', 60, { lines: { assets: 8, assetsChange: 3, contribution: 12, loyalty: 9 } }),
        now('2', 75),
        now('3', 50),
        now('4', 82, { provisional: true }),
      ],
      [
        then('1', 80, { lines: { assets: 14, assetsChange: 12, contribution: 11, loyalty: 9.5 } }),
        then('2', 70.1),
        then('3', 50),
        then('4', 90),
      ],
    );
    expect([fell, rose, same]).toEqual([2, 1, 1]);
    expect(
      falls.map((each) => [each.customerId, each.before, each.now, each.change, each.provisional]),
    ).toEqual([
      ['1', 80, 60, -20, false],
      ['4', 90, 82, -8, true],
    ]);
    expect(falls[0]?.indicators.map(({ key, change, basis }) => [key, change, basis])).toEqual([
      ['assetsChange', -9, { kind: 'typed', text: 'assetsChange 3' }],
      ['assets', -6, { kind: 'typed', text: 'assets 8' }],
      ['loyalty', -0.5, { kind: 'typed', text: 'loyalty 9' }],
    ]);
    expect(rises.map(({ customerId, change }) => [customerId, change])).toEqual([['2', 4.9]]);
  });

  it('tells of an indicator that had no score last month when it pulled the score down', () => {
    const { falls } = summarize(
      [now('1', 60, { lines: { assets: 14, assetsChange: 3, loyalty: 9 } })],
      [then('1', 80, { lines: { assets: 14, assetsChange: null, loyalty: 9 } })],
    );
    // 80 of 100 stood for 12 of its 15 points.
    expect(falls[0]?.indicators).toMatchObject([{ key: 'assetsChange', before: null, now: 3, change: -9 }]);
  });

  it('brings a score of another weight to the weight of now before it compares', () => {
    const lighter = {
      ...retailTemplate,
      version: 2,
      indicators: retailTemplate.indicators.map((each) =>
        each.key === 'assets' ? { ...each, weight: 10 } : each,
      ),
    };
    const { falls } = summarizeResults({
      period: '2026-10',
      forms: [now('1', 60, { templateVersion: 2, lines: { assets: 5 } })],
      previous: [then('1', 80, { lines: { assets: 16 } })],
      templateOf: ({ templateVersion }) => (templateVersion === 2 ? lighter : retailTemplate),
      tierOf,
    });
    expect(falls[0]?.indicators).toMatchObject([
      { key: 'assets', before: 8, now: 5, weight: 10, change: -3 },
    ]);
  });

  it('names those with a form in one of the months only', () => {
    const { arrived, arrivedCount, left, leftCount } = summarize(
      [now('1', 60), now('2', 70)],
      [then('1', 60), then('3', 40)],
    );
    expect([arrived.map(({ customerId }) => customerId), arrivedCount]).toEqual([['2'], 1]);
    expect([left.map(({ customerId, score }) => [customerId, score]), leftCount]).toEqual([[['3', 40]], 1]);
  });

  it('works for a month without forms and without last month', () => {
    const { tally, before, bands, managers, falls } = summarize([]);
    expect([tally.count, tally.average, before, managers, falls]).toEqual([0, null, null, [], []]);
    expect(bands).toHaveLength(10);
  });
});

const score = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  { nil: null },
);
const month = (period: string) =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 40 }).map(String),
        score,
        manager: fc.constantFrom('陈思远', '李敏', ''),
        provisional: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 40 },
    )
    .map((sketches) => sketches.map((each) => sketchForm({ ...each, period })));

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe('laws of the summary', () => {
  it('every part adds up to the month', () => {
    fc.assert(
      fc.property(month('2026-10'), month('2026-09'), (forms, previous) => {
        const results = summarize(forms, previous);
        const { tally } = results;
        expect(tally.count).toBe(forms.length);
        expect(sum(results.bands.map(({ count }) => count)) + results.unscored).toBe(forms.length);
        expect(sum(results.grades.map(({ count }) => count)) + results.unscored).toBe(forms.length);
        for (const groups of [results.tiers, results.managers]) {
          expect(sum(groups.map(({ count }) => count))).toBe(forms.length);
          expect(sum(groups.map(({ complete }) => complete))).toBe(tally.complete);
          expect(sum(groups.map(({ countBefore }) => countBefore))).toBe(previous.length);
          for (const advice of ['maintain', 'improve', 'end'] as const) {
            expect(sum(groups.map((each) => each.advice[advice]))).toBe(tally.advice[advice]);
          }
        }
        expect(results.fell + results.rose + results.same).toBeLessThanOrEqual(forms.length);
        expect(results.arrivedCount - results.leftCount).toBe(forms.length - previous.length);
      }),
    );
  });

  it('rows of the moves are last month, columns this one', () => {
    fc.assert(
      fc.property(month('2026-10'), month('2026-09'), (forms, previous) => {
        const { adviceMoves, gradeMoves, tally, before, grades } = summarize(forms, previous);
        for (const advice of ['maintain', 'improve', 'end'] as const) {
          const place = adviceMoves.keys.indexOf(advice);
          expect(sumColumn(adviceMoves, place)).toBe(tally.advice[advice]);
          expect(sumRow(adviceMoves, place)).toBe(before?.advice[advice] ?? 0);
        }
        for (const { zh, count, before: last } of grades) {
          const place = gradeMoves.keys.indexOf(zh);
          expect(sumColumn(gradeMoves, place)).toBe(count);
          expect(sumRow(gradeMoves, place)).toBe(last);
        }
        const absent = adviceMoves.keys.indexOf('absent');
        expect(adviceMoves.cells[absent]?.[absent]).toBe(0);
      }),
    );
  });

  it('falls are in order and each is a fall', () => {
    fc.assert(
      fc.property(month('2026-10'), month('2026-09'), (forms, previous) => {
        const { falls, rises, fell } = summarize(forms, previous);
        const changes = falls.map(({ change }) => change);
        expect(changes).toEqual([...changes].sort((a, b) => a - b));
        expect(changes.every((change) => change < 0)).toBe(true);
        expect(rises.every(({ change }) => change > 0)).toBe(true);
        expect(falls).toHaveLength(Math.min(mostMoves, fell));
      }),
    );
  });
});

describe('a month of 100,000 forms', () => {
  it('is summed up in well under a second', () => {
    const make = (period: string, shift: number) =>
      Array.from({ length: 100_000 }, (_, place) =>
        sketchForm({
          id: String(place),
          score: ((place * 37 + shift) % 1000) / 10,
          period,
          lines: { assets: 10 },
        }),
      );
    const forms = make('2026-10', 0);
    const previous = make('2026-09', 170);
    const results = summarize(forms, previous);
    // Time of the processor, the better of two: other work on the machine is not ours to measure.
    const times = [0, 1].map(() => {
      const begun = process.cpuUsage();
      summarize(forms, previous);
      return process.cpuUsage(begun).user / 1000;
    });
    expect(results.tally.count).toBe(100_000);
    expect(results.falls).toHaveLength(mostMoves);
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});
