import type { Failure, Result } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';
import type { WorkbookOriginal, WorkbookReply, WorkbookRequest } from '@shared/ipc/workbook-port';
import { workbookRequestSchema } from '@shared/ipc/workbook-port';
import { packRows } from '@shared/ipc/workbook-rows';
import { z } from 'zod';
import { Credits } from './credits';
import type { Grants } from './grants';
import { readOriginal, repeatSheet } from './patch/original';
import { PatchJob } from './patch-job';
import { defaultLimits } from './read/limits';
import type { OpenWorkbook } from './read/open-workbook';
import { openWorkbook } from './read/open-workbook';
import type { HeldFile } from './read/source/byte-source';
import { WriteJob } from './write-job';

/** The part of Electron's port that is used. */
export interface ServedPort {
  postMessage(message: unknown): void;
  on(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(type: 'close', listener: () => void): void;
  start(): void;
}

/** Hears of errors that are nobody's fault but ours. */
export type ReportBug = (error: unknown) => void;

type Request<T extends WorkbookRequest['type']> = Extract<
  z.output<typeof workbookRequestSchema>,
  { type: T }
>;

/** A workbook that is open, and where it came from. */
interface OpenedBook {
  readonly workbook: OpenWorkbook;
  readonly place: Parameters<typeof openWorkbook>[0];
  readonly password: string | undefined;
}

/** Serves one worker over its port until the port closes: reads and writes only what `grants` allows. */
export function serveWorkbooks(port: ServedPort, grants: Grants, reportBug: ReportBug): void {
  const talk = new Talk(port, grants, reportBug);
  port.on('message', (event) => talk.take(event.data));
  port.on('close', () => talk.stop());
  port.start();
}

class Talk {
  private readonly books = new Map<number, OpenedBook>();
  private readonly reads = new Map<number, Credits>();
  private readonly writes = new Map<number, WriteJob>();
  private readonly patches = new Map<number, PatchJob>();

  constructor(
    private readonly port: ServedPort,
    private readonly grants: Grants,
    private readonly reportBug: ReportBug,
  ) {}

  take(message: unknown): void {
    const request = workbookRequestSchema.safeParse(message);
    if (request.success) this.carryOut(request.data);
    else this.refuse(message);
  }

  stop(): void {
    for (const credits of this.reads.values()) credits.stop();
    for (const job of this.writes.values()) job.cancel();
    for (const job of this.patches.values()) job.cancel();
    for (const { workbook } of this.books.values()) workbook.close();
    this.books.clear();
  }

  private carryOut(request: z.output<typeof workbookRequestSchema>): void {
    switch (request.type) {
      case 'open':
        this.run(request.job, () => this.open(request));
        break;
      case 'peek':
        this.run(request.job, () => this.peek(request));
        break;
      case 'read':
        this.run(request.job, () => this.read(request));
        break;
      case 'write':
        this.write(request);
        break;
      case 'credit':
        this.reads.get(request.job)?.add(request.credits);
        break;
      case 'append':
        this.writes.get(request.job)?.append(request.sheet, request.rows);
        break;
      case 'finish':
        this.writes.get(request.job)?.finish();
        this.patches.get(request.job)?.finish();
        break;
      case 'cancel':
        this.reads.get(request.job)?.stop();
        this.writes.get(request.job)?.cancel();
        this.patches.get(request.job)?.cancel();
        break;
      case 'openBytes':
        this.run(request.job, () => this.openPlace(request.job, request));
        break;
      case 'bytes':
        this.run(request.job, () => this.readBytes(request));
        break;
      case 'patch':
        this.patch(request);
        break;
      case 'repeatSheet':
        this.run(request.job, () => this.repeatSheet(request));
        break;
      case 'edit':
        this.patches.get(request.job)?.edit(request.sheet, request.rows);
        break;
      case 'insert':
        this.patches.get(request.job)?.insert(request);
        break;
      case 'close':
        this.books.get(request.book)?.workbook.close();
        this.books.delete(request.book);
        break;
    }
  }

  private async open({ job, token, password, sha256 }: Request<'open'>): Promise<void> {
    const place = await this.grants.findReadable(token);
    if (place === undefined) return this.fail(job, fail('files.unknownToken'));
    const known = password ?? this.grants.findPassword(token);
    const opened = await openWorkbook(place, defaultLimits, known);
    if (!opened.ok) return this.fail(job, opened);
    const changed = sha256 === undefined ? null : await findOtherBytes(opened.value, sha256);
    if (changed !== null) {
      opened.value.close();
      return this.fail(job, changed);
    }
    if (password !== undefined) this.grants.keepPassword(token, password);
    this.books.set(job, { workbook: opened.value, place, password: known });
    this.post({ type: 'opened', job });
  }

  private async openPlace(job: number, place: HeldFile): Promise<void> {
    const opened = await openWorkbook(place);
    if (!opened.ok) return this.fail(job, opened);
    this.books.set(job, { workbook: opened.value, place, password: undefined });
    this.post({ type: 'opened', job });
  }

  private async readBytes({ job, book, limit }: Request<'bytes'>): Promise<void> {
    const original = await this.readOriginal(book, limit);
    if (original.ok) this.post({ type: 'bytes', job, original: original.value });
    else this.fail(job, original);
  }

  private async readOriginal(book: number, limit: number): Promise<Result<WorkbookOriginal>> {
    const opened = this.books.get(book);
    if (opened === undefined) return closedBook();
    // What was pasted has no file to go back into.
    if (typeof opened.place === 'object' && 'text' in opened.place) return fail('layout.format');
    return readOriginal(opened.place, limit, defaultLimits, opened.password);
  }

  private async repeatSheet({ job, book, sheet, names }: Request<'repeatSheet'>): Promise<void> {
    const original = await this.readOriginal(book, defaultLimits.heldBytes);
    if (!original.ok) return this.fail(job, original);
    if (original.value.kind !== 'xlsx') return this.fail(job, fail('layout.format'));
    const repeated = await repeatSheet(original.value.bytes, sheet, names, defaultLimits);
    if (repeated.ok) await this.openPlace(job, { name: 'repeated.xlsx', bytes: repeated.value });
    else this.fail(job, repeated);
  }

  private patch({ job, book, token, options }: Request<'patch'>): void {
    const original = this.readOriginal(book, defaultLimits.heldBytes);
    const patch = new PatchJob(this.grants.find(token, 'write'), original, options, {
      post: (reply) => this.post({ ...reply, job }),
      ended: () => this.patches.delete(job),
      bug: this.reportBug,
    });
    this.patches.set(job, patch);
  }

  private async peek({ job, book }: Request<'peek'>): Promise<void> {
    const peek = await this.books.get(book)?.workbook.peek();
    if (peek === undefined) this.fail(job, closedBook());
    else if (peek.ok) this.post({ type: 'peeked', job, peek: peek.value });
    else this.fail(job, peek);
  }

  private async read({ job, book, sheet, batchRows, credits: granted }: Request<'read'>): Promise<void> {
    const opened = this.books.get(book);
    if (opened === undefined) return this.fail(job, closedBook());
    const credits = new Credits(granted);
    this.reads.set(job, credits);
    try {
      for await (const batch of opened.workbook.readRows(sheet, { batchRows })) {
        if (!batch.ok) return this.fail(job, batch);
        if (!(await credits.take())) break;
        this.post({ type: 'rows', job, rows: packRows(batch.value) });
      }
      this.post({ type: 'done', job });
    } finally {
      this.reads.delete(job);
    }
  }

  private write({ job, token, declaration, output }: Request<'write'>): void {
    const write = new WriteJob(this.grants.find(token, 'write'), declaration, output, {
      post: (reply) => this.post({ ...reply, job }),
      ended: () => this.writes.delete(job),
      bug: this.reportBug,
    });
    this.writes.set(job, write);
  }

  private run(job: number, work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      this.reportBug(error);
      this.fail(job, fail('workbook.damaged', { details: { cause: 'unexpected' } }));
    });
  }

  private refuse(message: unknown): void {
    const addressed = z.object({ job: z.number() }).safeParse(message);
    if (addressed.success) this.fail(addressed.data.job, fail('ipc.arguments'));
  }

  private fail(job: number, failure: Failure): void {
    this.post({ type: 'failed', job, failure });
  }

  private post(reply: WorkbookReply): void {
    this.port.postMessage(reply);
  }
}

/** The failure when a workbook's bytes are not those of `sha256`, or cannot be read; null when they are. */
async function findOtherBytes(workbook: OpenWorkbook, sha256: string): Promise<Failure | null> {
  const found = await workbook.sha256();
  if (!found.ok) return found;
  return found.value === sha256 ? null : fail('workbook.changed', { details: { cause: 'other bytes' } });
}

function closedBook(): Failure {
  return fail('workbook.unreadable', { details: { cause: 'closed' } });
}
