import { findInBin } from '@shared/domain/bin/bin-record';
import type { Change } from '@shared/domain/changes/change';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { type KeptSince, undoMerge } from '@shared/domain/merging/undo-merge';
import { openBin } from '../bin/use-bin';
import type { BookSession } from '../book-session';
import { gatherChildren } from './gather-children';

export interface MergeTakenBack {
  readonly change: Change;
  /** What was changed after the merge and stays. */
  readonly keptSince: readonly KeptSince[];
}

/** Takes a merge back by the id in the bin of the customer who went, see `undoMerge`; fails as it does. */
export async function undoMergeInBook(session: BookSession, binId: string): Promise<Result<MergeTakenBack>> {
  const bin = await openBin(session);
  const into = findInBin(bin, binId)?.into;
  if (into === undefined) return fail('bin.gone');
  const children = await gatherChildren(session, [into, binId]);
  if (!children.ok) return children;
  const undone = undoMerge(
    {
      get: (id) => session.customers.get(id),
      all: () => session.customers.all(),
      children: (id) => children.value.of(id),
      bin,
    },
    binId,
  );
  if (!undone.ok) return undone;
  const made = await session.commit(undone.value.draft);
  return made.ok ? succeed({ change: made.value, keptSince: undone.value.keptSince }) : made;
}
