import { findBackupArgument } from '@electron/services/opened-backup';
import { app } from 'electron';

/**
 * Listens, from before Chromium is ready, for backups that a person opens from outside: with this start, with a
 * second start (Windows, Linux), or through the Finder (macOS). Nothing is lost before somebody listens: answers
 * the way to begin hearing, which tells what came first.
 */
export function gatherOpenedBackups(): (open: (path: string) => void) => void {
  const early: string[] = [];
  let hear = (path: string): void => {
    early.push(path);
  };
  const take = (path: string | undefined) => {
    if (path !== undefined) hear(path);
  };
  take(findBackupArgument(process.argv.slice(1), process.cwd()));
  app.on('second-instance', (_event, argv, cwd) => take(findBackupArgument(argv.slice(1), cwd)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(findBackupArgument([path], '/'));
  });
  return (open) => {
    hear = open;
    for (const path of early.splice(0)) open(path);
  };
}
