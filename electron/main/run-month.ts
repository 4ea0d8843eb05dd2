import { join } from 'node:path';
import { ErrorLog } from '@electron/services/error-log';
import { issueAll } from '@electron/services/file-dialogs';
import { FileTokens } from '@electron/services/file-tokens';
import type { MonthEnd } from '@electron/services/month';
import { PrefsStore } from '@electron/services/prefs';
import type { MonthOrder } from '@shared/ipc/contract';
import { wordsIn } from '@shared/words/define-words';
import { type MonthComplaint, sayComplaint } from '@shared/words/month';
import { shellWords } from '@shared/words/shell';
import { app, session } from 'electron';
import { serveApp } from './app-scheme';
import { beginProcess, findDevOrigin } from './begin';
import { appOrigin } from './content-policy';
import { watchForCrashes } from './crash-watch';
import { confineSession } from './lockdown';
import { type MonthlyArguments, readMonthlyArguments } from './monthly-arguments';
import { findPlaces, keepApart } from './places';
import { readSettings } from './settings';
import { Shell } from './shell';
import { makeThrowAwayFolder, removeAtExit } from './throw-away';
import { openHiddenWindow } from './window';

/** Runs the unattended month with the person's arguments and ends the process with its exit code. */
export async function runMonth(args: readonly string[]): Promise<void> {
  const settings = readSettings(process.env);
  const reading = readMonthlyArguments(args, settings.lang, process.cwd());
  if (!reading.ok) return endProcess({ exitCode: 2, message: reading.line });
  const order = reading.value;
  const throwAway = order.book === undefined ? makeThrowAwayFolder() : undefined;
  if (throwAway !== undefined) removeAtExit(throwAway);

  const places = keepApart(findPlaces(order.book?.folder ?? throwAway ?? ''));
  const beginning = beginProcess(places, { ...settings, lang: order.lang }, true);
  if (beginning !== 'begun') {
    const complaint: MonthComplaint =
      beginning === 'inUse' ? { kind: 'bookInUse' } : { kind: 'folderRefused', file: places.book };
    return endProcess({ exitCode: 2, message: sayComplaint(complaint, order.lang) });
  }
  await app.whenReady();
  app.dock?.hide();

  const tokens = new FileTokens();
  const picked = await issueAll(tokens, order.workbooks);
  if (!picked.ok) {
    const complaint: MonthComplaint = { kind: 'notReadable', file: String(picked.details?.file ?? '') };
    return endProcess({ exitCode: 2, message: sayComplaint(complaint, order.lang) });
  }

  const devOrigin = findDevOrigin(settings);
  const log = new ErrorLog(join(places.profile, 'logs'));
  const stopped: MonthEnd = { exitCode: 1, message: sayComplaint({ kind: 'windowStopped' }, order.lang) };
  serveApp(session.defaultSession, places.page);
  confineSession(session.defaultSession, devOrigin);
  const shell = new Shell({
    places,
    prefs: new PrefsStore(join(places.profile, 'prefs.json')),
    log,
    tokens,
    lang: order.lang,
    devOrigin,
    address: settings.devUrl ?? `${appOrigin}/index.html`,
    onLanguage: () => undefined,
    onReadyToClose: () => undefined,
    month: { task: { order: describeOrder(order, picked.value), out: order.out }, end: endProcess },
  });
  watchForCrashes({
    log,
    isOurWindow: (contents) => shell.isOurWindow(contents),
    onPageGone: () => endProcess(stopped),
    onFault: () => endProcess(stopped),
  });
  const window = openHiddenWindow({
    title: wordsIn(shellWords, order.lang).title,
    address: `${settings.devUrl ?? `${appOrigin}/index.html`}#/month`,
    preload: places.preload,
    icon: places.icon,
    devTools: false,
  });
  shell.serve(window);
  window.webContents.once('did-fail-load', () =>
    endProcess({ exitCode: 1, message: sayComplaint({ kind: 'appDamaged' }, order.lang) }),
  );
}

function describeOrder(order: MonthlyArguments, workbooks: MonthOrder['workbooks']): MonthOrder {
  return {
    workbooks,
    period: order.period,
    lang: order.lang,
    keepBook: order.book !== undefined,
    ...(order.book === undefined ? {} : { password: order.book.password }),
    ...(order.mapping === undefined ? {} : { mapping: order.mapping }),
  };
}

/** Says the last sentence (stderr unless all went well) and leaves. */
function endProcess({ exitCode, message }: MonthEnd): void {
  const line = message.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
  const stream = exitCode === 0 ? process.stdout : process.stderr;
  if (line === '') app.exit(exitCode);
  else stream.write(`${line}\n`, () => app.exit(exitCode));
}
