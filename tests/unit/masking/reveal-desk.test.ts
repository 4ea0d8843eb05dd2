import { RevealDesk, type RevealGround, reasonHoldsMs, shownForMs } from '@renderer/data/masking/reveal-desk';
import type { AuditEvent } from '@shared/domain/audit/audit-event';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const target = { customerId: 'a', name: '赵思远', field: 'mobile', place: 'grid' } as const;

/** A ground on which the trail answers when it is told to. */
function makeGround(may = true) {
  const noted: AuditEvent[] = [];
  const answers: ((result: Result<null>) => void)[] = [];
  const ground: RevealGround = {
    access: { may: () => may },
    audit: {
      note: (event: AuditEvent) => {
        noted.push(event);
        return new Promise<Result<null>>((resolve) => answers.push(resolve));
      },
    },
  };
  const answer = async (result: Result<null> = succeed(null)) => {
    answers.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { desk: new RevealDesk(ground), noted, answer };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a look at a hidden value', () => {
  it('is written down before anything is shown', async () => {
    const { desk, noted, answer } = makeGround();
    const revealed = desk.reveal(target, '联系客户');
    expect(noted).toEqual([{ kind: 'revealed', ...target, reason: '联系客户' }]);
    expect(desk.isShown('a', 'mobile')).toBe(false);
    await answer();
    expect((await revealed).ok).toBe(true);
    expect(desk.isShown('a', 'mobile')).toBe(true);
    expect(desk.isShown('a', 'idNumber')).toBe(false);
    expect(desk.isShown('b', 'mobile')).toBe(false);
  });

  it('shows nothing when it could not be written down, or the role may not', async () => {
    const { desk, answer } = makeGround();
    const revealed = desk.reveal(target, '联系客户');
    await answer(fail('book.diskFull'));
    expect(await revealed).toMatchObject({ ok: false, reason: 'book.diskFull' });
    expect(desk.isShown('a', 'mobile')).toBe(false);
    expect(desk.reasonFor('a')).toBeUndefined();

    const other = makeGround(false);
    expect(await other.desk.reveal(target, '联系客户')).toMatchObject({ reason: 'access.denied' });
    expect(other.noted).toEqual([]);
  });

  it('ends after twenty seconds, and its reason after two minutes', async () => {
    const { desk, answer } = makeGround();
    void desk.reveal(target, '核对资料');
    await answer();
    await vi.advanceTimersByTimeAsync(shownForMs - 1);
    expect(desk.isShown('a', 'mobile')).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.isShown('a', 'mobile')).toBe(false);
    expect(desk.reasonFor('a')).toBe('核对资料');
    expect(desk.reasonFor('b')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(reasonHoldsMs - shownForMs);
    expect(desk.reasonFor('a')).toBeUndefined();
  });

  it('does not hold a reason longer because more is looked at', async () => {
    const { desk, noted, answer } = makeGround();
    void desk.reveal(target, '核对资料');
    await answer();
    await vi.advanceTimersByTimeAsync(reasonHoldsMs - 1000);
    void desk.reveal({ ...target, field: 'idNumber' }, '核对资料');
    await answer();
    expect(noted).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.reasonFor('a')).toBeUndefined();
  });

  it('is over when the window is left, even for a look that is on its way', async () => {
    const { desk, answer } = makeGround();
    let told = 0;
    desk.subscribe(() => {
      told += 1;
    });
    void desk.reveal(target, '联系客户');
    await answer();
    void desk.reveal({ ...target, field: 'idNumber' }, '联系客户');
    desk.hideAll();
    await answer();
    expect(desk.isShown('a', 'mobile')).toBe(false);
    expect(desk.isShown('a', 'idNumber')).toBe(false);
    expect(told).toBe(2);
  });
});
