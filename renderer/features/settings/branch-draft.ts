import type { ChangeDraft } from '@shared/domain/changes/draft';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import { type BookRecord, solePartition } from '@shared/domain/records/records';

/** What the form holds: text as typed. */
export interface BranchEntries {
  readonly name: string;
  readonly numberPrefix: string;
}

/** The form as the book has it. */
export function readEntries(record: BookRecord | undefined): BranchEntries {
  const branch = readBranch(record);
  return { name: branch.name, numberPrefix: branch.numberPrefix ?? '' };
}

/** Which entries cannot be saved. */
export function findProblems(entries: BranchEntries): {
  readonly name: boolean;
  readonly numberPrefix: boolean;
} {
  return {
    name: entries.name.trim() === '',
    numberPrefix: !/^[A-Z0-9]{0,8}$/.test(entries.numberPrefix.trim()),
  };
}

/** The change that writes the form into the book. Call only without problems. */
export function draftBranchChange(record: BookRecord | undefined, entries: BranchEntries): ChangeDraft {
  const after = { name: entries.name.trim(), numberPrefix: entries.numberPrefix.trim() };
  const before =
    record === undefined ? null : { name: record.name ?? null, numberPrefix: record.numberPrefix ?? null };
  return {
    command: 'settings.editBranch',
    label: { kind: 'settingsEdited' },
    touched: [
      {
        collection: 'settings',
        partition: solePartition,
        id: branchRecordId,
        before,
        after: record === undefined ? { id: branchRecordId, ...after } : after,
      },
    ],
  };
}
