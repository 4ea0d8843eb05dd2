import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';

/** Id of the settings record about locking. */
export const lockRecordId = 'lock';

/** When an unattended book closes itself, and how long copied data may stay on the clipboard. */
export interface LockSettings {
  readonly minutes: number;
  readonly clipboardSeconds: number;
  /** Keeps the window out of screenshots and screen sharing. */
  readonly protect: boolean;
}

/** What may be chosen, and what holds where the branch chose nothing. */
export const lockLimits = {
  minutes: { least: 1, most: 30, usual: 4 },
  clipboardSeconds: { least: 10, most: 120, usual: 30 },
} as const;

type Limits = (typeof lockLimits)[keyof typeof lockLimits];

/** The branch's choice; a record that holds nonsense counts as none, so that a book always locks. */
export function readLockSettings(record: BookRecord | undefined): LockSettings {
  return {
    minutes: readWithin(record?.minutes, lockLimits.minutes),
    clipboardSeconds: readWithin(record?.clipboardSeconds, lockLimits.clipboardSeconds),
    protect: record?.protect === true,
  };
}

/** The change that writes the choice into the book. Fails with `lock.outOfRange`. */
export function editLock(record: BookRecord | undefined, chosen: LockSettings): Result<ChangeDraft> {
  for (const field of ['minutes', 'clipboardSeconds'] as const) {
    if (!isWithin(chosen[field], lockLimits[field])) return fail('lock.outOfRange');
  }
  const { minutes, clipboardSeconds, protect } = chosen;
  const place = { collection: 'settings', partition: solePartition } as const;
  const next = { ...record, id: lockRecordId, minutes, clipboardSeconds, protect };
  const touched =
    record === undefined
      ? { ...place, id: lockRecordId, before: null, after: next }
      : diffRecords(place, record, next);
  return succeed({
    command: 'settings.editLock',
    label: { kind: 'settingsEdited' },
    touched: touched === null ? [] : [touched],
  });
}

function isWithin(value: unknown, { least, most }: Limits): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function readWithin(value: unknown, limits: Limits): number {
  return isWithin(value, limits) ? value : limits.usual;
}
