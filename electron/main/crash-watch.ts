import type { ErrorLog } from '@electron/services/error-log';
import { app, type WebContents } from 'electron';

/** What to do when a part of the app is gone. */
interface CrashNeeds {
  readonly log: ErrorLog;
  readonly isOurWindow: (contents: WebContents) => boolean;
  /** The window's page is gone. */
  readonly onPageGone: () => void;
  /** The main process met a fault it does not know. */
  readonly onFault: () => void;
}

/**
 * Logs every part of the app that ends against our will. No memory dumps are kept: they would hold customers and
 * keys in plain text.
 */
export function watchForCrashes({ log, isOurWindow, onPageGone, onFault }: CrashNeeds): void {
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write(`page-process:${reason}:${exitCode}`, 'page.gone');
    if (isOurWindow(contents)) onPageGone();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write(`${type}:${reason}:${exitCode}`, 'process.gone');
  });
  process.on('uncaughtException', (error) => {
    log.writeError('main', error);
    onFault();
  });
  // Some work was left undone, yet the process itself is sound.
  process.on('unhandledRejection', (error) => log.writeError('main:promise', error));
}
