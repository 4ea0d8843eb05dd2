import type { BookCare } from '@renderer/data/book/session/book-care';
import { callShell } from '@renderer/data/bridge';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';

/** Lets the person choose where backups go; false when they thought better of it. */
export async function chooseBackupFolder(care: BookCare): Promise<Result<boolean>> {
  const picked = await callShell('files.pickFolder', {});
  if (!picked.ok) return picked;
  if (picked.value === null) return succeed(false);
  const set = await care.setFolder({ folder: picked.value.token });
  return set.ok ? succeed(true) : set;
}
