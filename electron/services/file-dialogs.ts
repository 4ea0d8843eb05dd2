import { join } from 'node:path';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { CheckedArgument, PickedFile } from '@shared/ipc/contract';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { shellWords } from '@shared/words/shell';
import { app, type BrowserWindow, dialog } from 'electron';
import { addEnding, tidyFileName } from './file-names';
import type { FileTokens } from './file-tokens';

export interface FileDialogs {
  /** Lets the person pick workbooks; empty when cancelled. */
  pickWorkbooks(): Promise<Result<readonly PickedFile[]>>;
  /** Lets the person choose where to save; null when cancelled. */
  pickSave(order: CheckedArgument<'files.pickSave'>): Promise<Result<PickedFile | null>>;
}

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
