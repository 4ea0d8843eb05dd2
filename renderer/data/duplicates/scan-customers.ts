import type { DuplicatePair } from '@shared/domain/duplicates/cluster-pairs';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { yieldToWindow } from '../slices';
import { packRows } from './pack-rows';
import type { FromScanner, ToScanner } from './scan-protocol';

/** What a scan found; `customers` is how many were looked at. */
export interface ScanOutcome {
  readonly pairs: readonly DuplicatePair[];
  readonly customers: number;
  readonly compared: number;
  readonly crowded: number;
  readonly cut: boolean;
  /** ISO time. */
  readonly at: string;
}

/** Customers packed at once: a few milliseconds. */
const rowsAtOnce = 1500;

/**
 * Scans customers for duplicates in a worker of its own. Fails with `scan.cancelled` when `signal` stops it and with
 * `scan.stopped` when the worker breaks; nothing is written either way.
 */
export async function scanCustomers(
  records: readonly CustomerRecord[],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<ScanOutcome>> {
  const worker = new Worker(new URL('../../workers/duplicates-worker.ts', import.meta.url), {
    type: 'module',
  });
  const post = (message: ToScanner, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  try {
    const answered = new Promise<Result<ScanOutcome>>((resolve) => {
      const pairs: DuplicatePair[] = [];
      worker.addEventListener('error', () => resolve(fail('scan.stopped')));
      signal.addEventListener('abort', () => resolve(fail('scan.cancelled')));
      worker.addEventListener('message', ({ data }: MessageEvent<FromScanner>) => {
        if (data.type === 'progress') onProgress(data.done, data.total);
        else if (data.type === 'pairs')
          for (const { left, right, match } of data.pairs) {
            const [one, other] = [records[left], records[right]];
            if (one && other) pairs.push({ left: one.id, right: other.id, match });
          }
        else {
          const { compared, crowded, cut } = data;
          const at = new Date().toISOString();
          resolve(succeed({ pairs, customers: records.length, compared, crowded, cut, at }));
        }
      });
    });
    for (let from = 0; from < records.length; from += rowsAtOnce) {
      if (signal.aborted) return fail('scan.cancelled');
      const bytes = packRows(records.slice(from, from + rowsAtOnce));
      post({ type: 'rows', bytes }, [bytes.buffer]);
      await yieldToWindow();
    }
    post({ type: 'scan' });
    return await answered;
  } finally {
    worker.terminate();
  }
}
