import { openCounter, sendEvent } from '@electron/ipc/handle';
import { createHandlers } from '@electron/ipc/handlers';
import { attachBookPort } from '@electron/services/book/attach-book-port';
import { BackupDesk } from '@electron/services/book/backup-desk';
import { BookFolder } from '@electron/services/book/book-folder';
import type { ErrorLog } from '@electron/services/error-log';
import { createFileDialogs, issueAll } from '@electron/services/file-dialogs';
import type { FileTokens } from '@electron/services/file-tokens';
import { MonthDesk, type MonthEnd, type MonthTask } from '@electron/services/month';
import { OpenedBackups } from '@electron/services/opened-backup';
import { PaperOffice } from '@electron/services/paper/office';
import type { PrefsStore } from '@electron/services/prefs';
import { readWatchInterval, WorkbookWatch } from '@electron/services/watch/workbook-watch';
import { WorkbookHost } from '@electron/services/workbook-host';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PortName, ShellEvent, ShellEvents } from '@shared/ipc/contract';
import type { Lang } from '@shared/words/define-words';
import {
  app,
  type BrowserWindow,
  MessageChannelMain,
  type MessagePortMain,
  session,
  type WebContents,
} from 'electron';
import { appOrigin } from './content-policy';
import type { Places } from './places';
import { openUpdateCounter, type UpdateCounter } from './update-counter';
import { WindowLock } from './window-lock';

interface ShellNeeds {
  readonly places: Places;
  readonly prefs: PrefsStore;
  readonly log: ErrorLog;
  readonly tokens: FileTokens;
  readonly lang: Lang;
  readonly devOrigin: string | undefined;
  /** Page of the window. */
  readonly address: string;
  readonly onLanguage: (lang: Lang) => void;
  readonly onReadyToClose: () => void;
  /** The unattended month, if that is what this run is for. */
  readonly month?: { readonly task: MonthTask; readonly end: (end: MonthEnd) => void };
}

/** The services of this run, wired to the window that uses them. */
export class Shell {
  lang: Lang;
  /** Locks the window's book. */
  readonly lock: WindowLock;
  private window: BrowserWindow | undefined;
  private readonly workbooks: WorkbookHost;
  private readonly book: BookFolder;
  private readonly watch: WorkbookWatch;
  private readonly paper: PaperOffice;
  private readonly backups: OpenedBackups;
  private readonly updates: UpdateCounter;

  constructor(private readonly needs: ShellNeeds) {
    const { places, log, tokens, month } = needs;
    this.lang = needs.lang;
    // Faults on demand are for tests, never for a branch.
    const faultText = app.isPackaged ? undefined : process.env.BRANCHBOOK_FAULT;
    this.book = new BookFolder(places.book, faultText, app.getVersion());
    // However this process ends, short of a crash, other machines find the book free.
    process.on('exit', () => this.book.inUse.release());
    this.paper = new PaperOffice({ tokens, log, owner: () => this.ownWindow(), faultText });
    this.backups = new OpenedBackups({ tokens, announce: (file) => this.send('backupOpened', file) });
    this.updates = openUpdateCounter({ places, owner: () => this.ownWindow(), lang: () => this.lang });
    this.workbooks = new WorkbookHost(places.workbookProcess, tokens, log);
    this.watch = new WorkbookWatch({
      folder: () => this.book.path,
      tokens,
      announce: (files) => this.send('watched', files),
      everyMs: readWatchInterval(app.isPackaged ? undefined : process.env.BRANCHBOOK_WATCH_SECONDS),
    });
    this.lock = new WindowLock({
      window: () => this.window,
      announce: (why) => this.send('lock', why),
      address: needs.address,
    });
    const dialogs = createFileDialogs({ tokens, owner: () => this.ownWindow(), lang: () => this.lang });
    const say = (line: string) => process.stdout.write(`${line}\n`);
    openCounter({
      handlers: createHandlers({
        describeApp: () => ({
          version: app.getVersion(),
          lang: this.lang,
          platform: nameOfPlatform(),
          mode: month === undefined ? 'window' : 'month',
        }),
        setLanguage: (lang) => this.setLanguage(lang),
        readyToClose: () => void this.lock.stop().finally(needs.onReadyToClose),
        log,
        tokens,
        dialogs,
        sampleWorkbook: places.sampleWorkbook,
        paper: this.paper,
        month: new MonthDesk(month?.task, tokens, say, month?.end ?? (() => undefined)),
        book: this.book,
        watch: this.watch,
        lock: this.lock.desk,
        clipboard: this.lock.clipboard,
        backups: this.backups,
        updates: this.updates,
        backupDesk: new BackupDesk({ book: this.book, tokens, pickBackup: () => dialogs.pickBackup() }),
      }),
      openPort: (name) => this.openPort(name),
      registerDropped: (paths) => issueAll(tokens, paths),
      isOurWindow: (contents) => this.isOurWindow(contents),
      origin: needs.devOrigin ?? appOrigin,
      onFault: (channel, error) => log.writeError(`channel:${channel}`, error),
    });
  }

  /** The one window that may speak to this shell. */
  serve(window: BrowserWindow): void {
    this.window = window;
  }

  isOurWindow(contents: WebContents): boolean {
    return this.window?.isDestroyed() === false && this.window.webContents === contents;
  }

  send<E extends ShellEvent>(event: E, value: ShellEvents[E]): void {
    if (this.window?.isDestroyed() === false) sendEvent(this.window.webContents, event, value);
  }

  /** A backup that was opened from outside, by its path. */
  openBackup(path: string): void {
    void this.backups.receive(path);
  }

  stop(): void {
    void this.lock.stop();
    this.watch.stop();
    this.workbooks.stop();
    this.paper.stop();
    this.updates.desk.drop();
  }

  private ownWindow(): BrowserWindow {
    if (this.window === undefined) throw new Error('A dialog was asked for before there is a window');
    return this.window;
  }

  private setLanguage(lang: Lang): void {
    this.lang = lang;
    this.needs.prefs.set({ lang });
    this.needs.onLanguage(lang);
  }

  private async openPort(name: PortName): Promise<Result<MessagePortMain>> {
    if (name === 'workbook') return succeed(this.workbooks.connect());
    const { port1, port2 } = new MessageChannelMain();
    attachBookPort(port2, this.book, () =>
      session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
    );
    return succeed(port1);
  }
}

function nameOfPlatform(): 'linux' | 'darwin' | 'win32' {
  const { platform } = process;
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
