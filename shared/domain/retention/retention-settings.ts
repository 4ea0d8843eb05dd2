import type { ChangeDraft } from '../changes/draft';
import { diffRecords } from '../changes/patch';
import type { Month } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';

/** Id of the settings record about how long things are kept. */
export const retentionRecordId = 'retention';

/** How many years must pass before anything may go for good. */
export interface RetentionSettings {
  /** Identity data of a customer, after the relationship has ended. */
  readonly identityYears: number;
  /** Entries of the audit trail. */
  readonly auditYears: number;
}

/** What may be chosen, and what holds where the branch chose nothing. */
export const retentionLimits = {
  identityYears: { least: 5, most: 30, usual: 10 },
  auditYears: { least: 1, most: 30, usual: 3 },
} as const;

type Limits = (typeof retentionLimits)[keyof RetentionSettings];

/** The branch's choice; nonsense counts as none, so that nothing goes early. */
export function readRetention(record: BookRecord | undefined): RetentionSettings {
  return {
    identityYears: readWithin(record?.identityYears, retentionLimits.identityYears),
    auditYears: readWithin(record?.auditYears, retentionLimits.auditYears),
  };
}

/** Command: writes the choice into the book. Fails with `retention.outOfRange` (`field`, details `least`, `most`). */
export function editRetention(
  record: BookRecord | undefined,
  chosen: RetentionSettings,
): Result<ChangeDraft> {
  for (const field of ['identityYears', 'auditYears'] as const) {
    const { least, most } = retentionLimits[field];
    if (!isWithin(chosen[field], retentionLimits[field])) {
      return fail('retention.outOfRange', { field, details: { least, most } });
    }
  }
  const { identityYears, auditYears } = chosen;
  const place = { collection: 'settings', partition: solePartition } as const;
  const next = { ...record, id: retentionRecordId, identityYears, auditYears };
  const { id, ...after } = next;
  const touched =
    record === undefined ? { ...place, id, before: null, after } : diffRecords(place, record, next);
  return succeed({
    command: 'settings.editRetention',
    label: { kind: 'settingsEdited' },
    touched: touched === null ? [] : [touched],
  });
}

/**
 * The time by which years are counted before something goes for good: never later than the audit trail has already
 * seen before this opening, so that a clock set forward erases nothing at once, and never later than the clock, so
 * that one set back erases nothing either. ISO.
 */
export function timeForErasing(newestBefore: string, now: string): string {
  return newestBefore === '' || now < newestBefore ? now : newestBefore;
}

/** The first month of the trail that must be kept; earlier ones may be cut. Null when nothing may. */
export function firstKeptMonth(
  { auditYears }: RetentionSettings,
  newestBefore: string,
  now: string,
): Month | null {
  // A trail that begins today has nothing old enough, whatever the clock says.
  if (newestBefore === '') return null;
  const time = timeForErasing(newestBefore, now);
  return `${String(Number(time.slice(0, 4)) - auditYears).padStart(4, '0')}-${time.slice(5, 7)}`;
}

function isWithin(value: unknown, { least, most }: Limits): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function readWithin(value: unknown, limits: Limits): number {
  return isWithin(value, limits) ? value : limits.usual;
}
