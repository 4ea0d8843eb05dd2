import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { fail, type Result } from '@shared/domain/kernel/result';
import { FileInMaking } from '../write-file';
import type { ReleaseFile } from './release-list';

/**
 * Copies an installer and compares it with its list on the way; the copy appears only when it is the listed file,
 * bit for bit. Fails with `update.damaged` or `update.folderGone`, or as any write does.
 */
export async function fetchInstaller(
  source: string,
  target: string,
  { size, sha512 }: ReleaseFile,
): Promise<Result<null>> {
  const begun = await FileInMaking.begin(target);
  if (!begun.ok) return begun;
  const copy = begun.value;
  const details = { file: basename(source) };
  const hash = createHash('sha512');
  try {
    for await (const piece of createReadStream(source)) {
      const bytes = piece as Buffer;
      hash.update(bytes);
      const written = await copy.append(bytes);
      if (!written.ok) return written;
      // A file that goes on and on is not the listed one.
      if (copy.size > size) break;
    }
  } catch {
    await copy.abandon();
    return fail('update.folderGone', { details });
  }
  if (copy.size !== size || hash.digest('base64') !== sha512) {
    await copy.abandon();
    return fail('update.damaged', { details });
  }
  return copy.finish();
}

/** Whether a copy is still the listed file: asked again right before it is started. */
export async function isListedFile(path: string, { sha512 }: ReleaseFile): Promise<boolean> {
  const hash = createHash('sha512');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  } catch {
    return false;
  }
  return hash.digest('base64') === sha512;
}
