/** When the book is backed up to another place. */
export interface BackupPlan {
  readonly rhythm: 'off' | 'daily' | 'weekly';
  /** Hour of the day, 0 to 23, local time. */
  readonly hour: number;
  /** 1 Monday to 7 Sunday; counts when weekly. */
  readonly weekday: number;
  /** Also when the app closes, if something changed. */
  readonly onClose: boolean;
  /** Backups kept at the destination. */
  readonly keep: number;
}

export const defaultPlan: BackupPlan = { rhythm: 'daily', hour: 17, weekday: 5, onClose: false, keep: 14 };

/** A backup older than this, or none, is shown as a danger, in ms. */
export const staleBackupMs = 7 * 86_400_000;
/** A rehearsal older than this is due, in ms. */
export const rehearsalEveryMs = 7 * 86_400_000;
/** After a failure the next try comes this much later, in ms. */
export const retryAfterMs = 15 * 60_000;
/** A time ahead of the clock by more than this was written while the clock stood wrong, in ms. */
const clockSlackMs = 86_400_000;

/** The last moment, at or before `now` (ms since 1970), at which the plan wanted a backup; null when it wants none. */
export function lastPlanned(plan: BackupPlan, now: number): number | null {
  if (plan.rhythm === 'off') return null;
  const moment = new Date(now);
  moment.setHours(plan.hour, 0, 0, 0);
  if (moment.getTime() > now) moment.setDate(moment.getDate() - 1);
  if (plan.rhythm === 'weekly') {
    const weekday = moment.getDay() === 0 ? 7 : moment.getDay();
    moment.setDate(moment.getDate() - ((weekday - plan.weekday + 7) % 7));
  }
  return moment.getTime();
}

/**
 * True when a backup is due: the last one was made before the last planned moment, however long ago that was, or
 * carries a time the clock has not reached (the clock was set back: what it says cannot be trusted).
 */
export function isBackupDue(
  plan: BackupPlan,
  lastAt: number | null,
  failedAt: number | null,
  now: number,
): boolean {
  const planned = lastPlanned(plan, now);
  if (planned === null) return false;
  if (failedAt !== null && failedAt <= now && now - failedAt < retryAfterMs) return false;
  return lastAt === null || lastAt < planned || lastAt > now + clockSlackMs;
}

/** True when a moment is more than `ageMs` ago, never was, or lies ahead of the clock. */
export function isOlderThan(at: string | null, ageMs: number, now: number): boolean {
  if (at === null) return true;
  const then = Date.parse(at);
  return Number.isNaN(then) || now - then > ageMs || then > now + clockSlackMs;
}

/**
 * The backups that are removed once there are more than `keep`: the oldest by the change they end with, never the
 * one just written. The clock may have been set back, so names and dates do not decide.
 */
export function chooseOldBackups<B extends { readonly name: string; readonly seq: number }>(
  backups: readonly B[],
  keep: number,
  justWritten: string,
): B[] {
  const newestFirst = [...backups].sort(
    (left, right) =>
      Number(right.name === justWritten) - Number(left.name === justWritten) ||
      right.seq - left.seq ||
      (left.name < right.name ? 1 : -1),
  );
  return newestFirst.slice(keep);
}
