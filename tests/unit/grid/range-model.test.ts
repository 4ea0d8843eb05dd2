import { describeCell, edgeOfData, rectOf } from '@renderer/features/customers/range/range-model';
import { describe, expect, it } from 'vitest';

const columns = ['name', 'tier', 'aum'];

describe('a range', () => {
  it('lies over the columns shown, whichever corner it began in', () => {
    const range = { anchor: { row: 5, column: 'aum' }, focus: { row: 2, column: 'tier' } };
    expect(rectOf(range, columns, 100)).toEqual({ top: 2, bottom: 5, left: 1, right: 2 });
    expect(rectOf(range, ['aum', 'name', 'tier'], 100)).toEqual({ top: 2, bottom: 5, left: 0, right: 2 });
  });

  it('is cut to the rows there are, and gone with its columns', () => {
    const range = { anchor: { row: 2, column: 'name' }, focus: { row: 9, column: 'aum' } };
    expect(rectOf(range, columns, 4)).toEqual({ top: 2, bottom: 3, left: 0, right: 2 });
    expect(rectOf(range, columns, 2)).toBeUndefined();
    expect(rectOf(range, ['name'], 100)).toBeUndefined();
    expect(rectOf(null, columns, 100)).toBeUndefined();
  });

  it('paints its edges and the corner of the handle', () => {
    const rect = { top: 1, bottom: 3, left: 0, right: 1 };
    expect(describeCell(rect, 1, 0)).toBe('in top left');
    expect(describeCell(rect, 2, 0)).toBe('in left');
    expect(describeCell(rect, 3, 1)).toBe('in bottom right corner');
    expect(describeCell(rect, 4, 1)).toBe('');
    expect(describeCell({ top: 1, bottom: 1, left: 0, right: 0 }, 1, 0)).toBe(
      'in top bottom left right corner one',
    );
  });
});

describe('Ctrl with an arrow', () => {
  it.each([
    ['xxx.xx', 0, 1, 2],
    ['xxx.xx', 2, 1, 4],
    ['xxx.xx', 3, 1, 4],
    ['xxx.xx', 4, 1, 5],
    ['x.....', 0, 1, 5],
    ['xxx.xx', 5, 1, 5],
    ['xxx.xx', 5, -1, 4],
    ['xxx.xx', 4, -1, 2],
    ['...xxx', 3, -1, 0],
    ['xxx', 0, -1, 0],
  ] as const)('%s from %d by %d ends at %d', (cells, from, step, end) => {
    expect(edgeOfData(from, step, cells.length, (place) => cells[place] === 'x')).toBe(end);
  });
});
