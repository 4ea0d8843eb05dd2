import { workInSlices, workThrough } from '@renderer/data/slices';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** A millisecond of work. */
function workHard(): void {
  const end = performance.now() + 1;
  while (performance.now() < end);
}

test('others get their turn between slices, and everything is done in order', async () => {
  const seen: number[] = [];
  const slices: number[] = [];
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const work = (index: number) => {
    workHard();
    seen.push(index);
  };
  const done = await workInSlices(
    200,
    work,
    () => false,
    (count) => slices.push(count),
  );
  clearInterval(timer);
  expect(done).toBe(true);
  expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => index));
  expect(slices).toEqual([64, 128, 192, 200]);
  expect(turns).toBeGreaterThan(0);
});

test('work nobody wants any more ends after its slice', async () => {
  let done = 0;
  const work = () => {
    workHard();
    done += 1;
  };
  expect(await workInSlices(1000, work, () => done > 0)).toBe(false);
  expect(done).toBe(64);
});

test('items that are work by themselves are looked at one by one', async () => {
  const seen: string[] = [];
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const work = (item: string) => {
    for (let times = 0; times < 15; times += 1) workHard();
    seen.push(item);
  };
  await workThrough(['a', 'b', 'c'], work, 1);
  clearInterval(timer);
  expect(seen).toEqual(['a', 'b', 'c']);
  expect(turns).toBeGreaterThan(0);
});

test('a key that waits in a window that draws nothing holds the work up only for a moment', async () => {
  let withdrawn = 0;
  vi.stubGlobal('navigator', { scheduling: { isInputPending: () => true } });
  vi.stubGlobal('requestAnimationFrame', () => 7);
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    withdrawn += frame;
  });
  let done = 0;
  await workInSlices(
    130,
    () => {
      done += 1;
    },
    () => false,
  );
  expect(done).toBe(130);
  expect(withdrawn).toBe(14);
});
