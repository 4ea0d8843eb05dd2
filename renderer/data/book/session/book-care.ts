import type { WorkerClient } from './worker-client';

/** What keeps the book from being lost: backups, rehearsals, restores. */
export class BookCare {
  constructor(readonly client: WorkerClient) {}
}
