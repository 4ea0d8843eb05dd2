/** Columns of an evaluation form as branches draw it (branch-practice section 6). */
export const ownFormColumns = [
  'sequence',
  'indicator',
  'weight',
  'score',
  'grade',
  'basis',
  'remark',
] as const;
export type OwnFormColumn = (typeof ownFormColumns)[number];

/** What else stands on the form, each beside its words. */
export type OwnFormPlace =
  | 'customerName'
  | 'number'
  | 'finalScore'
  | 'advice'
  | 'title'
  | 'control'
  | 'documentNumber'
  | 'executing'
  | 'supervising'
  | 'verifying'
  | 'prepared'
  | 'reviewed'
  | 'approved'
  | 'revisionMark'
  | 'revisionPlaces'
  | 'revisionDate';

/** A cell that gets a value. */
export interface OwnFormCell {
  readonly place: OwnFormPlace;
  /** 1-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  /** What stands before the value in the same cell, such as `客户名称：`; empty where the cell holds the value alone. */
  readonly before: string;
  /** Of `advice`: the cell as it is, with its boxes. */
  readonly text?: string;
}

/** Where the values of a form go in a sheet that the branch drew itself. */
export interface OwnFormPlan {
  /** Index of the sheet, as a first look counts. */
  readonly sheet: number;
  readonly name: string;
  /** 0-based places of the columns that the sheet has. */
  readonly columns: Readonly<Partial<Record<OwnFormColumn, number>>>;
  /** First and last row for indicators, 1-based, both included. */
  readonly firstItem: number;
  readonly lastItem: number;
  /** Row of 合计; null where the sheet has none. */
  readonly total: number | null;
  readonly cells: readonly OwnFormCell[];
}
