import { listLeading, makeCurve, readCurve, sampleCurve } from '@renderer/data/tiers/pareto-curve';
import { readPareto } from '@shared/domain/tiers/pareto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const curveOf = (amounts: readonly number[]) =>
  makeCurve(
    Uint32Array.from(amounts, (_, at) => at),
    Float64Array.from(amounts),
  );

describe('the 二八 curve', () => {
  it.each([
    [[5, 80, 5, 5, 5], 0.2, 1, 0.8, 80],
    [[1, 1, 1, 1], 0.2, 1, 0.25, 1],
    [[10, 20, 30, 40], 0.5, 2, 0.7, 30],
    [[10, 20, 30, 40], 1, 4, 1, 10],
    [[10, 20, 30, 40], 0, 0, 0, 0],
    [[100, -50], 0.5, 1, 2, 100],
  ])('of %j read at %d has %d customers with %d', (amounts, part, customers, share, least) => {
    expect(readCurve(curveOf(amounts), part)).toMatchObject({ customers, share, least });
  });

  it.each([[[]], [[0, 0]], [[-5, 2]]])('of %j has no shares', (amounts) => {
    const curve = curveOf(amounts);
    expect(readCurve(curve, 0.2)).toBeNull();
    expect(sampleCurve(curve)).toEqual([]);
  });

  it('leaves unknown amounts out and counts them', () => {
    const curve = curveOf([10, Number.NaN, 30]);
    expect(curve).toMatchObject({ customers: 2, unknown: 1, total: 40 });
    expect([...curve.positions]).toEqual([0, 2]);
  });

  it('reads the same as counting one by one, and draws at most 500 points that lie on it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 800 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (amounts, part) => {
          const curve = curveOf(amounts);
          const descending = [...amounts].sort((a, b) => b - a);
          const plain = readPareto(descending, part);
          const read = readCurve(curve, part);
          expect(read?.customers ?? null).toBe(plain.share === null ? null : plain.customers);
          expect(read?.share ?? null).toEqual(plain.share);
          const points = sampleCurve(curve, 500);
          expect(points.length).toBeLessThanOrEqual(500);
          for (const { x, y } of points) {
            const count = Math.round(x * amounts.length);
            const sum = descending.slice(0, count).reduce((all, amount) => all + amount, 0);
            expect(y).toBeCloseTo(sum / curve.total, 9);
          }
          if (read === null) return;
          const leading = listLeading(curve, read.customers);
          expect(leading).toHaveLength(read.customers);
          expect(leading.reduce((sum, at) => sum + (amounts[at] ?? 0), 0)).toBe(read.amount);
        },
      ),
    );
  });
});
