import type { Failure } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';
import type { WorkbookReply, WorkbookRequest } from '@shared/ipc/workbook-port';

/** The part of a MessagePort that is used; ports of the window, of workers and of Node all have it. */
export interface TalkPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'close', listener: (event: { readonly data?: unknown }) => void): void;
  start(): void;
  close(): void;
}

/** One job's replies, in order. */
export interface Job {
  readonly number: number;
  send(request: WorkbookRequest): void;
  /** The next reply; after the process is gone always `failed` with `workbook.stopped`. */
  next(): Promise<WorkbookReply>;
  end(): void;
}

interface Inbox {
  readonly replies: WorkbookReply[];
  waiting: ((reply: WorkbookReply) => void) | null;
}

/** Sorts the replies of one port by job. */
export class JobChannel {
  private readonly inboxes = new Map<number, Inbox>();
  private lastNumber = 0;
  private stopped = false;

  constructor(private readonly port: TalkPort) {
    port.addEventListener('message', (event) => this.deliver(event.data as WorkbookReply));
    port.addEventListener('close', () => this.stop());
    port.start();
  }

  /** Starts a job with a number of its own. */
  begin(): Job {
    this.lastNumber += 1;
    const number = this.lastNumber;
    const inbox: Inbox = { replies: [], waiting: null };
    this.inboxes.set(number, inbox);
    return {
      number,
      send: (request) => this.send(request),
      next: () => this.receive(number, inbox),
      end: () => {
        this.inboxes.delete(number);
      },
    };
  }

  send(request: WorkbookRequest): void {
    if (!this.stopped) this.port.postMessage(request);
  }

  /** Ends all jobs; what still waits is told that the process stopped. */
  close(): void {
    this.stop();
    this.port.close();
  }

  private deliver(reply: WorkbookReply): void {
    const inbox = this.inboxes.get(reply.job);
    if (inbox === undefined) return;
    if (inbox.waiting === null) {
      inbox.replies.push(reply);
    } else {
      const take = inbox.waiting;
      inbox.waiting = null;
      take(reply);
    }
  }

  private receive(number: number, inbox: Inbox): Promise<WorkbookReply> {
    const ready = inbox.replies.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    if (this.stopped) return Promise.resolve({ type: 'failed', job: number, failure: stoppedFailure() });
    return new Promise((resolve) => {
      inbox.waiting = resolve;
    });
  }

  private stop(): void {
    this.stopped = true;
    for (const [job, inbox] of this.inboxes) {
      inbox.waiting?.({ type: 'failed', job, failure: stoppedFailure() });
      inbox.waiting = null;
    }
  }
}

function stoppedFailure(): Failure {
  return fail('workbook.stopped');
}

/** The failure in a reply that should have been something else. */
export function readFailure(reply: WorkbookReply): Failure {
  return reply.type === 'failed'
    ? reply.failure
    : fail('workbook.stopped', { details: { cause: reply.type } });
}
