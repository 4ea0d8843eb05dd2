import { join } from 'node:path';
import { defaultPlan } from '@shared/domain/care/backup-plan';
import { type CareFile, careFileSchema } from '@shared/ipc/backup';
import { readTextIfPresent, writeDurably } from './durable-file';

/** File in the book folder that says where backups go and how the last ones ended. */
export const careFileName = 'care.json';

const untouched: CareFile = {
  format: 'branchbook-care',
  version: 1,
  folder: null,
  plan: defaultPlan,
  lastBackup: null,
  lastFailure: null,
  lastRehearsal: null,
  lastVerify: null,
};

/** Reads `care.json`. A missing or damaged file counts as one that says nothing: it is no part of the book. */
export async function readCare(bookFolder: string): Promise<CareFile> {
  try {
    const text = await readTextIfPresent(join(bookFolder, careFileName));
    const parsed = careFileSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.data : untouched;
  } catch {
    return untouched;
  }
}

/** Remembers the given values. Errors of the file system are thrown. */
export async function writeCare(
  bookFolder: string,
  values: Partial<Omit<CareFile, 'format' | 'version'>>,
): Promise<CareFile> {
  const next = { ...(await readCare(bookFolder)), ...values };
  await writeDurably(join(bookFolder, careFileName), `${JSON.stringify(next, null, 2)}\n`);
  return next;
}
