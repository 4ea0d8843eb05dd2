import type { Failure, Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { WorkbookReply, WorkbookRequest } from '@shared/ipc/workbook-port';
import type { Job } from './job-channel';
import { readFailure } from './job-channel';

/** Sends the batches of one job no faster than the other side grants credits, and remembers how the job ended. */
export class BatchSender {
  private ended: Failure | null = null;

  constructor(
    private readonly job: Job,
    private credits: number,
  ) {}

  /** Sends a batch; resolves when it is on its way, or with the reason why the job is over. */
  async send(batch: WorkbookRequest): Promise<Result<null>> {
    if (this.ended !== null) return this.ended;
    while (this.credits === 0) {
      const reply = await this.job.next();
      if (reply.type !== 'credit') {
        this.ended = readFailure(reply);
        this.job.end();
        return this.ended;
      }
      this.credits += reply.credits;
    }
    this.credits -= 1;
    this.job.send(batch);
    return succeed(null);
  }

  /** Asks for the end of the job and waits for what it answers. */
  async finish(): Promise<WorkbookReply> {
    if (this.ended !== null) return { type: 'failed', job: this.job.number, failure: this.ended };
    this.job.send({ type: 'finish', job: this.job.number });
    const reply = await this.waitForEnd();
    this.ended = fail('workbook.stopped');
    return reply;
  }

  async cancel(): Promise<void> {
    if (this.ended !== null) return;
    this.ended = fail('workbook.cancelled');
    this.job.send({ type: 'cancel', job: this.job.number });
    await this.waitForEnd();
  }

  private async waitForEnd(): Promise<WorkbookReply> {
    let reply = await this.job.next();
    while (reply.type === 'credit') reply = await this.job.next();
    this.job.end();
    return reply;
  }
}
