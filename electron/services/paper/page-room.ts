import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import type { ErrorLog } from '../error-log';

/** What a printed page may load: its own style and embedded pictures and fonts. No script, no address. */
const paperPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** A document that is to be laid out. */
export interface Sheets {
  readonly html: string;
  readonly title: string;
}

/**
 * Where documents are laid out: each in its own hidden window, without script or network, in a session that lives in
 * memory only; one at a time, because each holds the whole document.
 */
export class PageRoom {
  private readonly documents = new Map<string, string>();
  private paperSession: Session | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly log: ErrorLog) {}

  /** Runs jobs one after the other. */
  enqueue<T>(job: () => Promise<T>): Promise<T> {
    const run = this.queue.then(job, job);
    this.queue = run.catch(() => undefined);
    return run;
  }

  /** Loads the document and works with its page; undefined when that failed, or as soon as `stop` says so. */
  async withPage<T>(
    { html, title }: Sheets,
    stop: AbortSignal | undefined,
    work: (page: BrowserWindow) => Promise<T>,
  ): Promise<T | undefined> {
    if (stop?.aborted === true) return undefined;
    const id = randomUUID();
    this.documents.set(id, html);
    const page = this.openPage(title);
    const { stopped, forget } = waitForStop(stop);
    try {
      const done = page.loadURL(`app://paper/${id}`).then(() => work(page));
      // A page that is torn down in the middle of its work may fail later; nobody waits for it then.
      done.catch(() => undefined);
      return await Promise.race([done, stopped]);
    } catch (error) {
      this.log.writeError('paper', error);
      return undefined;
    } finally {
      forget();
      page.destroy();
      this.documents.delete(id);
    }
  }

  private openPage(title: string): BrowserWindow {
    return new BrowserWindow({
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

/** A promise that resolves when the signal comes; `forget` takes the listener away again. */
function waitForStop(stop: AbortSignal | undefined): {
  readonly stopped: Promise<undefined>;
  forget(): void;
} {
  let listener = () => {};
  const stopped = new Promise<undefined>((resolve) => {
    listener = () => resolve(undefined);
  });
  stop?.addEventListener('abort', listener);
  return { stopped, forget: () => stop?.removeEventListener('abort', listener) };
}
