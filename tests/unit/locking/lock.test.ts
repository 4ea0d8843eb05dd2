import { ClipboardGuard, hashCopied } from '@electron/services/clipboard/clipboard-guard';
import { IdleWatch } from '@electron/services/lock/idle-watch';
import { LockDesk, type LockNeeds } from '@electron/services/lock/lock-desk';
import { longJobStore, whenJobsEnd, whileWorking } from '@renderer/data/locking/long-jobs';
import { safePlace } from '@renderer/data/locking/safe-place';
import { editLock, lockRecordId, readLockSettings } from '@shared/domain/locking/lock-settings';
import { lockArguments } from '@shared/ipc/locking';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const minute = 60_000;

describe('an idle book', () => {
  /** Looks every five seconds up to a moment; answers when it was locked and why. */
  function watch(minutes: number, until: number, inputs: readonly number[]) {
    const idle = new IdleWatch(4 * minute, 0);
    for (let now = 0; now <= until; now += 5000) {
      if (inputs.includes(now)) idle.noteInput(now);
      const why = idle.look({ now, wallNow: now, screenLocked: false });
      if (why !== null) return { why, at: now / minute };
    }
    return { why: null, at: minutes };
  }

  it('locks after its minutes without input in the window', () => {
    expect(watch(10, 10 * minute, [])).toEqual({ why: 'idle', at: 4 });
    expect(watch(10, 10 * minute, [3 * minute])).toEqual({ why: 'idle', at: 7 });
  });

  it('stays open while a hand is at the window, however often it looks', () => {
    const moved = Array.from({ length: 200 }, (_, index) => index * 5000);
    expect(watch(15, 15 * minute, moved)).toEqual({ why: null, at: 15 });
  });

  it.each([
    ['the wall clock jumped', { now: 5000, wallNow: 5000 + 8 * 3_600_000 }, false, 'sleep'],
    ['nothing was heard for long', { now: 70_000, wallNow: 70_000 }, false, 'sleep'],
    ['the screen is locked', { now: 5000, wallNow: 5000 }, true, 'screen'],
    ['the clock was set back', { now: 5000, wallNow: -3_600_000 }, false, null],
  ] as const)('when %s', (_what, clocks, screenLocked, why) => {
    const idle = new IdleWatch(4 * minute, 0);
    expect(idle.look({ now: 0, wallNow: 0, screenLocked: false })).toBeNull();
    idle.noteInput(clocks.now);
    expect(idle.look({ ...clocks, screenLocked })).toBe(why);
  });
});

describe('the desk of the lock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function begin() {
    const done: string[] = [];
    const note = (what: string) => (detail?: unknown) =>
      void done.push(detail === undefined ? what : `${what} ${String(detail)}`);
    const needs: LockNeeds = {
      cover: note('cover'),
      uncover: note('uncover'),
      protect: note('protect'),
      announce: note('announce'),
      reload: note('reload'),
      clearClipboard: note('clear'),
      setClipboardSeconds: note('seconds'),
      now: () => 0,
      minuteMs: minute,
    };
    const desk = new LockDesk(needs);
    const heard = () => done.splice(0);
    return { desk, heard };
  }

  it('covers before it asks, uncovers a blank page, and loads it anew', () => {
    const { desk, heard } = begin();
    desk.lock('sleep');
    expect(heard()).toEqual([]);
    desk.arm({ minutes: 4, clipboardSeconds: 30, protect: true });
    expect(heard()).toEqual(['seconds 30', 'protect true']);
    desk.lock('sleep');
    desk.lock('screen');
    expect(heard()).toEqual(['cover', 'clear', 'announce sleep']);
    desk.begin();
    expect(heard()).toEqual(['clear', 'uncover']);
    desk.seal({ why: 'sleep', place: '#/tiers', typed: { kept: 1, lost: 0 } });
    expect(heard()).toEqual(['clear', 'reload #/tiers']);
    desk.forgetBook();
    expect(desk.recall()).toEqual({ ok: true, value: { why: 'sleep', typed: { kept: 1, lost: 0 } } });
    heard();
    desk.lock('screen');
    expect(heard()).toEqual([]);
  });

  it('does not wait for ever for a page that does not answer', () => {
    const { desk, heard } = begin();
    desk.arm({ minutes: 4, clipboardSeconds: 30, protect: false });
    desk.lock('idle');
    expect(heard()).toEqual(['seconds 30', 'protect false', 'clear', 'announce idle']);
    vi.advanceTimersByTime(15_000);
    expect(heard()).toEqual(['cover', 'clear', 'reload ']);
    desk.forgetBook();
    desk.arm({ minutes: 4, clipboardSeconds: 30, protect: false });
    desk.begin();
    heard();
    vi.advanceTimersByTime(14 * minute);
    expect(heard()).toEqual([]);
    vi.advanceTimersByTime(minute);
    expect(heard()).toEqual(['cover', 'clear', 'reload ']);
  });
});

describe('copies out of the book', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function begin() {
    const board = { text: '' };
    const guard = new ClipboardGuard({
      readText: () => board.text,
      clear: () => {
        board.text = '';
      },
    });
    return { board, guard };
  }

  it('are cleared after their seconds, whatever the system made of line ends', async () => {
    const { board, guard } = begin();
    guard.setSeconds(10);
    guard.guard(hashCopied('客户一\t13800000001\n客户二'));
    board.text = '客户一\t13800000001\r\n客户二';
    await vi.advanceTimersByTimeAsync(9_999);
    expect(board.text).not.toBe('');
    await vi.advanceTimersByTimeAsync(1);
    expect(board.text).toBe('');
  });

  it('are cleared at once on demand; what another program copied since stays', async () => {
    const { board, guard } = begin();
    guard.guard(hashCopied('13800000001'));
    board.text = 'a shopping list';
    await guard.clearNow();
    expect(board.text).toBe('a shopping list');
    guard.guard(hashCopied('13800000001'));
    board.text = '13800000001';
    await guard.clearNow();
    expect(board.text).toBe('');
  });

  it('are counted anew with each copy', async () => {
    const { board, guard } = begin();
    board.text = 'first';
    guard.guard(hashCopied('first'));
    await vi.advanceTimersByTimeAsync(20_000);
    board.text = 'second';
    guard.guard(hashCopied('second'));
    await vi.advanceTimersByTimeAsync(29_000);
    expect(board.text).toBe('second');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(board.text).toBe('');
  });
});

describe('the choice of the branch', () => {
  it.each([
    [undefined, { minutes: 4, clipboardSeconds: 30, protect: false }],
    [
      { id: lockRecordId, minutes: 9, clipboardSeconds: 60, protect: true },
      { minutes: 9, clipboardSeconds: 60, protect: true },
    ],
    [
      { id: lockRecordId, minutes: 0, clipboardSeconds: 1e9, protect: 'yes' },
      { minutes: 4, clipboardSeconds: 30, protect: false },
    ],
    [
      { id: lockRecordId, minutes: Number.POSITIVE_INFINITY, clipboardSeconds: 10.5 },
      { minutes: 4, clipboardSeconds: 30, protect: false },
    ],
  ] as const)('%j is read as %j', (record, settings) => {
    expect(readLockSettings(record)).toEqual(settings);
  });

  it('is written only within its limits, and as one change', () => {
    const usual = { minutes: 4, clipboardSeconds: 30, protect: false };
    for (const wrong of [{ minutes: 0 }, { minutes: 31 }, { clipboardSeconds: 9 }, { minutes: 2.5 }]) {
      expect(editLock(undefined, { ...usual, ...wrong })).toEqual({ ok: false, reason: 'lock.outOfRange' });
    }
    const record = { id: lockRecordId, ...usual };
    expect(editLock(record, { ...usual, minutes: 2 })).toMatchObject({
      ok: true,
      value: { command: 'settings.editLock', touched: [{ before: { minutes: 4 }, after: { minutes: 2 } }] },
    });
    expect(editLock(record, usual)).toMatchObject({ value: { touched: [] } });
  });
});

describe('the place kept over a lock', () => {
  it.each([
    ['#/tiers', '#/tiers'],
    ['#/customers?q=%E5%BC%A0%E4%B8%89&view=key', '#/customers?view=key'],
    [
      '#/customer?id=0199c0de-1111-7abc-8def-000000000001&part=facts',
      '#/customer?id=0199c0de-1111-7abc-8def-000000000001&part=facts',
    ],
    ['#/customers?view=%E5%BC%A0%E4%B8%89', '#/customers'],
    ['#/../x', ''],
    ['', ''],
  ])('%s becomes %s', (hash, place) => {
    expect(safePlace(hash)).toBe(place);
  });

  it('is always one that the shell takes', () => {
    const seal = lockArguments['lock.seal'];
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, query) => {
        for (const hash of [`#/${path}`, `#/tiers?${query}`, `#/tiers?id=${query}`]) {
          const order = { why: 'asked', place: safePlace(hash), typed: { kept: 0, lost: 0 } };
          expect(seal.safeParse(order).success).toBe(true);
        }
      }),
    );
  });
});

describe('a lock while work is under way', () => {
  it('waits for it, and for what it began right after', async () => {
    const order: string[] = [];
    let finish = () => {};
    const first = whileWorking('print', () => new Promise<void>((resolve) => (finish = resolve))).then(() =>
      whileWorking('print', async () => void order.push('written down')),
    );
    const ended = whenJobsEnd().then(() => order.push('locked'));
    expect(longJobStore.get()).toEqual(['print']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push('printed');
    finish();
    await Promise.all([first, ended]);
    expect(order).toEqual(['printed', 'written down', 'locked']);
    expect(longJobStore.get()).toEqual([]);
  });

  it('does not wait for ever for work that failed', async () => {
    const failed = whileWorking('import', () => Promise.reject(new Error('gone')));
    await expect(failed).rejects.toThrow('gone');
    await whenJobsEnd();
    expect(longJobStore.get()).toEqual([]);
  });
});
