import {
  type BackupPlan,
  chooseOldBackups,
  defaultPlan,
  isBackupDue,
  isOlderThan,
  lastPlanned,
} from '@shared/domain/care/backup-plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const at = (text: string) => new Date(text).getTime();
const plan = (part: Partial<BackupPlan>): BackupPlan => ({ ...defaultPlan, ...part });
const week = 7 * 86_400_000;

describe('when a backup is due', () => {
  // 2026-10-30 is a Friday. Times are those of the PC.
  it.each([
    ['daily, before the hour', { rhythm: 'daily', hour: 17 }, '2026-10-30T09:00:00', '2026-10-29T17:00:00'],
    ['daily, after the hour', { rhythm: 'daily', hour: 17 }, '2026-10-30T17:00:01', '2026-10-30T17:00:00'],
    [
      'weekly, on the day',
      { rhythm: 'weekly', hour: 17, weekday: 5 },
      '2026-10-30T18:00:00',
      '2026-10-30T17:00:00',
    ],
    [
      'weekly, too early on the day',
      { rhythm: 'weekly', hour: 17, weekday: 5 },
      '2026-10-30T09:00:00',
      '2026-10-23T17:00:00',
    ],
    [
      'weekly, on a Sunday',
      { rhythm: 'weekly', hour: 8, weekday: 7 },
      '2026-10-30T09:00:00',
      '2026-10-25T08:00:00',
    ],
  ] as const)('%s', (_, part, now, planned) => {
    expect(lastPlanned(plan(part), at(now))).toBe(at(planned));
  });

  it('wants none when it is off', () => {
    expect(lastPlanned(plan({ rhythm: 'off' }), at('2026-10-30T09:00:00'))).toBeNull();
    expect(isBackupDue(plan({ rhythm: 'off' }), null, null, at('2026-10-30T09:00:00'))).toBe(false);
  });

  const now = at('2026-10-30T18:00:00');
  it.each([
    ['never made', null, null, true],
    ['made before the planned moment', '2026-10-30T16:59:00', null, true],
    ['missed for a month', '2026-09-30T17:10:00', null, true],
    ['made since', '2026-10-30T17:00:30', null, false],
    ['failed a moment ago', null, '2026-10-30T17:55:00', false],
    ['failed a quarter of an hour ago', null, '2026-10-30T17:45:00', true],
    ['made in a future that the clock has left', '2036-10-30T17:00:00', null, true],
    ['failed in a future that the clock has left', null, '2036-10-30T17:00:00', true],
  ] as const)('%s', (_, last, failed, due) => {
    const made = last === null ? null : at(last);
    expect(isBackupDue(plan({}), made, failed === null ? null : at(failed), now)).toBe(due);
  });

  it('the planned moment is never ahead and never more than its rhythm behind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('daily' as const, 'weekly' as const),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: at('2020-01-01'), max: at('2036-01-01') }),
        (rhythm, hour, weekday, moment) => {
          const planned = lastPlanned(plan({ rhythm, hour, weekday }), moment) ?? Number.NaN;
          const reach = rhythm === 'daily' ? 86_400_000 : week;
          // An hour of slack for days on which clocks are put forward.
          expect(planned).toBeLessThanOrEqual(moment);
          expect(moment - planned).toBeLessThanOrEqual(reach + 3_600_000);
          expect(isBackupDue(plan({ rhythm, hour, weekday }), moment, null, moment)).toBe(false);
        },
      ),
    );
  });
});

describe('age', () => {
  it.each([
    [null, true],
    ['2026-10-29T00:00:00Z', false],
    ['2026-10-20T00:00:00Z', true],
    ['2036-10-30T00:00:00Z', true],
    ['gibberish', true],
  ])('%s', (moment, old) => {
    expect(isOlderThan(moment, week, Date.parse('2026-10-30T00:00:00Z'))).toBe(old);
  });
});

describe('which backups go', () => {
  const named = (seq: number) => ({ name: `b${seq}`, seq });

  it('the oldest by the change they end with', () => {
    expect(chooseOldBackups([named(5), named(2), named(9)], 2, 'b9').map(({ name }) => name)).toEqual(['b2']);
  });

  it('never the one just written, though a restore took the book back', () => {
    expect(chooseOldBackups([named(5), named(2), named(9)], 1, 'b2').map(({ name }) => name)).toEqual([
      'b9',
      'b5',
    ]);
  });

  it('keeps as many as asked for', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(1000), { minLength: 1 }),
        fc.integer({ min: 1, max: 90 }),
        (seqs, keep) => {
          const all = seqs.map(named);
          const written = all[0]?.name ?? '';
          const gone = chooseOldBackups(all, keep, written);
          expect(all.length - gone.length).toBe(Math.min(keep, all.length));
          expect(gone.map(({ name }) => name)).not.toContain(written);
        },
      ),
    );
  });
});
