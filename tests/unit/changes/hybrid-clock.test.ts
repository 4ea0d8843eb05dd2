import {
  formatClock,
  type HybridClock,
  observeClock,
  parseClock,
  tickClock,
  wallTimeOf,
} from '@shared/domain/kernel/hybrid-clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const start: HybridClock = { wall: 1_700_000_000_000, counter: 0, node: '0000abcd' };

test('text and clock are the same thing', () => {
  const text = formatClock({ ...start, counter: 18 });
  expect(text).toBe('018bcfe56800-0012-0000abcd');
  expect(parseClock(text)).toEqual({ ...start, counter: 18 });
  expect(wallTimeOf(text)).toBe(start.wall);
  expect(parseClock('yesterday')).toBeUndefined();
});

test('each tick sorts behind the one before, whatever the machine clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000_000 }), { maxLength: 50 }), (times) => {
      let clock = start;
      for (const now of times) {
        const next = tickClock(clock, now);
        expect(formatClock(next) > formatClock(clock)).toBe(true);
        clock = next;
      }
    }),
  );
});

test('a clock set back ten years goes on counting from the last time seen', () => {
  expect(tickClock(start, start.wall - 10 * 365 * 86_400_000)).toEqual({ ...start, counter: 1 });
  expect(tickClock({ ...start, counter: 0xffff }, 0)).toEqual({ ...start, wall: start.wall + 1 });
});

test('what was seen is behind what comes next', () => {
  const seen = { wall: start.wall + 5, counter: 9, node: 'ffffffff' };
  const clock = observeClock(start, seen);
  expect(clock.node).toBe(start.node);
  expect(formatClock(tickClock(clock, 0)) > formatClock(seen)).toBe(true);
  expect(observeClock(seen, start)).toBe(seen);
});
