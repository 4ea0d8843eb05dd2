import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { countPdfPages } from '../pdf/count-pages';
import { PdfJoiner } from '../pdf/join-pdfs';
import { FileInMaking } from '../write-file';
import type { PageRoom } from './page-room';
import { pdfOptions } from './page-size';
import type { Finished, JobFrame, Press } from './press';

/** Lays parts out as they come and writes them into one PDF, so that no more than one part is held at a time. */
export class PdfPress implements Press {
  private readonly joiner = new PdfJoiner();
  private pages = 0;
  /** The part before, on its way into the file. */
  private taken: Promise<Result<null>> = Promise.resolve(succeed(null));

  private constructor(
    private readonly room: PageRoom,
    private readonly frame: JobFrame,
    private readonly file: FileInMaking,
    private readonly stop: AbortSignal,
  ) {}

  /** Fails as a write does. `space`: bytes until the disk counts as full, for tests of that. */
  static async open(
    room: PageRoom,
    frame: JobFrame,
    place: { readonly path: string; readonly space: number },
    stop: AbortSignal,
  ): Promise<Result<PdfPress>> {
    const file = await FileInMaking.begin(place.path, place.space);
    return file.ok ? succeed(new PdfPress(room, frame, file.value, stop)) : file;
  }

  async add(html: string): Promise<Result<{ readonly pages: number }>> {
    const pdf = await layOutPdf(this.room, html, this.frame, this.stop);
    const before = await this.taken;
    if (!before.ok) return before;
    if (pdf === undefined || this.stop.aborted) {
      await this.abandon();
      return fail(this.stop.aborted ? 'paper.cancelled' : 'paper.failed');
    }
    this.pages += countPdfPages(pdf);
    // Joined and written while the next part is laid out; what goes wrong is told with that one, or at the end.
    this.taken = this.take(pdf);
    return succeed({ pages: this.pages });
  }

  async finish(): Promise<Result<Finished>> {
    const taken = await this.taken;
    if (!taken.ok) return taken;
    const end = await this.file.append(this.joiner.finish());
    const finished = end.ok ? await this.file.finish() : end;
    if (!finished.ok) return finished;
    return succeed({ pages: this.joiner.pages, bytes: this.file.size, printed: true });
  }

  private async take(pdf: Uint8Array): Promise<Result<null>> {
    // Nobody may be waiting yet, so a file that cannot be read must not throw either.
    const isTaken = await this.joiner.add(pdf).catch(() => false);
    if (isTaken) return this.file.append(this.joiner.take());
    await this.file.abandon();
    return fail('paper.failed');
  }

  async abandon(): Promise<void> {
    await this.taken;
    await this.file.abandon();
  }

  dropNow(): void {
    this.file.dropNow();
  }
}

/** One document as PDF, as Chromium writes it; undefined when it could not be laid out or was stopped. */
export function layOutPdf(
  room: PageRoom,
  html: string,
  { title, size }: JobFrame,
  stop?: AbortSignal,
): Promise<Uint8Array | undefined> {
  return room.withPage({ html, title }, stop, (page) => page.webContents.printToPDF(pdfOptions(size)));
}
