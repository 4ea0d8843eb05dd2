import type { BookRecord } from './records';

/** Id of the settings record with the branch's own details. */
export const branchRecordId = 'branch';

/** What the branch says about itself; printed on cards and forms. */
export interface BranchRecord extends BookRecord {
  readonly name: string;
  /** Begins the numbers of evaluation forms, such as JD in JD-202610-0061. */
  readonly numberPrefix?: string;
}

/** The branch's details out of the settings, with an empty name when the book has none yet. */
export function readBranch(record: BookRecord | undefined): BranchRecord {
  const name = typeof record?.name === 'string' ? record.name : '';
  const prefix = record?.numberPrefix;
  return {
    ...record,
    id: branchRecordId,
    name,
    ...(typeof prefix === 'string' ? { numberPrefix: prefix } : {}),
  };
}
