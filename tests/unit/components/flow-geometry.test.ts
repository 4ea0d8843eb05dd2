import { binPoints } from '@renderer/components/charts/bin-points';
import { shapeFlow } from '@renderer/components/charts/flow-geometry';
import { wrapText } from '@renderer/components/charts/picture/wrap-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a flow between two columns', () => {
  const keys = ['a', 'b', 'c'];

  it('gives each customer the same height at both ends', () => {
    const { left, right, ribbons } = shapeFlow(
      ['a', 'b'],
      ['a', 'b'],
      [
        { from: 'a', to: 'a', count: 30 },
        { from: 'a', to: 'b', count: 10 },
        { from: 'b', to: 'b', count: 60 },
      ],
      208,
    );
    expect(left.map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 80],
      [88, 208],
    ]);
    expect(right.map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 60],
      [68, 208],
    ]);
    const down = ribbons.find(({ from, to }) => from === 'a' && to === 'b');
    expect(down).toMatchObject({ left: { top: 60, bottom: 80 }, right: { top: 68, bottom: 88 } });
  });

  it('has nothing to draw for nobody', () => {
    expect(shapeFlow(keys, keys, [], 100).ribbons).toEqual([]);
  });

  it('never lets ribbons of a column overlap', () => {
    const flow = fc.record({
      from: fc.constantFrom(...keys),
      to: fc.constantFrom(...keys),
      count: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(flow, { selector: ({ from, to }) => from + to }), (flows) => {
        const { ribbons } = shapeFlow(keys, keys, flows, 300);
        expect(ribbons).toHaveLength(flows.length);
        for (const side of ['left', 'right'] as const) {
          const spans = ribbons.map((ribbon) => ribbon[side]).sort((a, b) => a.top - b.top);
          for (const [at, span] of spans.entries())
            if (at > 0) expect(span.top).toBeGreaterThanOrEqual((spans[at - 1]?.bottom ?? 0) - 1e-6);
        }
      }),
    );
  });
});

describe('points counted by cells', () => {
  it('puts every point into one cell, the corners included', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(percent, percent)),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (points, width, height) => {
          const bins = binPoints(
            Float64Array.from(points, ([x]) => x),
            Float64Array.from(points, ([, y]) => y),
            width,
            height,
            4,
          );
          expect(bins.counts.reduce((sum, count) => sum + count, 0)).toBe(points.length);
          expect(bins.most).toBe(Math.max(0, ...bins.counts));
        },
      ),
    );
  });

  it('has high values at the right and at the top', () => {
    const bins = binPoints(Float64Array.of(100), Float64Array.of(100), 40, 40, 4);
    expect(bins.counts[9]).toBe(1);
  });
});

describe('lines of a paragraph', () => {
  const context = { measureText: (text: string) => ({ width: [...text].length * 10 }) as TextMetrics };

  it.each([
    ['前20%的客户持有', 50, ['前20%的', '客户持有']],
    ['the top customers hold', 100, ['the top', 'customers', 'hold']],
    ['', 50, []],
  ])('%s', (text, width, lines) => {
    expect(wrapText(context, text, width)).toEqual(lines);
  });
});
