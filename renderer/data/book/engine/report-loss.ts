import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { BookFiles } from '@shared/ipc/book-port';
import { readChangeHeader } from '../codec/change-codec';
import type { LossReport } from '../worker-protocol';
import { readRecentHeaders } from './change-log';
import { openFrame } from './frames';
import { readJournal } from './read-journal';
import type { Workbench } from './workbench';

/**
 * Says how many changes behind `seq` are lost and of what time, and keeps that until somebody has taken note of it.
 * The span ends with the last change that can still be read, or else with the last time the journal was written to.
 */
export async function reportLoss(bench: Workbench, found: BookFiles, seq: number): Promise<LossReport> {
  const last = (await readRecentHeaders(bench.store, 1))[0];
  const loss: LossReport = {
    changes: lastKnownChange(found) - seq,
    from: last === undefined ? null : toIso(last.header.clock),
    to: (await findLastTime(bench, found)) ?? found.journalWrittenAt,
    foundAt: new Date().toISOString(),
  };
  // A disk that refuses: it is told now, and not again.
  await bench.store.database.meta.put({ key: 'loss', loss }).catch(() => undefined);
  return loss;
}

/** The loss of an earlier opening that nobody has taken note of yet. */
export async function readLoss({ store }: Workbench): Promise<LossReport | null> {
  const row = await store.database.meta.get('loss');
  return row?.key === 'loss' ? row.loss : null;
}

/** The highest change that journal, or what was cut from it, shows to have been made. */
export function lastKnownChange(found: BookFiles): number {
  return Math.max(found.lastSeq, found.cutSeq);
}

async function findLastTime({ files, sealer }: Workbench, found: BookFiles): Promise<string | null> {
  let time: string | null = null;
  await readJournal(files, Math.max(0, found.lastSeq - 1), async (frames) => {
    for (const frame of frames) {
      if (frame.kind !== 'change' && frame.kind !== 'commit') continue;
      const bytes = await openFrame(sealer, frame);
      const header = bytes === null ? undefined : readChangeHeader(bytes);
      if (header !== undefined) time = toIso(header.clock);
    }
    return true;
  });
  return time;
}

function toIso(clock: string): string {
  return new Date(wallTimeOf(clock)).toISOString();
}
