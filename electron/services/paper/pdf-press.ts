import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { PdfJoiner } from '../pdf/join-pdfs';
import { FileInMaking } from '../write-file';
import type { PageRoom } from './page-room';
import { pdfOptions } from './page-size';
import type { Finished, JobFrame, Press } from './press';

/** Lays parts out as they come and writes them into one PDF, so that no more than one part is held at a time. */
export class PdfPress implements Press {
  private readonly joiner = new PdfJoiner();

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
    const isTaken = pdf !== undefined && !this.stop.aborted && (await this.joiner.add(pdf));
    if (!isTaken) {
      await this.abandon();
      return fail(this.stop.aborted ? 'paper.cancelled' : 'paper.failed');
    }
    const written = await this.file.append(this.joiner.take());
    return written.ok ? succeed({ pages: this.joiner.pages }) : written;
  }

  async finish(): Promise<Result<Finished>> {
    const end = await this.file.append(this.joiner.finish());
    const finished = end.ok ? await this.file.finish() : end;
    if (!finished.ok) return finished;
    return succeed({ pages: this.joiner.pages, bytes: this.file.size, printed: true });
  }

  abandon(): Promise<void> {
    return this.file.abandon();
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
