import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CheckedArgument, PickedFile } from '@shared/ipc/contract';
import type { PickedFolder, PickedLayout } from '@shared/ipc/printing';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { shellWords } from '@shared/words/shell';
import { app, type BrowserWindow, dialog } from 'electron';
import { addEnding, tidyFileName } from './file-names';
import type { FileTokens } from './file-tokens';
import { codeOf } from './write-file';

export interface FileDialogs {
  /** Lets the person pick workbooks; empty when cancelled. */
  pickWorkbooks(): Promise<Result<readonly PickedFile[]>>;
  /** Lets the person choose where to save; null when cancelled. */
  pickSave(order: CheckedArgument<'files.pickSave'>): Promise<Result<PickedFile | null>>;
  /** Lets the person choose a folder that several files go into; null when cancelled. */
  pickFolder(): Promise<Result<PickedFolder | null>>;
  /** Lets the person choose a backup of the book; its path stays on this side. Null when cancelled. */
  pickBackup(): Promise<string | null>;
  /** Lets the person choose a keyring, or a backup that carries one; its path stays on this side. Null when cancelled. */
  pickKeyring(): Promise<string | null>;
  /** Lets the person choose a file of layouts and reads it; null when cancelled. Too large: `files.tooLarge`. */
  pickLayout(): Promise<Result<PickedLayout | null>>;
}

/** Layouts with a logo each come to a few MB; more than this is another kind of file. */
const largestLayoutFile = 32 * 2 ** 20;

interface Needs {
  readonly tokens: FileTokens;
  readonly owner: () => BrowserWindow;
  readonly lang: () => Lang;
}

/** The system's own dialogs over our window. */
export function createFileDialogs({ tokens, owner, lang }: Needs): FileDialogs {
  return {
    async pickWorkbooks() {
      const words = wordsIn(shellWords, lang());
      const answer = await dialog.showOpenDialog(owner(), {
        title: words.pickWorkbooks,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words.workbooks, extensions: ['xlsx', 'xlsm', 'xls', 'csv', 'txt', 'tsv', 'et'] },
          { name: words.allFiles, extensions: ['*'] },
        ],
      });
      return answer.canceled ? succeed([]) : issueAll(tokens, answer.filePaths);
    },

    async pickSave({ kind, suggestedName }) {
      const words = wordsIn(shellWords, lang());
      const answer = await dialog.showSaveDialog(owner(), {
        title: words.saveAs,
        defaultPath: join(app.getPath('documents'), tidyFileName(suggestedName, kind)),
        filters: [{ name: words.kinds(kind), extensions: [kind] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (answer.canceled || answer.filePath === '') return succeed(null);
      return succeed(tokens.issueWrite(addEnding(answer.filePath, kind)));
    },

    async pickFolder() {
      const answer = await dialog.showOpenDialog(owner(), {
        title: wordsIn(shellWords, lang()).pickFolder,
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [path] = answer.filePaths;
      return succeed(answer.canceled || path === undefined ? null : tokens.issueFolder(path));
    },

    async pickBackup() {
      const words = wordsIn(shellWords, lang());
      const answer = await dialog.showOpenDialog(owner(), {
        title: words.pickBackup,
        properties: ['openFile'],
        filters: [
          { name: words.backups, extensions: ['branchbook'] },
          { name: words.allFiles, extensions: ['*'] },
        ],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },

    async pickKeyring() {
      const words = wordsIn(shellWords, lang());
      const answer = await dialog.showOpenDialog(owner(), {
        title: words.pickKeyring,
        properties: ['openFile'],
        filters: [
          { name: words.keyrings, extensions: ['json', 'branchbook', 'bbs'] },
          { name: words.allFiles, extensions: ['*'] },
        ],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },

    async pickLayout() {
      const words = wordsIn(shellWords, lang());
      const answer = await dialog.showOpenDialog(owner(), {
        title: words.pickLayout,
        properties: ['openFile'],
        filters: [
          { name: words.layouts, extensions: ['json'] },
          { name: words.allFiles, extensions: ['*'] },
        ],
      });
      const [path] = answer.filePaths;
      return answer.canceled || path === undefined ? succeed(null) : readLayout(path);
    },
  };
}

/** Tokens for all the paths, or the first reason why one cannot be read. */
export async function issueAll(
  tokens: FileTokens,
  paths: readonly string[],
): Promise<Result<readonly PickedFile[]>> {
  const picked: PickedFile[] = [];
  for (const path of paths) {
    const issued = await tokens.issueRead(path);
    if (!issued.ok) return issued;
    picked.push(issued.value);
  }
  return succeed(picked);
}

async function readLayout(path: string): Promise<Result<PickedLayout>> {
  const name = basename(path);
  try {
    const about = await stat(path);
    if (!about.isFile()) return fail('files.notFile', { details: { file: name } });
    if (about.size > largestLayoutFile) return fail('files.tooLarge', { details: { file: name } });
    return succeed({ name, text: await readFile(path, 'utf8') });
  } catch (error) {
    return fail(codeOf(error) === 'ENOENT' ? 'files.notFound' : 'files.notReadable', {
      details: { file: name },
    });
  }
}
