import { randomUUID } from 'node:crypto';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { Answers } from '@shared/ipc/contract';
import { BrowserWindow, type Session, session } from 'electron';
import type { ErrorLog } from './error-log';
import type { FileTokens } from './file-tokens';
import { countPdfPages } from './pdf/count-pages';
import { PdfJoiner } from './pdf/join-pdfs';
import { mendPdfText } from './pdf/mend-text';
import { splitDocument } from './pdf/split-document';
import { writeWholeFile } from './write-file';

/** What a printed page may load: its own style and embedded pictures and fonts. No script, no address. */
const paperPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** Pages laid out at once: 5,000 at once take many minutes and more memory than there is. */
const pagesAtOnce = 200;

/**
 * Turns HTML into paper. Each document is laid out in its own hidden window, without script or network, in a session
 * that lives in memory only; one at a time, because each holds the whole document.
 */
export class PaperOffice {
  private readonly documents = new Map<string, string>();
  private paperSession: Session | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly tokens: FileTokens,
    private readonly log: ErrorLog,
  ) {}

  /** Writes a PDF to the place a save token names. Fails with `files.unknownToken`, `paper.failed` or a write reason. */
  saveAsPdf(html: string, title: string, token: string): Promise<Result<Answers['paper.toPdf']>> {
    return this.enqueue(async () => {
      const path = this.tokens.pathOf(token, 'write');
      if (path === undefined) return fail('files.unknownToken');
      const pdf = await this.makePdf(html, title);
      if (pdf === undefined) return fail('paper.failed');
      const written = await writeWholeFile(path, pdf);
      return written.ok ? succeed({ pages: countPdfPages(pdf), bytes: pdf.byteLength }) : written;
    });
  }

  /** Opens the system's print dialog. `printed: false` when cancelled; fails with `paper.noPrinter` or `paper.failed`. */
  print(html: string, title: string): Promise<Result<Answers['paper.print']>> {
    return this.enqueue(async () => {
      const outcome = await this.withPage(html, title, printWithDialog);
      return outcome ?? fail('paper.failed');
    });
  }

  private async makePdf(html: string, title: string): Promise<Uint8Array | undefined> {
    const parts = splitDocument(html, pagesAtOnce);
    if (parts.length > 1) {
      const joiner = new PdfJoiner();
      let joined = 0;
      for (const part of parts) {
        const pdf = await this.layOut(part, title);
        if (pdf === undefined) return undefined;
        if (!(await joiner.add(pdf))) break;
        joined += 1;
      }
      if (joined === parts.length) return joiner.finish();
    }
    const pdf = await this.layOut(html, title);
    return pdf === undefined ? undefined : mendPdfText(pdf);
  }

  private layOut(html: string, title: string): Promise<Uint8Array | undefined> {
    const options = { preferCSSPageSize: true, printBackground: true, pageSize: 'A4' } as const;
    return this.withPage(html, title, (page) => page.webContents.printToPDF(options));
  }

  private enqueue<T>(job: () => Promise<T>): Promise<T> {
    const run = this.queue.then(job, job);
    this.queue = run.catch(() => undefined);
    return run;
  }

  private async withPage<T>(
    html: string,
    title: string,
    work: (page: BrowserWindow) => Promise<T>,
  ): Promise<T | undefined> {
    const id = randomUUID();
    this.documents.set(id, html);
    const page = new BrowserWindow({
      show: false,
      title,
      width: 794,
      height: 1123,
      webPreferences: {
        session: this.openSession(),
        sandbox: true,
        contextIsolation: true,
        javascript: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    });
    try {
      await page.loadURL(`app://paper/${id}`);
      return await work(page);
    } catch (error) {
      this.log.writeError('paper', error);
      return undefined;
    } finally {
      page.destroy();
      this.documents.delete(id);
    }
  }

  private openSession(): Session {
    if (this.paperSession !== undefined) return this.paperSession;
    const inMemory = session.fromPartition('paper', { cache: false });
    inMemory.protocol.handle('app', ({ url }) => {
      const { host, pathname } = new URL(url);
      const html = host === 'paper' ? this.documents.get(pathname.slice(1)) : undefined;
      if (html === undefined) return new Response(null, { status: 404 });
      return new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': paperPolicy },
      });
    });
    inMemory.webRequest.onBeforeRequest(({ url }, decide) =>
      decide({ cancel: !url.startsWith('app://paper/') && !url.startsWith('data:') }),
    );
    inMemory.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    inMemory.setPermissionCheckHandler(() => false);
    this.paperSession = inMemory;
    return inMemory;
  }
}

function printWithDialog(page: BrowserWindow): Promise<Result<Answers['paper.print']>> {
  return new Promise((resolve) => {
    page.webContents.print(
      { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } },
      (printed, reason) => {
        if (printed || /cancel/i.test(reason)) resolve(succeed({ printed }));
        else resolve(fail(/printers|settings/i.test(reason) ? 'paper.noPrinter' : 'paper.failed'));
      },
    );
  });
}
