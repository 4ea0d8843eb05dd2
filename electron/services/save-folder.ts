import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CheckedArgument, PickedFile } from '@shared/ipc/contract';
import { chooseFreeName, foldFileName, tidyFileName } from './file-names';
import type { FileTokens } from './file-tokens';
import { explainWriteError } from './write-file';

/**
 * A token for one new file in a picked folder. What is there is never written over, and no name is given twice: taken
 * ones get ` (2)`. Fails with `files.unknownToken`, or as a write does when the folder is gone or closed to us.
 */
export async function choosePlaceIn(
  tokens: FileTokens,
  { folder, name, kind }: CheckedArgument<'files.saveIn'>,
): Promise<Result<PickedFile>> {
  const grant = tokens.folderOf(folder);
  if (grant === undefined) return fail('files.unknownToken');
  try {
    await stat(grant.path);
  } catch (error) {
    return explainWriteError(error, grant.path);
  }
  const tidy = tidyFileName(name, kind);
  const free = chooseFreeName(
    tidy.slice(0, -(kind.length + 1)),
    kind,
    (candidate) => grant.given.has(foldFileName(candidate)) || existsSync(join(grant.path, candidate)),
  );
  grant.given.add(foldFileName(free));
  return succeed(tokens.issueWrite(join(grant.path, free)));
}
