import type { BookSession } from '@renderer/data/book-session';
import { callShell } from '@renderer/data/bridge';
import type { PlannedFile } from '@renderer/data/paper/plan-files';
import { sendPaper } from '@renderer/data/paper/send-paper';
import type { Failure } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import type { PickedFolder } from '@shared/ipc/printing';
import type { StudioSetting } from '../paper/studio-setting';
import { sizeOfJob } from './job-size';
import { beginTally, makeParts, type Tally } from './make-parts';

/** What came of a batch of files. Every file named here is complete; there is no other. */
export interface FilesWritten {
  readonly tally: Tally;
  readonly pages: number;
  readonly files: number;
  /** The last complete file. */
  readonly last: PickedFile | null;
  readonly failure: Failure | null;
  readonly isCancelled: boolean;
}

interface FilesOrder {
  readonly files: readonly PlannedFile[];
  readonly folder: PickedFolder;
  readonly setting: StudioSetting;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Writes one PDF after the other into a folder; stops at the first that fails, or when it is cancelled. */
export async function writeFiles(session: BookSession, order: FilesOrder): Promise<FilesWritten> {
  const { files, folder, setting, signal, onProgress } = order;
  const tally = beginTally();
  let written: Omit<FilesWritten, 'tally'> = {
    pages: 0,
    files: 0,
    last: null,
    failure: null,
    isCancelled: false,
  };
  let done = 0;
  for (const { name, customers } of files) {
    if (signal.aborted) return { ...written, tally, isCancelled: true };
    if (customers.every(({ id }) => session.customers.get(id) === undefined)) {
      tally.leftOut += customers.length;
      continue;
    }
    const place = await callShell('files.saveIn', { folder: folder.token, name, kind: 'pdf' });
    if (!place.ok) return { ...written, tally, failure: place };
    const own = beginTally();
    const before = done;
    const parts = makeParts(
      session,
      {
        setting,
        wanted: { customers, blank: 0 },
        isStale: () => signal.aborted,
        onProgress: (count) => onProgress(before + count),
      },
      own,
    );
    const size = sizeOfJob(setting);
    const sent = await sendPaper({ title: name, size, to: { token: place.value.token }, parts, signal });
    if (!sent.ok) return { ...written, tally, failure: sent };
    if (sent.value === null) return { ...written, tally, isCancelled: true };
    done += customers.length;
    onProgress(done);
    addTally(tally, own);
    written = {
      ...written,
      pages: written.pages + sent.value.pages,
      files: written.files + 1,
      last: place.value,
    };
  }
  return { ...written, tally };
}

function addTally(sum: Tally, own: Tally): void {
  sum.leftOut += own.leftOut;
  sum.unlabelled += own.unlabelled;
  for (const made of own.papers) {
    const known = sum.papers.find(({ paper }) => paper === made.paper);
    if (known === undefined) {
      sum.papers.push(made);
      continue;
    }
    known.pages += made.pages;
    known.customers.push(...made.customers);
  }
}
