import { shapePyramid, spreadLabels } from '@renderer/components/charts/pyramid-geometry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Area of the band with the seam above it, in px². */
function areaOf(
  band: { bottom: number; halfBottom: number },
  above: { bottom: number; halfBottom: number } | undefined,
) {
  const top = above?.bottom ?? 0;
  const halfTop = above?.halfBottom ?? 0;
  return (band.bottom - top) * (halfTop + band.halfBottom);
}

describe('shapePyramid', () => {
  it('gives twice the area to twice the customers', () => {
    const [tip, middle, base] = shapePyramid([100, 200, 400], 200, 200);
    if (tip === undefined || middle === undefined || base === undefined)
      throw new Error('Three bands expected');
    expect(areaOf(middle, tip) / areaOf(tip, undefined)).toBeCloseTo(2, 5);
    expect(areaOf(base, middle) / areaOf(middle, tip)).toBeCloseTo(2, 5);
    expect(base.bottom).toBeCloseTo(200, 5);
    expect(base.halfBottom).toBeCloseTo(100, 5);
  });

  it('shows one customer among thousands, and nobody as no height', () => {
    const [one, none, many] = shapePyramid([1, 0, 9_000], 200, 200);
    expect((one?.bottom ?? 0) - (one?.top ?? 0)).toBeGreaterThanOrEqual(4.5);
    expect(none?.bottom).toBe(none?.top);
    expect(many?.bottom).toBeCloseTo(200, 5);
  });

  it('stays inside its room whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 }), (counts) => {
        const shapes = shapePyramid(counts, 190, 180);
        for (const { top, bottom, halfTop, halfBottom } of shapes) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeGreaterThanOrEqual(top - 1e-6);
          expect(bottom).toBeLessThanOrEqual(180 + 1e-6);
          expect(halfBottom).toBeGreaterThanOrEqual(halfTop - 1e-6);
          expect(halfBottom).toBeLessThanOrEqual(95 + 1e-6);
        }
      }),
    );
  });
});

describe('spreadLabels', () => {
  it('leaves labels where they are when there is room', () => {
    expect(spreadLabels([20, 60, 120], 20, 10, 200)).toEqual([20, 60, 120]);
  });

  it('moves labels apart and keeps them between the limits', () => {
    expect(spreadLabels([12, 14, 198], 20, 10, 190)).toEqual([12, 32, 190]);
    expect(spreadLabels([180, 185, 190], 20, 10, 190)).toEqual([150, 170, 190]);
  });
});
