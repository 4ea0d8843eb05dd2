import { randomUUID } from 'node:crypto';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { Answers, CheckedArgument } from '@shared/ipc/contract';
import { type Printer, type PrintWay, pagesAPart } from '@shared/ipc/printing';
import type { BrowserWindow } from 'electron';
import { readFaultSwitches } from '../book/fault-switches';
import type { ErrorLog } from '../error-log';
import type { FileTokens } from '../file-tokens';
import { countPdfPages } from '../pdf/count-pages';
import { mendPdfText } from '../pdf/mend-text';
import { splitDocument } from '../pdf/split-document';
import { FileInMaking } from '../write-file';
import { PageRoom } from './page-room';
import { layOutPdf, PdfPress } from './pdf-press';
import type { Finished, JobFrame, Press } from './press';
import { PrinterPress } from './printer-press';
import { listPrinters } from './printers';

interface Needs {
  readonly tokens: FileTokens;
  readonly log: ErrorLog;
  /** Any window: the system's printers are asked through one. */
  readonly owner: () => BrowserWindow;
  /** BRANCHBOOK_FAULT, where tests may set it. */
  readonly faultText: string | undefined;
}

/** A job that is being sent. */
interface OpenJob {
  readonly press: Press;
  readonly stop: AbortController;
}

type Destination = { readonly token: string } | PrintWay;

/** A window has one job under way; more are left over from one that went wrong. */
const mostJobs = 4;

/**
 * Turns HTML into paper: printers, the system's dialog, PDF files. One document is laid out at a time, long ones in
 * parts. A file appears when it is whole, a printer gets a job when all of it is there.
 */
export class PaperOffice {
  private readonly room: PageRoom;
  private readonly jobs = new Map<string, OpenJob>();
  private readonly space: number;

  constructor(private readonly needs: Needs) {
    this.room = new PageRoom(needs.log);
    this.space = readFaultSwitches(needs.faultText).paperFullAfter ?? Number.POSITIVE_INFINITY;
  }

  async listPrinters(): Promise<Result<readonly Printer[]>> {
    return succeed(await listPrinters(this.needs.owner().webContents));
  }

  /** Writes a PDF to the place a save token names. Fails with `files.unknownToken`, `paper.failed` or a write reason. */
  async saveAsPdf({
    html,
    title,
    size,
    token,
  }: CheckedArgument<'paper.toPdf'>): Promise<Result<Answers['paper.toPdf']>> {
    const parts = splitDocument(html, pagesAPart);
    const frame: JobFrame = { title, size };
    if (parts.length === 1) return this.saveWhole(html, frame, token);
    const done = await this.send(parts, frame, { token });
    if (done.ok) return succeed({ pages: done.value.pages, bytes: done.value.bytes });
    // Parts that cannot be joined may still do as a whole.
    return done.reason === 'paper.failed' ? this.saveWhole(html, frame, token) : done;
  }

  /**
   * Prints a document. `printed: false` when cancelled in the dialog; fails with `paper.noPrinter`,
   * `paper.printerGone` or `paper.notPrinted`.
   */
  async print({
    html,
    title,
    size,
    how,
  }: CheckedArgument<'paper.print'>): Promise<Result<Answers['paper.print']>> {
    const done = await this.send([html], { title, size }, how);
    return done.ok ? succeed({ printed: done.value.printed }) : done;
  }

  /** Begins a job of several parts. Fails as the destination does: unknown token, no printer, a place not writable. */
  async begin({ title, size, to }: CheckedArgument<'paper.begin'>): Promise<Result<Answers['paper.begin']>> {
    const job = await this.open({ title, size }, to);
    if (!job.ok) return job;
    const id = randomUUID();
    this.jobs.set(id, job.value);
    for (const oldest of this.jobs.keys()) {
      if (this.jobs.size <= mostJobs) break;
      await this.cancel({ job: oldest });
    }
    return succeed({ job: id });
  }

  /** A part that fails ends its job: nothing of it is left. */
  add({ job, html }: CheckedArgument<'paper.add'>): Promise<Result<Answers['paper.add']>> {
    return this.withJob(job, async ({ press }) => {
      const added = await press.add(html);
      if (!added.ok) this.jobs.delete(job);
      return added;
    });
  }

  finish({ job }: CheckedArgument<'paper.finish'>): Promise<Result<Answers['paper.finish']>> {
    return this.withJob(job, async ({ press }) => {
      const finished = await press.finish();
      this.jobs.delete(job);
      return finished;
    });
  }

  async cancel({ job }: CheckedArgument<'paper.cancel'>): Promise<Result<null>> {
    const open = this.jobs.get(job);
    this.jobs.delete(job);
    open?.stop.abort();
    // Behind the step that is under way, which ends at once.
    if (open !== undefined) await this.room.enqueue(() => open.press.abandon());
    return succeed(null);
  }

  /** Leaves no half-made file behind when the app goes. */
  stop(): void {
    for (const { press } of this.jobs.values()) press.dropNow();
    this.jobs.clear();
  }

  private async send(parts: readonly string[], frame: JobFrame, to: Destination): Promise<Result<Finished>> {
    const begun = await this.begin({ ...frame, to });
    if (!begun.ok) return begun;
    const { job } = begun.value;
    for (const html of parts) {
      const added = await this.add({ job, html });
      if (!added.ok) return added;
    }
    return this.finish({ job });
  }

  private async open(frame: JobFrame, to: Destination): Promise<Result<OpenJob>> {
    const stop = new AbortController();
    if ('token' in to) {
      const path = this.needs.tokens.pathOf(to.token, 'write');
      if (path === undefined) return fail('files.unknownToken');
      const press = await PdfPress.open(this.room, frame, { path, space: this.space }, stop.signal);
      return press.ok ? succeed({ press: press.value, stop }) : press;
    }
    const printers = await listPrinters(this.needs.owner().webContents);
    if (printers.length === 0) return fail('paper.noPrinter');
    if ('printer' in to && !printers.some(({ name }) => name === to.printer))
      return fail('paper.printerGone');
    return succeed({ press: new PrinterPress(this.room, frame, to, stop.signal), stop });
  }

  private withJob<T>(id: string, step: (job: OpenJob) => Promise<Result<T>>): Promise<Result<T>> {
    return this.room.enqueue(async () => {
      const job = this.jobs.get(id);
      return job === undefined ? fail('paper.unknownJob') : step(job);
    });
  }

  /** A document of one part keeps everything Chromium puts into the file. */
  private saveWhole(html: string, frame: JobFrame, token: string): Promise<Result<Answers['paper.toPdf']>> {
    return this.room.enqueue(async () => {
      const path = this.needs.tokens.pathOf(token, 'write');
      if (path === undefined) return fail('files.unknownToken');
      const laidOut = await layOutPdf(this.room, html, frame);
      if (laidOut === undefined) return fail('paper.failed');
      const pdf = await mendPdfText(laidOut);
      const file = await FileInMaking.begin(path, this.space);
      if (!file.ok) return file;
      const written = await file.value.append(pdf);
      const finished = written.ok ? await file.value.finish() : written;
      return finished.ok ? succeed({ pages: countPdfPages(pdf), bytes: pdf.byteLength }) : finished;
    });
  }
}
