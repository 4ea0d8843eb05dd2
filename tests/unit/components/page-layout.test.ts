import {
  chooseMounted,
  chooseScale,
  deskGap,
  findCurrentPage,
  measureDesk,
  measurePage,
  pageSize,
  placePage,
} from '@renderer/components/preview/page-layout';
import { describe, expect, it } from 'vitest';

describe('pages on the desk', () => {
  it('fits the width, the whole page, or shows the true size', () => {
    const desk = { width: 830, height: 600 };
    expect(chooseScale('true', desk)).toBe(1);
    expect(chooseScale('width', desk)).toBeCloseTo((830 - 2 * deskGap) / pageSize.width);
    expect(chooseScale('page', desk)).toBeCloseTo((600 - 2 * deskGap) / pageSize.height);
  });

  it('takes other paper than A4', () => {
    const desk = { width: 830, height: 600 };
    const envelope = measurePage({ widthMm: 220, heightMm: 110 });
    expect(envelope.width / envelope.height).toBeCloseTo(2);
    expect(chooseScale('width', desk, envelope)).toBeCloseTo((830 - 2 * deskGap) / envelope.width);
    expect(chooseScale('page', desk, envelope)).toBeCloseTo((830 - 2 * deskGap) / envelope.width);
    expect(chooseMounted(0, 900, 20, 1, envelope)).toEqual([0, 1, 2, 3]);
    expect(findCurrentPage(placePage(7, 1, envelope), 700, 20, 1, envelope)).toBe(7);
    expect(measureDesk(20, 1, envelope)).toBeCloseTo(20 * (envelope.height + deskGap) + deskGap);
  });

  it('never shrinks to nothing nor grows into a poster', () => {
    expect(chooseScale('width', { width: 10, height: 10 })).toBe(0.2);
    expect(chooseScale('width', { width: 9000, height: 900 })).toBe(1.5);
  });

  it('mounts only what is in view and one more on each side', () => {
    expect(chooseMounted(0, 700, 2000, 1)).toEqual([0, 1]);
    expect(chooseMounted(placePage(1000, 1), 700, 2000, 1)).toEqual([999, 1000, 1001]);
    expect(chooseMounted(measureDesk(2000, 1) - 700, 700, 2000, 1)).toEqual([1998, 1999]);
    expect(chooseMounted(0, 700, 0, 1)).toEqual([]);
  });

  it('tells the page a reader is on', () => {
    expect(findCurrentPage(0, 700, 3, 1)).toBe(0);
    expect(findCurrentPage(placePage(2, 1), 700, 3, 1)).toBe(2);
    expect(findCurrentPage(99_999, 700, 3, 1)).toBe(2);
  });
});
