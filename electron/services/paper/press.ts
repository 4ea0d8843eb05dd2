import type { Result } from '@shared/domain/kernel/result';
import type { PageSize } from '@shared/ipc/printing';

/** How a job ended. */
export interface Finished {
  readonly pages: number;
  /** 0 on a printer. */
  readonly bytes: number;
  readonly printed: boolean;
}

/** What a job is laid out as. */
export interface JobFrame {
  readonly title: string;
  readonly size: PageSize;
}

/** Takes the parts of one job, in order, and brings them out only when all are there. */
export interface Press {
  /** Answers the pages so far. A failure leaves nothing behind and ends the job. */
  add(html: string): Promise<Result<{ readonly pages: number }>>;
  finish(): Promise<Result<Finished>>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
  /** The same at once, for the moment the app goes. */
  dropNow(): void;
}
