import type { AuditEvent } from '@shared/domain/audit/audit-event';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { WorkerClient } from './worker-client';

/** The audit trail, as the window writes to it. */
export class BookAudit {
  constructor(readonly client: WorkerClient) {}

  /** Writes down what happened; resolves when it is on disk. A value may be shown only after that. */
  note(_event: AuditEvent): Promise<Result<null>> {
    return Promise.resolve(succeed(null));
  }
}
