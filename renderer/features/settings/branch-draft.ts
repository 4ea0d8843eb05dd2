import type { ChangeDraft } from '@shared/domain/changes/draft';
import { diffRecords } from '@shared/domain/changes/patch';
import { readNumberPattern, usualNumberPattern } from '@shared/domain/evaluations/form-number';
import type { Failure } from '@shared/domain/kernel/result';
import { branchDetails, branchRecordId, readBranch } from '@shared/domain/records/branch';
import { type BookRecord, solePartition } from '@shared/domain/records/records';

/** What the form holds: text as typed. */
export interface BranchEntries {
  readonly name: string;
  readonly numberPrefix: string;
  readonly numberPattern: string;
  readonly preparedBy: string;
  readonly reviewedBy: string;
  readonly approvedBy: string;
  /** `on`, `off`, or empty: as soon as it can be kept. */
  readonly fourEyes: string;
}

/** The form as the book has it. */
export function readEntries(record: BookRecord | undefined): BranchEntries {
  const branch = readBranch(record);
  return {
    name: branch.name,
    numberPrefix: branch.numberPrefix ?? '',
    numberPattern: branch.numberPattern ?? usualNumberPattern,
    preparedBy: branch.preparedBy ?? '',
    reviewedBy: branch.reviewedBy ?? '',
    approvedBy: branch.approvedBy ?? '',
    fourEyes: branch.fourEyes ?? '',
  };
}

/** Entries as they are kept: without spaces around them; an empty pattern is the usual one. */
export function trimEntries(entries: BranchEntries): BranchEntries {
  const trimmed = Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, text.trim()]));
  const kept = { ...entries, ...trimmed };
  return kept.numberPattern === '' ? { ...kept, numberPattern: usualNumberPattern } : kept;
}

/** True when the form holds something else than the book. */
export function isChanged(entries: BranchEntries, kept: BranchEntries): boolean {
  return JSON.stringify(trimEntries(entries)) !== JSON.stringify(kept);
}

/** Which entries cannot be saved. */
export function findProblems(entries: BranchEntries): {
  readonly name: boolean;
  readonly numberPrefix: boolean;
  readonly numberPattern: Failure | null;
} {
  const { name, numberPrefix, numberPattern } = trimEntries(entries);
  const pattern = readNumberPattern(numberPattern);
  return {
    name: name === '',
    numberPrefix: !/^[A-Z0-9]{0,8}$/.test(numberPrefix),
    numberPattern: pattern.ok ? null : pattern,
  };
}

/** The change that writes the form into the book. Call only without problems. */
export function draftBranchChange(record: BookRecord | undefined, entries: BranchEntries): ChangeDraft {
  const { name, ...details } = trimEntries(entries);
  // What is as usual, or empty, is not kept: the book then follows what is usual.
  const wanted = Object.fromEntries(
    branchDetails.flatMap((key) => {
      const value = details[key];
      const isUsual = value === '' || (key === 'numberPattern' && value === usualNumberPattern);
      return isUsual ? [] : [[key, value] as const];
    }),
  );
  const place = { collection: 'settings', partition: solePartition } as const;
  const next = { id: branchRecordId, name, ...wanted };
  const cleared = Object.fromEntries(branchDetails.map((key) => [key, wanted[key] ?? null]));
  const touched =
    record === undefined
      ? { ...place, id: branchRecordId, before: null, after: next }
      : diffRecords(place, record, { ...record, ...cleared, name });
  return {
    command: 'settings.editBranch',
    label: { kind: 'settingsEdited' },
    touched: touched === null ? [] : [touched],
  };
}
