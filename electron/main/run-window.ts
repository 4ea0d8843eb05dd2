import { join } from 'node:path';
import { ErrorLog } from '@electron/services/error-log';
import { FileTokens } from '@electron/services/file-tokens';
import { PrefsStore } from '@electron/services/prefs';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { shellWords } from '@shared/words/shell';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { serveApp } from './app-scheme';
import { beginProcess, findDevOrigin } from './begin';
import { ClosingHandshake } from './closing';
import { appOrigin } from './content-policy';
import { watchForCrashes } from './crash-watch';
import { confineSession } from './lockdown';
import { putUpMenu } from './menu';
import { gatherOpenedBackups } from './opened-files';
import { findBookFolder, findPlaces, keepApart } from './places';
import { readSettings } from './settings';
import { Shell } from './shell';
import { openWindow } from './window';

/** Opens the app as people see it. */
export async function runWindow(): Promise<void> {
  const settings = readSettings(process.env);
  const places = keepApart(findPlaces(findBookFolder(process.env)));
  const prefs = new PrefsStore(join(places.profile, 'prefs.json'));
  const lang = settings.langGiven ?? prefs.get().lang ?? settings.lang;
  const devOrigin = findDevOrigin(settings);
  const beginning = beginProcess(places, { ...settings, lang }, false);
  if (beginning !== 'begun') {
    const words = wordsIn(shellWords, lang);
    // Where the book is in use, the window that has it comes forward (second-instance below).
    if (beginning === 'refused') dialog.showErrorBox(words.title, words.folderRefused(places.book));
    app.exit(beginning === 'refused' ? 1 : 0);
    return;
  }

  const openedBackups = gatherOpenedBackups();
  const log = new ErrorLog(join(places.profile, 'logs'));
  const say = () => wordsIn(shellWords, shell.lang);
  const dressWindow = (chosen: Lang) => {
    window.setTitle(wordsIn(shellWords, chosen).title);
    putUpMenu({
      lang: chosen,
      send: (entry) => shell.send('menu', entry),
      quit: () => app.quit(),
      devTools: devOrigin !== undefined,
    });
  };

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const unattended = typeof data === 'object' && data !== null && 'unattended' in data && data.unattended;
    // A covered window comes back by itself as soon as it is blank.
    if (!unattended && !shell.lock.isCovered) show(window);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('quit', () => shell.stop());

  await app.whenReady();
  serveApp(session.defaultSession, places.page);
  confineSession(session.defaultSession, devOrigin);
  const shell = new Shell({
    places,
    prefs,
    log,
    tokens: new FileTokens(),
    lang,
    devOrigin,
    address: settings.devUrl ?? `${appOrigin}/index.html`,
    onLanguage: dressWindow,
    onReadyToClose: () => closing.finish(),
  });
  watchForCrashes({
    log,
    isOurWindow: (contents) => shell.isOurWindow(contents),
    onPageGone: () => void offerToReopen(window, say()),
    onFault: () => {
      dialog.showErrorBox(say().title, say().shellStopped);
      app.exit(1);
    },
  });
  const window = openWindow(
    {
      title: say().title,
      address: settings.devUrl ?? `${appOrigin}/index.html`,
      preload: places.preload,
      icon: places.icon,
      devTools: devOrigin !== undefined,
    },
    prefs,
  );
  const closing = new ClosingHandshake(window, {
    announce: () => shell.send('closing', null),
    ask: () => askToWait(window, say()),
  });
  shell.serve(window);
  shell.lock.watch(window);
  openedBackups((path) => shell.openBackup(path));
  dressWindow(lang);
}

type ShellWords = ReturnType<typeof wordsIn<typeof shellWords>>;

function show(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

async function offerToReopen(window: BrowserWindow, words: ShellWords): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.windowStopped,
    buttons: [words.reopen, words.quit],
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

async function askToWait(window: BrowserWindow, words: ShellWords): Promise<'wait' | 'quit'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.stillWriting,
    buttons: [words.keepWaiting, words.quitNow],
    cancelId: 0,
  });
  return response === 1 ? 'quit' : 'wait';
}
