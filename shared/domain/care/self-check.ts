import { isOlderThan, staleBackupMs } from './backup-plan';

/** What is known of the book's safety at one moment. */
export interface CareFactsNow {
  readonly pages: number;
  readonly storedPages: number;
  /** Pages that wait because the disk refused them. */
  readonly waiting: number;
  /** Last change, and the last one in the newest snapshot; null: there is no snapshot. */
  readonly seq: number;
  readonly snapshotSeq: number | null;
  /** ISO times; null: never. */
  readonly snapshotAt: string | null;
  readonly backupAt: string | null;
  readonly backupFailed: boolean;
  /** Null: nothing was rehearsed yet. */
  readonly rehearsalSound: boolean | null;
  readonly verifySound: boolean | null;
  /** Bytes; null where it cannot be told. */
  readonly freeBytes: number | null;
}

/** Something about the book's safety that somebody should look at; the worst come first. */
export type CareFinding =
  | 'pagesDiffer'
  | 'notSound'
  | 'rehearsalFailed'
  | 'spaceShort'
  | 'backupFailed'
  | 'backupNever'
  | 'backupOld'
  | 'snapshotOld';

/** Less space than this and the next snapshot may not fit, bytes. */
const shortSpace = 500 * 2 ** 20;
/** Changes without a snapshot for longer than this: something stands in its way, ms. */
const staleSnapshotMs = 24 * 3_600_000;

/** Looks over what is known; an empty answer means that all is well. `now`: ms since 1970. */
export function findConcerns(facts: CareFactsNow, now: number): CareFinding[] {
  const found: CareFinding[] = [];
  // While the disk refuses pages they are in the journal, and counted as written.
  if (facts.waiting === 0 && facts.pages !== facts.storedPages) found.push('pagesDiffer');
  if (facts.verifySound === false) found.push('notSound');
  if (facts.rehearsalSound === false) found.push('rehearsalFailed');
  if (facts.freeBytes !== null && facts.freeBytes < shortSpace) found.push('spaceShort');
  if (facts.backupFailed) found.push('backupFailed');
  if (facts.backupAt === null) found.push('backupNever');
  else if (isOlderThan(facts.backupAt, staleBackupMs, now)) found.push('backupOld');
  const changed = facts.snapshotSeq === null || facts.seq > facts.snapshotSeq;
  if (changed && facts.snapshotAt !== null && isOlderThan(facts.snapshotAt, staleSnapshotMs, now)) {
    found.push('snapshotOld');
  }
  return found;
}
