import type { BookRecord } from './records';

/** Id of the settings record with the branch's own details. */
export const branchRecordId = 'branch';

/** What the branch says about itself; printed on cards and forms. */
export interface BranchRecord extends BookRecord {
  readonly name: string;
  /** Begins the numbers of evaluation forms, such as JD in JD-202610-0061. */
  readonly numberPrefix?: string;
  /** How 编号 are made, see `readNumberPattern`; the usual pattern where the branch chose none. */
  readonly numberPattern?: string;
  /** Whose names usually stand under 编制, 审核 and 批准. */
  readonly preparedBy?: string;
  readonly reviewedBy?: string;
  readonly approvedBy?: string;
  /** 四眼原则, `on` or `off`; absent: see `holdsFourEyes`. */
  readonly fourEyes?: string;
}

/** What the branch may leave empty. */
export const branchDetails = [
  'numberPrefix',
  'numberPattern',
  'preparedBy',
  'reviewedBy',
  'approvedBy',
  'fourEyes',
] as const;

/** The branch's details out of the settings, with an empty name when the book has none yet. */
export function readBranch(record: BookRecord | undefined): BranchRecord {
  const name = typeof record?.name === 'string' ? record.name : '';
  const details = branchDetails.flatMap((key) => {
    const value = record?.[key];
    return typeof value === 'string' && value !== '' ? [[key, value] as const] : [];
  });
  return { ...record, id: branchRecordId, name, ...Object.fromEntries(details) };
}
