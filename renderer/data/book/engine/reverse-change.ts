import type { ChangeHeader } from '@shared/domain/changes/change';
import { type HistoryEntry, redoCommand, undoCommand } from '@shared/domain/changes/history';
import { invertTouched } from '@shared/domain/changes/patch';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { decodeTouched, encodeChange } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import type { Stamp } from '../worker-protocol';
import { readChange, readParts } from './change-log';
import { type CommittedChange, commitSingles } from './commit-single';
import { LargeChange } from './large-change';
import type { Workbench } from './workbench';

/** A change taken back (or put in again), with its content when it fits in one frame. */
export interface ReversedChange extends CommittedChange {
  readonly bytes: Bytes | null;
}

/**
 * Makes the inverse of a change as a new change. Fails with `history.gone` when the change is no longer kept; after
 * that nothing older can be taken back either.
 */
export async function reverseChange(
  bench: Workbench,
  way: 'undo' | 'redo',
  entry: HistoryEntry,
  stamp: Stamp,
  onPart: (bytes: Bytes) => void,
): Promise<Result<ReversedChange>> {
  // An approval is a signature: it stands until the form is reopened.
  if (way === 'undo' && isApproval(entry.header)) return fail('evaluations.approvalStands');
  const header: ChangeHeader = {
    ...stamp,
    command: way === 'undo' ? undoCommand : redoCommand,
    label: { kind: way === 'undo' ? 'undone' : 'redone', of: entry.header.label },
    reverses: entry.changeId,
  };
  const kept = await readChange(bench.store, entry.seq);
  if (kept === null) return fail('history.gone');
  if (kept.kind === 'single') {
    const bytes = encodeChange(header, invertTouched(decodeTouched(kept.bytes)));
    const committed = await commitSingles(bench, [bytes]);
    if (!committed.ok) return committed;
    const records = committed.value.reduce((sum, change) => sum + change.records, 0);
    return succeed({ seq: bench.store.manifest.seq, header, bytes, records });
  }
  return reverseLarge(bench, entry.seq, kept.parts, header, onPart);
}

function isApproval({ label }: ChangeHeader): boolean {
  return label.kind === 'formsSigned' && label.step === 'approved';
}

async function reverseLarge(
  bench: Workbench,
  seq: number,
  parts: number,
  header: ChangeHeader,
  onPart: (bytes: Bytes) => void,
): Promise<Result<ReversedChange>> {
  const change = new LargeChange(bench, 'reverse', onPart);
  const made = await writeInverse(bench, change, seq, parts, header);
  if (!made.ok) {
    await change.abort();
    return made;
  }
  return succeed({ seq: change.seq, header, bytes: null, records: change.records });
}

async function writeInverse(
  bench: Workbench,
  change: LargeChange,
  seq: number,
  parts: number,
  header: ChangeHeader,
): Promise<Result<null>> {
  const begun = await change.begin(header);
  if (!begun.ok) return begun;
  for await (const bytes of readParts(bench.store, seq, parts, 1)) {
    if (bytes === null) return fail('history.gone');
    const added = await change.add(invertTouched(decodeTouched(bytes)));
    if (!added.ok) return added;
  }
  return change.commit(header);
}
