import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';
import { workThrough } from '../../slices';
import { encodeChange, touchedPerPart } from '../codec/change-codec';
import type { WorkerClient } from './worker-client';

/**
 * Sends a change of very many records to the worker part by part, each encoded when its turn comes, so that the window
 * goes on answering. Resolves as the worker's `commitLarge`.
 */
export async function sendLargeChange(
  client: WorkerClient,
  epoch: number,
  header: ChangeHeader,
  touched: readonly TouchedRecord[],
): Promise<Result<unknown>> {
  const starts: number[] = [];
  for (let start = 0; start < touched.length; start += touchedPerPart) starts.push(start);
  const running = client.begin('commitLarge', { epoch, header, parts: starts.length });
  const sendFrom = (start: number) =>
    client.sendPart(running.id, encodeChange(null, touched.slice(start, start + touchedPerPart)));
  await workThrough(starts, sendFrom, 1);
  return running.result;
}
