import type { Result } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';
import type { BookSession, Progress } from '../book-session';
import { openPort } from '../bridge';
import { whileWorking } from '../locking/long-jobs';
import type { ImportDone, ImportOrder } from './import-order';

/**
 * Brings a workbook into the book as one change: all of it or nothing. Stages told on the way: `reading` (rows done of
 * all rows) and `saving`. Stopping by `signal` before the last moment leaves the book as it was and answers
 * `book.cancelled`. Other reasons: `workbook.*` from reading, `book.*` from writing.
 */
export async function runImport(
  session: BookSession,
  order: ImportOrder,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result<ImportDone>> {
  let port: MessagePort;
  try {
    port = await openPort('workbook');
  } catch {
    return fail('workbook.processGone', { details: { file: order.plan.file } });
  }
  return whileWorking('import', () => session.importWorkbook(order, port, onProgress, signal));
}
