import type { Failure } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';

/** Where a file of several that came together stands. */
export type QueuedState = 'waiting' | 'opening' | 'open' | 'written' | 'failed' | 'left';

export interface QueuedFile {
  readonly file: PickedFile;
  readonly state: QueuedState;
  /** Of `written`: customers written. */
  readonly written?: number;
  /** Of `failed`. */
  readonly failure?: Failure;
}

/** Files in the order in which they were picked. */
export type FileQueue = readonly QueuedFile[];

/** Puts files at the end of the queue. */
export function enqueue(queue: FileQueue, files: readonly PickedFile[]): FileQueue {
  return [...queue, ...files.map((file): QueuedFile => ({ file, state: 'waiting' }))];
}

/** Tells how one file of the queue stands now. */
export function noteFile(
  queue: FileQueue,
  token: string | undefined,
  change: Omit<QueuedFile, 'file'>,
): FileQueue {
  return queue.map((queued) => (queued.file.token === token ? { file: queued.file, ...change } : queued));
}

/** The files whose turn has not come. */
export function listWaiting(queue: FileQueue): readonly PickedFile[] {
  return queue.filter(({ state }) => state === 'waiting').map(({ file }) => file);
}
