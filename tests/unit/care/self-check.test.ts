import { type CareFactsNow, findConcerns } from '@shared/domain/care/self-check';
import { describe, expect, it } from 'vitest';

const now = Date.parse('2026-10-30T09:00:00Z');
const well: CareFactsNow = {
  pages: 12,
  storedPages: 12,
  waiting: 0,
  seq: 40,
  snapshotSeq: 40,
  snapshotAt: '2026-10-30T08:50:00Z',
  backupAt: '2026-10-29T17:00:00Z',
  backupFailed: false,
  rehearsalSound: true,
  verifySound: null,
  freeBytes: 50 * 2 ** 30,
};

describe('the look at opening', () => {
  it.each([
    ['all is well', {}, []],
    ['pages are missing', { storedPages: 11 }, ['pagesDiffer']],
    ['pages wait because the disk is full', { storedPages: 11, waiting: 3 }, []],
    ['nothing was ever backed up', { backupAt: null }, ['backupNever']],
    ['the last backup is eight days old', { backupAt: '2026-10-22T08:00:00Z' }, ['backupOld']],
    ['the clock was set back ten years', { backupAt: '2036-10-29T17:00:00Z' }, ['backupOld']],
    ['the last backup failed', { backupFailed: true }, ['backupFailed']],
    ['the rehearsal failed', { rehearsalSound: false }, ['rehearsalFailed']],
    ['the full check found damage', { verifySound: false }, ['notSound']],
    ['little space is left', { freeBytes: 100 * 2 ** 20 }, ['spaceShort']],
    ['space cannot be told', { freeBytes: null }, []],
    [
      'changes wait for a snapshot since two days',
      { seq: 41, snapshotAt: '2026-10-28T08:00:00Z' },
      ['snapshotOld'],
    ],
    ['nothing changed since an old snapshot', { snapshotAt: '2026-09-28T08:00:00Z' }, []],
    ['a new book without a snapshot', { snapshotSeq: null, snapshotAt: null }, []],
    [
      'several at once, the worst first',
      { storedPages: 1, backupAt: null, freeBytes: 0 },
      ['pagesDiffer', 'spaceShort', 'backupNever'],
    ],
  ] as const)('%s', (_, part, found) => {
    expect(findConcerns({ ...well, ...part }, now)).toEqual(found);
  });
});
