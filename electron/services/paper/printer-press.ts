import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { PrintWay } from '@shared/ipc/printing';
import { joinDocuments } from './join-documents';
import type { PageRoom } from './page-room';
import type { Finished, JobFrame, Press } from './press';
import { printContents } from './print-page';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);
const pageBegin = '<section class="page">';

/**
 * Keeps the parts of a job, packed (pages that repeat the same form shrink to a tenth), until all are there: a job that
 * is cancelled on the way leaves no half stack in the printer.
 */
export class PrinterPress implements Press {
  private parts: Buffer[] = [];
  private pages = 0;

  constructor(
    private readonly room: PageRoom,
    private readonly frame: JobFrame,
    private readonly how: PrintWay,
    private readonly stop: AbortSignal,
  ) {}

  async add(html: string): Promise<Result<{ readonly pages: number }>> {
    this.parts.push(await pack(html));
    this.pages += html.split(pageBegin).length - 1;
    return succeed({ pages: this.pages });
  }

  async finish(): Promise<Result<Finished>> {
    const { parts, how } = this;
    this.parts = [];
    if (parts.length === 0) return fail('paper.failed');
    // The dialog is asked once; a single part leaves the copies to the printer.
    if ('dialog' in how || parts.length === 1) {
      return this.print(joinDocuments(await Promise.all(parts.map(readPart))), how);
    }
    // Copy after copy, so that each comes out in order.
    for (let copy = 0; copy < how.copies; copy += 1) {
      for (const part of parts) {
        const printed = await this.print(await readPart(part), { ...how, copies: 1 });
        if (!printed.ok) return printed;
      }
    }
    return succeed({ pages: this.pages, bytes: 0, printed: true });
  }

  async abandon(): Promise<void> {
    this.parts = [];
  }

  dropNow(): void {
    this.parts = [];
  }

  private async print(html: string, how: PrintWay): Promise<Result<Finished>> {
    const { title, size } = this.frame;
    const outcome = await this.room.withPage({ html, title }, this.stop, (page) =>
      printContents(page.webContents, size, how),
    );
    if (outcome === undefined) return fail(this.stop.aborted ? 'paper.cancelled' : 'paper.notPrinted');
    if (!outcome.ok) return outcome;
    return succeed({ pages: this.pages, bytes: 0, printed: outcome.value.printed });
  }
}

async function readPart(packed: Buffer): Promise<string> {
  return (await unpack(packed)).toString('utf8');
}
