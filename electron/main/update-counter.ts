import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInstallation } from '@electron/services/update/installation';
import { UpdateDesk } from '@electron/services/update/update-desk';
import { UpdateFolderSetting } from '@electron/services/update/update-folder';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { shellWords } from '@shared/words/shell';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { Places } from './places';

interface CounterNeeds {
  readonly places: Places;
  readonly owner: () => BrowserWindow;
  readonly lang: () => Lang;
}

/** What the update channels answer with, in this installation on this PC. */
export interface UpdateCounter {
  readonly desk: UpdateDesk;
  /** Shows the licences of the parts in the file manager. */
  readonly showNotices: () => void;
}

/** Sets up updates for the way this app was installed. */
export function openUpdateCounter({ places, owner, lang }: CounterNeeds): UpdateCounter {
  const resources = app.isPackaged ? process.resourcesPath : '';
  const notices = join(resources, 'THIRD-PARTY-NOTICES.txt');
  const desk = new UpdateDesk({
    version: app.getVersion(),
    installation: describeInstallation(process.platform, process.arch, process.env),
    setting: new UpdateFolderSetting(join(places.profile, 'updates.json'), process.env.BRANCHBOOK_UPDATE_DIR),
    publicKey: app.isPackaged ? readKey(join(resources, 'update-key.pem')) : undefined,
    notices: app.isPackaged && existsSync(notices),
    pickFolder: async () => {
      const answer = await dialog.showOpenDialog(owner(), {
        title: wordsIn(shellWords, lang()).pickUpdateFolder,
        properties: ['openDirectory'],
      });
      return answer.canceled ? undefined : answer.filePaths[0];
    },
    install: runAfterQuit,
    downloads: () => app.getPath('downloads'),
    exists: existsSync,
    reveal: (path) => shell.showItemInFolder(path),
  });
  return { desk, showNotices: () => shell.showItemInFolder(notices) };
}

/** The package's key; a package without one answers undefined, and a key that cannot be read trusts nobody. */
function readKey(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Closes the app, everything written, and starts the installer as the last thing. */
function runAfterQuit(installer: string): void {
  app.once('will-quit', () => {
    spawn(installer, ['--updated'], { detached: true, stdio: 'ignore' }).unref();
  });
  app.quit();
}
