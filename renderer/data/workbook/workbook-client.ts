import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { RawRow, SheetPart, WorkbookPeek } from '@shared/domain/sheets/cell';
import { cropRows } from '@shared/domain/sheets/parts/crop';
import { splitTables } from '@shared/domain/sheets/parts/split-tables';
import type { WorkbookDeclaration, WriteOutput, WriteRow } from '@shared/ipc/workbook-declaration';
import type { PatchOptions, PatchRow, WorkbookOriginal } from '@shared/ipc/workbook-port';
import { defaultBatchRows, defaultCredits } from '@shared/ipc/workbook-port';
import { unpackRows } from '@shared/ipc/workbook-rows';
import { BatchSender } from './batch-sender';
import type { Job, TalkPort } from './job-channel';
import { JobChannel, readFailure } from './job-channel';

/** Workbooks through the workbook process. Get the port with `openPort('workbook')`. */
export interface WorkbookClient {
  /**
   * Opens the file a person picked. Reasons: `workbook.*`; after `workbook.encrypted` and `workbook.wrongPassword`
   * the person may be asked for the password. Once it opened a file, its token opens it again without one. With
   * `sha256` (as a first look gave it) a file that holds other bytes by now is refused: `workbook.changed`.
   */
  openWorkbook(token: string, password?: string, sha256?: string): Promise<Result<OpenedWorkbook>>;
  /**
   * Starts writing to the place a person chose: an .xlsx unless `output` says otherwise. Nothing appears there before
   * `finish`.
   */
  writeWorkbook(
    token: string,
    declaration: WorkbookDeclaration,
    output?: WriteOutput,
  ): Promise<Result<WorkbookWriting>>;
  /** Opens bytes that lie nowhere else, such as a workbook that the book keeps. Reasons: `workbook.*`. */
  openBytes(name: string, bytes: Uint8Array): Promise<Result<OpenedWorkbook>>;
  /** Ends all jobs and the port. */
  close(): void;
}

/** A workbook that is open for reading. */
export interface OpenedWorkbook {
  /**
   * A first look at all sheets; runs through the whole file once. A sheet that holds several tables answers one look
   * for each, with `part`.
   */
  peek(): Promise<Result<WorkbookPeek>>;
  /**
   * The rows of a sheet that hold something, in batches; `sheet` is `SheetPeek.index`. With `part` (of a look or a
   * plan) only the rows and cells of that table. A failure is the last thing that comes. Leaving the loop early
   * cancels the reading.
   */
  readRows(
    sheet: number,
    options?: { readonly batchRows?: number; readonly part?: SheetPart | undefined },
  ): AsyncIterable<Result<readonly RawRow[]>>;
  /**
   * Its bytes as they can be patched; of a workbook under a password the package inside. Reasons: `workbook.*`;
   * `layout.notKept` beyond `limit` bytes.
   */
  readBytes(limit: number): Promise<Result<WorkbookOriginal>>;
  /**
   * Starts a copy with edits at the place a person chose. Nothing appears there before `finish`. Reasons: `files.*`,
   * `workbook.*`; `layout.format` for what cannot be patched (.xls, pages).
   */
  patch(token: string, options?: PatchOptions): Promise<Result<WorkbookPatching>>;
  /**
   * Opens a copy, in memory only, in which a sheet is repeated: it gets the first of the names (made acceptable to
   * Excel), copies behind the last sheet the others. At most `mostSheetCopies`. Reasons: `layout.format`, `workbook.*`.
   */
  repeatSheet(sheet: number, names: readonly string[]): Promise<Result<OpenedWorkbook>>;
  close(): void;
}

/** What a patch did. */
export interface PatchCounts {
  readonly bytes: number;
  readonly cells: number;
  readonly rowsAdded: number;
  /** Cells left alone because they hold a formula. */
  readonly formulasKept: number;
}

/** A copy with edits being made; sheets and rows are named as in the original. */
export interface WorkbookPatching {
  /** New values of rows that are there; resolves when more may follow. */
  edit(sheet: number, rows: readonly PatchRow[]): Promise<Result<null>>;
  /**
   * Rows put in above row `before`, each like row `model` above it; those of one place are added up. `likeMost`: a row
   * a little above may stand in for the model, if it has the formulas that most rows there have.
   */
  insert(
    sheet: number,
    place: { readonly before: number; readonly model: number; readonly likeMost?: boolean },
    rows: readonly PatchRow['cells'][],
  ): Promise<Result<null>>;
  /** Writes the file and puts it in its place. */
  finish(): Promise<Result<PatchCounts>>;
  /** Leaves nothing behind. */
  cancel(): Promise<void>;
}

/** A workbook being written. After a failure nothing is left behind and nothing more need be called. */
export interface WorkbookWriting {
  /** Adds rows below the header of a sheet (sheets in order); resolves when more may follow. */
  addRows(sheet: number, rows: readonly WriteRow[]): Promise<Result<null>>;
  /** Completes the file and puts it in its place. */
  finish(): Promise<Result<{ readonly bytes: number; readonly rows: number }>>;
  /** Leaves nothing behind. */
  cancel(): Promise<void>;
}

/** Speaks with the workbook process over a port. */
export function connectWorkbooks(port: TalkPort): WorkbookClient {
  const channel = new JobChannel(port);
  return {
    async openWorkbook(token, password, sha256) {
      const job = channel.begin();
      job.send({
        type: 'open',
        job: job.number,
        token,
        ...(password === undefined ? {} : { password }),
        ...(sha256 === undefined ? {} : { sha256 }),
      });
      return readOpened(channel, job);
    },
    async writeWorkbook(token, declaration, output) {
      const job = channel.begin();
      const request = { type: 'write' as const, job: job.number, token, declaration };
      job.send(output === undefined ? request : { ...request, output });
      const reply = await job.next();
      if (reply.type === 'credit') return succeed(describeWriting(job, reply.credits));
      job.end();
      return readFailure(reply);
    },
    async openBytes(name, bytes) {
      const job = channel.begin();
      job.send({ type: 'openBytes', job: job.number, name, bytes });
      return readOpened(channel, job);
    },
    close: () => channel.close(),
  };
}

/** A workbook under the number of the job that opened it. */
async function readOpened(channel: JobChannel, job: Job): Promise<Result<OpenedWorkbook>> {
  const reply = await job.next();
  job.end();
  return reply.type === 'opened' ? succeed(describeBook(channel, job.number)) : readFailure(reply);
}

function describeBook(channel: JobChannel, book: number): OpenedWorkbook {
  return {
    async peek() {
      const job = channel.begin();
      job.send({ type: 'peek', job: job.number, book });
      const reply = await job.next();
      job.end();
      return reply.type === 'peeked' ? succeed(splitTables(reply.peek)) : readFailure(reply);
    },
    readRows(sheet, { batchRows = defaultBatchRows, part } = {}) {
      const rows = readSheet(channel, book, part?.sheet ?? sheet, batchRows);
      return part === undefined ? rows : readPart(rows, part);
    },
    async readBytes(limit) {
      const job = channel.begin();
      job.send({ type: 'bytes', job: job.number, book, limit });
      const reply = await job.next();
      job.end();
      return reply.type === 'bytes' ? succeed(reply.original) : readFailure(reply);
    },
    async patch(token, options = {}) {
      const job = channel.begin();
      job.send({ type: 'patch', job: job.number, book, token, options });
      const reply = await job.next();
      if (reply.type === 'credit') return succeed(describePatching(job, reply.credits));
      job.end();
      return readFailure(reply);
    },
    async repeatSheet(sheet, names) {
      const job = channel.begin();
      job.send({ type: 'repeatSheet', job: job.number, book, sheet, names: [...names] });
      return readOpened(channel, job);
    },
    close: () => channel.send({ type: 'close', book }),
  };
}

/** The rows of one table of a sheet that holds several. */
async function* readPart(
  batches: AsyncIterable<Result<readonly RawRow[]>>,
  part: SheetPart,
): AsyncGenerator<Result<readonly RawRow[]>> {
  for await (const batch of batches) {
    const rows = batch.ok ? cropRows(part, batch.value) : [];
    if (!batch.ok || rows.length > 0) yield batch.ok ? succeed(rows) : batch;
    // Nothing below the table is its own: leaving here ends the reading.
    if (batch.ok && (batch.value.at(-1)?.number ?? 0) >= part.bottom) return;
  }
}

async function* readSheet(
  channel: JobChannel,
  book: number,
  sheet: number,
  batchRows: number,
): AsyncGenerator<Result<readonly RawRow[]>> {
  const job = channel.begin();
  let finished = false;
  try {
    job.send({ type: 'read', job: job.number, book, sheet, batchRows, credits: defaultCredits });
    for (;;) {
      const reply = await job.next();
      if (reply.type !== 'rows') {
        finished = true;
        if (reply.type !== 'done') yield readFailure(reply);
        return;
      }
      job.send({ type: 'credit', job: job.number, credits: 1 });
      yield succeed(unpackRows(reply.rows));
    }
  } finally {
    if (!finished) job.send({ type: 'cancel', job: job.number });
    job.end();
  }
}

function describeWriting(job: Job, granted: number): WorkbookWriting {
  const sender = new BatchSender(job, granted);
  return {
    addRows: (sheet, rows) => sender.send({ type: 'append', job: job.number, sheet, rows: [...rows] }),
    async finish() {
      const reply = await sender.finish();
      if (reply.type !== 'written') return readFailure(reply);
      return succeed({ bytes: reply.bytes, rows: reply.rows });
    },
    cancel: () => sender.cancel(),
  };
}

function describePatching(job: Job, granted: number): WorkbookPatching {
  const sender = new BatchSender(job, granted);
  return {
    edit: (sheet, rows) => sender.send({ type: 'edit', job: job.number, sheet, rows: [...rows] }),
    insert: (sheet, place, rows) =>
      sender.send({
        type: 'insert',
        job: job.number,
        sheet,
        ...place,
        rows: rows.map((cells) => ({ row: 0, cells })),
      }),
    async finish() {
      const reply = await sender.finish();
      if (reply.type !== 'patched') return readFailure(reply);
      const { bytes, cells, rowsAdded, formulasKept } = reply;
      return succeed({ bytes, cells, rowsAdded, formulasKept });
    },
    cancel: () => sender.cancel(),
  };
}
