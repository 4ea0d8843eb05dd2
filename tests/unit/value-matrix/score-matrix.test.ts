import { toFen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { rankIn } from '@shared/domain/value-matrix/percentile-rank';
import { scoreMatrix } from '@shared/domain/value-matrix/score-matrix';
import { quadrantAt, quadrants, type ValueMatrix } from '@shared/domain/value-matrix/value-matrix';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const matrix: ValueMatrix = {
  id: 'individual',
  version: 1,
  zh: '个人客户',
  en: 'Individuals',
  kinds: ['individual'],
  current: { terms: [{ field: 'aum', weight: 1 }], cut: 50 },
  potential: { terms: [{ field: 'loans', weight: 1 }], cut: 50 },
};

function person(
  id: string,
  aum?: number,
  loans?: number,
  more: Partial<CustomerRecord> = {},
): CustomerRecord {
  return {
    id,
    kind: 'individual',
    stage: 'established',
    ...(aum === undefined ? {} : { aum: toFen(aum, 'wan') }),
    ...(loans === undefined ? {} : { loans: toFen(loans, 'wan') }),
    ...more,
  };
}

describe('a percentile rank', () => {
  it.each([
    [[1, 2, 3, 4], 1, 12.5],
    [[1, 2, 3, 4], 4, 87.5],
    [[1, 2, 2, 3], 2, 50],
    [[7], 7, 50],
    [[5, 5, 5], 5, 50],
    [[-3, 0, 9, 100], 0, 37.5],
  ])('in %j of %d is %d', (values, value, rank) => {
    expect(rankIn(Float64Array.from(values), value)).toBe(rank);
  });
});

describe('the value matrix', () => {
  it.each([
    [50, 50, 'high'],
    [50, 49.9, 'second'],
    [49.9, 50, 'potential'],
    [0, 0, 'low'],
    [100, 100, 'high'],
  ] as const)('has at %d and %d the quadrant %s', (current, potential, quadrant) => {
    expect(quadrantAt(matrix, current, potential)).toBe(quadrant);
  });

  it('places four customers in the four corners, and counts what they hold', () => {
    const placed = scoreMatrix(matrix, [
      person('rich and asking', 400, 40),
      person('rich', 300, 1),
      person('asking', 2, 30),
      person('neither', 1, 2),
    ]);
    expect(Array.from(placed.quadrant, (at) => quadrants[at])).toEqual([
      'high',
      'second',
      'potential',
      'low',
    ]);
    expect([...placed.current]).toEqual([87.5, 62.5, 37.5, 12.5]);
    expect(placed.sums.high).toEqual({ count: 1, assets: toFen(400, 'wan') });
    expect(placed.notes).toEqual([]);
  });

  it('counts customers without figures apart, and leaves out those it does not apply to', () => {
    const placed = scoreMatrix(matrix, [
      person('known', 10, 5),
      person('no loans', 10),
      person('nothing'),
      person('prospect', 10, 5, { stage: 'prospect' }),
      person('lost', 10, 5, { stage: 'lost' }),
      { ...person('company', 10, 5), kind: 'company' },
    ]);
    expect([...placed.positions]).toEqual([0]);
    expect([...placed.missing]).toEqual([1, 2]);
  });

  it('goes by the fields a customer has, by their weights', () => {
    const two: ValueMatrix = {
      ...matrix,
      current: {
        terms: [
          { field: 'aum', weight: 3 },
          { field: 'contribution', weight: 1 },
        ],
        cut: 50,
      },
    };
    const placed = scoreMatrix(two, [
      person('a', 10, 1, { contribution: toFen(9, 'wan') }),
      person('b', 20, 1, { contribution: toFen(3, 'wan') }),
      person('c', 30, 1),
    ]);
    const third = 100 / 6;
    expect(placed.current[0]).toBeCloseTo((3 * third + 75) / 4, 6);
    expect(placed.current[2]).toBeCloseTo(5 * third, 6);
  });

  it('says which field nobody has, which has one value only, and takes no heed of weight 0', () => {
    const odd: ValueMatrix = {
      ...matrix,
      current: {
        terms: [
          { field: 'aum', weight: 1 },
          { field: 'funds', weight: 1 },
          { field: 'wealth', weight: 0 },
        ],
        cut: 50,
      },
    };
    const placed = scoreMatrix(odd, [person('a', 10, 5), person('b', 10, 7)]);
    expect(placed.notes).toEqual([
      { axis: 'current', field: 'aum', problem: 'allEqual' },
      { axis: 'current', field: 'funds', problem: 'unknown' },
    ]);
    expect([...placed.current]).toEqual([50, 50]);
  });

  it('has nothing to place in an empty book', () => {
    const placed = scoreMatrix(matrix, []);
    expect(placed.positions.length + placed.missing.length).toBe(0);
    expect(placed.notes.map(({ problem }) => problem)).toEqual(['unknown', 'unknown']);
  });

  it('puts every customer into exactly one quadrant or apart, whatever the figures', () => {
    const amount = fc.option(fc.integer({ min: -1_000, max: 1_000_000 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount), { maxLength: 60 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (pairs, currentCut, potentialCut) => {
          const cuts: ValueMatrix = {
            ...matrix,
            current: { ...matrix.current, cut: currentCut },
            potential: { ...matrix.potential, cut: potentialCut },
          };
          const records = pairs.map(([aum, loans], at) => person(String(at), aum, loans));
          const placed = scoreMatrix(cuts, records);
          const counted = quadrants.reduce((sum, name) => sum + placed.sums[name].count, 0);
          expect(counted).toBe(placed.positions.length);
          expect(new Set([...placed.positions, ...placed.missing]).size).toBe(records.length);
          for (const [at, value] of placed.current.entries()) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(100);
            expect(quadrants[placed.quadrant[at] ?? -1]).toBe(
              quadrantAt(cuts, value, placed.potential[at] ?? Number.NaN),
            );
          }
        },
      ),
    );
  });
});
