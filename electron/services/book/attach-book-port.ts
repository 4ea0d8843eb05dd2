import type { Result } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';
import {
  type BookAnswers,
  type BookArgument,
  type BookMethod,
  type BookReply,
  bookRequestSchema,
  bookRequestSchemas,
} from '@shared/ipc/book-port';
import type { MessagePortMain } from 'electron';
import type { BookFolder } from './book-folder';
import { describeWriteError } from './durable-file';
import { OpenBookFiles } from './open-book-files';

/** What is needed of a port; Electron's MessagePortMain has it. */
export type BookPortEnd = Pick<MessagePortMain, 'on' | 'postMessage' | 'start'>;

/** A running talk; `close` lets the last request end, then closes the files. */
export interface BookAttachment {
  close(): Promise<void>;
}

const current = new WeakMap<BookFolder, BookAttachment>();

/**
 * Answers the book worker's requests over `port`, one after the other, on the book that `folder` has chosen at this
 * moment. A book has one reader and writer: attaching again (a reloaded or unlocked window) ends the talk before.
 * `clearDatabase` throws the browser's IndexedDB away when it can no longer be opened.
 */
export function attachBookPort(
  port: BookPortEnd,
  folder: BookFolder,
  clearDatabase: () => Promise<void> = () => Promise.resolve(),
): BookAttachment {
  const before = current.get(folder);
  const files = new OpenBookFiles(folder, clearDatabase);
  let closed = false;
  let queue: Promise<void> = before?.close() ?? Promise.resolve();

  const attachment: BookAttachment = {
    close: () => {
      if (!closed) {
        closed = true;
        queue = queue.then(() => files.close());
      }
      return queue;
    },
  };
  current.set(folder, attachment);

  port.on('message', (event) => {
    if (closed) return;
    queue = queue.then(async () => {
      const reply = await answer(files, event.data);
      if (reply !== null) port.postMessage(reply);
    });
  });
  port.on('close', () => void attachment.close());
  port.start();
  return attachment;
}

async function answer(files: OpenBookFiles, message: unknown): Promise<BookReply | null> {
  const request = bookRequestSchema.safeParse(message);
  if (!request.success) return null;
  const { id, method, argument } = request.data;
  const checked = bookRequestSchemas[method].safeParse(argument);
  if (!checked.success) return { id, result: fail('ipc.arguments') };
  try {
    return { id, result: await carryOut(files, method, checked.data) };
  } catch (error) {
    return { id, result: describeWriteError(error, 'book.filesFailed') };
  }
}

function carryOut<M extends BookMethod>(
  files: OpenBookFiles,
  method: M,
  argument: unknown,
): Promise<Result<BookAnswers[M]>> {
  // The argument was checked against this method's own schema just above.
  return files.handlers[method](argument as BookArgument<M>);
}
