import type { TrailVerdict } from '@shared/domain/audit/audit-chain';
import type { AuditEvent, AuditRow } from '@shared/domain/audit/audit-event';
import type { AuditFilter } from '@shared/domain/audit/audit-filter';
import type { Failure, Result } from '@shared/domain/kernel/result';
import type { Lang } from '@shared/words/define-words';
import type { Progress } from '../../book-session';
import type { AuditFacts, AuditFound } from '../engine/audit/audit-protocol';
import type { WorkerCalls } from '../worker-protocol';
import type { WorkerClient } from './worker-client';

/** How a long look at the trail is watched and stopped. */
export interface AuditWatch {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The audit trail, as the window writes to it and looks at it. To look takes the right `audit`. */
export class BookAudit {
  constructor(readonly client: WorkerClient) {}

  /** Writes down what happened; resolves when it is on disk. A value may be shown only after that. */
  note(event: AuditEvent): Promise<Result<null>> {
    return this.client.call('noteAudit', { event });
  }

  /** Writes down that a command was refused, and passes the refusal on. */
  refuse<T>(command: string, refusal: Failure): Promise<Result<T>> {
    void this.note({ kind: 'refused', command });
    return Promise.resolve(refusal);
  }

  /** How much there is, since when, and what opening found. */
  facts(): Promise<Result<AuditFacts>> {
    return this.client.call('auditFacts', {});
  }

  /** Looks for entries; `read` reads what was found last. `audit.stopped` when it was stopped. */
  query(filter: AuditFilter, lang: Lang, watch: AuditWatch = {}): Promise<Result<AuditFound>> {
    return this.#run('queryAudit', { filter, lang }, watch);
  }

  /** Entries that `query` found, the newest first, from one on. */
  read(from: number, count: number): Promise<Result<readonly AuditRow[]>> {
    return this.client.call('readAudit', { from, count });
  }

  /** Lets go of what was opened for looking. */
  release(): Promise<Result<null>> {
    return this.client.call('releaseAudit', {});
  }

  /** Checks every row and the head; the check is itself noted. */
  verify(watch: AuditWatch = {}): Promise<Result<TrailVerdict>> {
    return this.#run('verifyAudit', {}, watch);
  }

  /** Removes the files of months before `before` (`YYYY-MM`), when they are past their years. */
  cut(before: string): Promise<Result<{ readonly rows: number }>> {
    return this.client.call('cutAudit', { before });
  }

  async #run<C extends 'queryAudit' | 'verifyAudit'>(
    name: C,
    argument: WorkerCalls[C]['argument'],
    { onProgress, signal }: AuditWatch,
  ): Promise<Result<WorkerCalls[C]['answer']>> {
    const running = this.client.begin(name, argument, {
      listener: { progress: (stage, done, total) => onProgress?.({ stage, done, total }) },
    });
    const cancel = () => this.client.cancel(running.id);
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted === true) cancel();
    const result = await running.result;
    signal?.removeEventListener('abort', cancel);
    return result;
  }
}
