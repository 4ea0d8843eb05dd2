import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InUseMark, otherMachineIn } from '@electron/services/book/in-use-mark';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const timing = { beatMs: 25, staleMs: 700 };
/** A machine that is asleep: its mark stands still. */
const quiet = { beatMs: 1_000_000, staleMs: 700 };
let folder: string;
const marks: InUseMark[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'in-use-'));
});
afterEach(async () => {
  for (const mark of marks.splice(0)) mark.release();
  await rm(folder, { recursive: true, force: true });
});

function mark(machine: string, times = timing): InUseMark {
  const made = new InUseMark(folder, times, machine);
  marks.push(made);
  return made;
}

describe('a book in a shared folder', () => {
  test('is marked by the first machine and refused to the second, as long as the mark moves', async () => {
    const first = mark('柜台一');
    const second = mark('柜台二');
    expect(await first.claim()).toMatchObject({ ok: true });
    expect(await second.claim()).toMatchObject({
      ok: false,
      reason: 'book.inUseElsewhere',
      details: { machine: '柜台一' },
    });
    expect(otherMachineIn(folder, '柜台二')).toBe('柜台一');
    expect(otherMachineIn(folder, '柜台一')).toBeNull();
    const begun = performance.now();
    await vi.waitUntil(async () => {
      expect((await second.look())?.stale).toBe(false);
      return performance.now() - begun > 1.5 * timing.staleMs;
    }, 5000);
    expect(await second.takeOver()).toMatchObject({ ok: false, reason: 'book.stillInUse' });

    first.release();
    // A beat that was under way at the release takes its mark away again by itself.
    await vi.waitUntil(async () => (await second.claim()).ok, 5000);
    expect(await second.look()).toBeNull();
  });

  test('a mark that stands still is taken over, whatever the clocks say, and the one before notices', async () => {
    const asleep = mark('柜台一', quiet);
    await asleep.claim();
    const second = mark('柜台二');
    // Not watched yet: nobody can tell a mark that stands still from one that was just written.
    expect(await second.look()).toMatchObject({ machine: '柜台一', quietMs: 0, stale: false });
    await vi.waitUntil(async () => (await second.look())?.stale === true, { timeout: 3000, interval: 20 });
    expect(await second.takeOver()).toMatchObject({ ok: true });
    expect(await second.confirm()).toMatchObject({ ok: true });

    const woken = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10 * quiet.beatMs);
    expect(await asleep.confirm()).toMatchObject({
      ok: false,
      reason: 'book.takenOver',
      details: { machine: '柜台二' },
    });
    woken.mockRestore();
    asleep.release();
    expect(JSON.parse(await readFile(join(folder, 'in-use.json'), 'utf8'))).toMatchObject({
      machine: '柜台二',
    });
  });

  test('what this machine left behind in a crash, or nobody can read, is in nobody’s way', async () => {
    await writeFile(
      join(folder, 'in-use.json'),
      JSON.stringify({
        format: 'branchbook-in-use',
        version: 1,
        machine: '柜台一',
        process: 1,
        startId: 'before',
        beat: 7,
      }),
    );
    expect(await mark('柜台一', quiet).claim()).toMatchObject({ ok: true });
    await writeFile(join(folder, 'in-use.json'), '');
    expect(await mark('柜台二').claim()).toMatchObject({ ok: true });
  });
});
