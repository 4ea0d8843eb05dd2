/** A piece of work a fault test gives the book. Jobs that go `together` do not wait for the ones before. */
export type Job = { readonly together?: boolean } & (
  | { readonly kind: 'edit'; readonly group: number; readonly mark: number }
  /** Takes back the edit just before it. */
  | { readonly kind: 'undo' }
  /** `file` names the workbook, such as `8001`; its customers' numbers begin with it. */
  | { readonly kind: 'import'; readonly token: string; readonly file: string }
  | { readonly kind: 'evaluate'; readonly period: string }
  | { readonly kind: 'snapshot' }
);

export type JobKind = Job['kind'];

/** What an open book holds of the work. */
export interface Survey {
  /** By number of the group: how many customers, and the different marks among them (one, when nothing is half). */
  readonly groups: Readonly<
    Record<string, { readonly customers: number; readonly marks: readonly string[] }>
  >;
  /** Customers by workbook. */
  readonly imported: Readonly<Record<string, number>>;
  /** Workbooks in the history of imports. */
  readonly recorded: readonly string[];
  /** Evaluation forms by month. */
  readonly forms: Readonly<Record<string, number>>;
  /** Over every customer, setting, import and form asked for: equal texts mean equal books. */
  readonly digest: string;
}
