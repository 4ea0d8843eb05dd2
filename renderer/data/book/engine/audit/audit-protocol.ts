/** Calls of the window to the worker about the audit trail. */
import type { TrailVerdict } from '@shared/domain/audit/audit-chain';
import type { AuditEvent, AuditRow } from '@shared/domain/audit/audit-event';
import type { AuditFilter } from '@shared/domain/audit/audit-filter';
import type { Lang } from '@shared/words/define-words';

/** What the trail tells of itself at once. */
export interface AuditFacts {
  /** Rows that are kept. */
  readonly rows: number;
  /** Month of the first file; empty in a new trail. */
  readonly firstMonth: string;
  /** Newest ISO time in the trail before this opening; empty in a new one. */
  readonly newestBefore: string;
  /** What opening found that was not as it should be. */
  readonly found: readonly AuditEvent[];
}

/** What a filter found. */
export interface AuditFound {
  /** Entries that pass, and all of them. */
  readonly matches: number;
  readonly all: number;
  /** Everybody who is named as the person of an entry, sorted. */
  readonly persons: readonly string[];
}

export interface AuditCalls {
  /** Writes an event down; answered when it is on disk. */
  noteAudit: { readonly argument: { readonly event: AuditEvent }; readonly answer: null };
  auditFacts: { readonly argument: Record<string, never>; readonly answer: AuditFacts };
  /** Looks for entries; `readAudit` reads what was found last. */
  queryAudit: {
    readonly argument: { readonly filter: AuditFilter; readonly lang: Lang };
    readonly answer: AuditFound;
  };
  /** Entries that were found, the newest first, from one on. */
  readAudit: {
    readonly argument: { readonly from: number; readonly count: number };
    readonly answer: readonly AuditRow[];
  };
  /** Lets go of the rows that were opened for looking. */
  releaseAudit: { readonly argument: Record<string, never>; readonly answer: null };
  /** Checks every row and the head. */
  verifyAudit: { readonly argument: Record<string, never>; readonly answer: TrailVerdict };
  /** Removes the files of months before one; answers how many rows went. */
  cutAudit: { readonly argument: { readonly before: string }; readonly answer: { readonly rows: number } };
}
