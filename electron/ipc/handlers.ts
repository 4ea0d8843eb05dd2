import type { BackupDesk } from '@electron/services/book/backup-desk';
import type { BookFolder } from '@electron/services/book/book-folder';
import { pickKeyring } from '@electron/services/book/pick-keyring';
import type { ClipboardGuard } from '@electron/services/clipboard/clipboard-guard';
import type { ErrorLog } from '@electron/services/error-log';
import type { FileDialogs } from '@electron/services/file-dialogs';
import type { FileTokens } from '@electron/services/file-tokens';
import type { LockDesk } from '@electron/services/lock/lock-desk';
import { measureMemory } from '@electron/services/memory';
import type { MonthDesk } from '@electron/services/month';
import type { OpenedBackups } from '@electron/services/opened-backup';
import type { PaperOffice } from '@electron/services/paper/office';
import { takePaste } from '@electron/services/paste';
import { choosePlaceIn } from '@electron/services/save-folder';
import type { UpdateDesk } from '@electron/services/update/update-desk';
import type { WorkbookWatch } from '@electron/services/watch/workbook-watch';
import { writeWholeFile } from '@electron/services/write-file';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { AppDescription } from '@shared/ipc/contract';
import type { Lang } from '@shared/words/define-words';
import { shell } from 'electron';
import type { Handlers } from './handle';

/** Everything the handlers hand work on to. */
export interface Desks {
  readonly describeApp: () => AppDescription;
  readonly setLanguage: (lang: Lang) => void;
  readonly readyToClose: () => void;
  readonly log: ErrorLog;
  readonly tokens: FileTokens;
  readonly dialogs: FileDialogs;
  readonly sampleWorkbook: string;
  readonly paper: PaperOffice;
  readonly month: MonthDesk;
  readonly book: BookFolder;
  readonly watch: WorkbookWatch;
  readonly lock: LockDesk;
  readonly clipboard: ClipboardGuard;
  readonly backups: OpenedBackups;
  readonly updates: { readonly desk: UpdateDesk; readonly showNotices: () => void };
  readonly backupDesk: BackupDesk;
}

/** One handler for each channel of the contract. */
export function createHandlers(desks: Desks): Handlers {
  const { book, clipboard, log, lock, tokens, dialogs, paper, month, watch } = desks;
  return {
    'app.describe': () => succeed(desks.describeApp()),
    'app.setLanguage': ({ lang }) => done(() => desks.setLanguage(lang)),
    'app.logError': ({ where, what }) => done(() => log.write(`page:${where}`, what)),
    'app.readyToClose': () => done(desks.readyToClose),
    'app.memory': measureMemory,
    'book.locate': () => book.locate(),
    'book.choose': ({ which }) => {
      // The start screens ask, so the book that was open is locked now: nothing of its customers may stay behind.
      tokens.forgetHeld();
      watch.stop();
      return book.choose(which);
    },
    'book.takeOver': () => book.takeOver(),
    'book.restoreKeyring': () => book.restoreKeyring(),
    'book.pickKeyring': () => pickKeyring(book, dialogs),
    'book.openFolder': async () => {
      const trouble = await shell.openPath(book.path);
      return trouble === '' ? succeed(null) : fail('book.folderNotShown');
    },
    'book.setAside': () => book.setAside(),
    'book.checkSpace': () => book.checkSpace(),
    'book.writeKeyring': ({ keyring, replace }) => book.writeKeyring(keyring, replace),
    'vault.beginAttempt': () => book.beginAttempt(),
    'vault.endAttempt': ({ opened }) => book.endAttempt(opened),
    'files.pickWorkbooks': () => dialogs.pickWorkbooks(),
    'files.sampleWorkbook': () => tokens.issueRead(desks.sampleWorkbook),
    'files.takePaste': (cells) => takePaste(tokens, desks.describeApp().lang, cells),
    'files.pickSave': (order) => dialogs.pickSave(order),
    'files.pickFolder': () => dialogs.pickFolder(),
    'files.saveIn': (order) => choosePlaceIn(tokens, order),
    'files.pickLayout': () => dialogs.pickLayout(),
    'files.openedBackup': () => desks.backups.take(),
    'files.write': ({ token, bytes }) => {
      const path = tokens.pathOf(token, 'write');
      return path === undefined ? fail('files.unknownToken') : writeWholeFile(path, bytes);
    },
    'files.reveal': ({ token }) => {
      const path = tokens.anyPathOf(token);
      return path === undefined ? fail('files.unknownToken') : done(() => shell.showItemInFolder(path));
    },
    'backup.describe': () => desks.backupDesk.describe(),
    'backup.setPlan': (order) => desks.backupDesk.setPlan(order),
    'backup.setFolder': (order) => desks.backupDesk.setFolder(order),
    'backup.run': (order) => desks.backupDesk.run(order),
    'backup.list': () => desks.backupDesk.list(),
    'backup.pick': () => desks.backupDesk.pick(),
    'backup.look': (order) => desks.backupDesk.look(order),
    'backup.note': (order) => desks.backupDesk.note(order),
    'backup.stage': (order) => desks.backupDesk.stage(order),
    'backup.swap': (order) => desks.backupDesk.swap(order),
    'watch.run': (order) => watch.run(order),
    'watch.add': (order) => watch.add(order),
    'watch.remove': (order) => watch.remove(order),
    'watch.setMode': (order) => watch.setMode(order),
    'watch.settle': (order) => watch.settle(order),
    'watch.open': (order) => watch.open(order),
    'lock.arm': (order) => lock.arm(order),
    'lock.begin': () => lock.begin(),
    'lock.seal': (order) => lock.seal(order),
    'lock.recall': () => lock.recall(),
    'clipboard.guard': ({ sha256 }) => done(() => clipboard.guard(sha256)),
    'paper.printers': () => paper.listPrinters(),
    'paper.toPdf': (order) => paper.saveAsPdf(order),
    'paper.print': (order) => paper.print(order),
    'paper.begin': (order) => paper.begin(order),
    'paper.add': (part) => paper.add(part),
    'paper.finish': (end) => paper.finish(end),
    'paper.cancel': (end) => paper.cancel(end),
    'update.describe': () => desks.updates.desk.describe(),
    'update.chooseFolder': () => desks.updates.desk.chooseFolder(),
    'update.forgetFolder': () => desks.updates.desk.forgetFolder(),
    'update.check': () => desks.updates.desk.check(),
    'update.prepare': () => desks.updates.desk.prepare(),
    'update.start': () => desks.updates.desk.start(),
    'update.showNotices': () => done(desks.updates.showNotices),
    'month.describe': () => month.describe(),
    'month.progress': ({ text }) => month.report(text),
    'month.write': (order) => month.write(order),
    'month.saveToken': ({ name }) => month.issueSaveToken(name),
    'month.finish': (end) => month.finish(end),
  };
}

/** Runs a handler that has nothing to tell. */
function done(act: () => void): Result<null> {
  act();
  return succeed(null);
}
