import type { CustomerKind, FieldValue, UnverifiedCell } from '../records/records';
import type { RowDecision } from '../sheets/choices';
import type { ExistingMatch } from './existing-customers';
import { mergeUnverified } from './update-customer';

/** A row that is taken, with what later rows laid over it, until it becomes a touched record. */
export interface TakenRow {
  readonly sheetIndex: number;
  readonly row: number;
  readonly kind: CustomerKind;
  /** Number among the rows seen, see `SeenRows.add`. */
  readonly place: number;
  /** The book's customer it updates; undefined: it creates one. */
  match: ExistingMatch | undefined;
  values: Record<string, FieldValue>;
  blanks: readonly string[];
  unread: readonly UnverifiedCell[];
  /** Somebody said that this very customer number is to be kept. */
  takesNumber: boolean;
  /** Somebody said that it is a customer of its own. */
  readonly isSeparate: boolean;
}

/** What a row says, of which some fields may be taken only. */
export interface RowContent {
  readonly values: Record<string, FieldValue>;
  readonly blanks: readonly string[];
  readonly unread: readonly UnverifiedCell[];
}

/** The part of a row that a decision lets through: all of it, or of a merge the fields named. */
export function chooseContent(content: RowContent, decision: RowDecision | undefined): RowContent {
  if (decision?.kind !== 'merge') return content;
  const fields = new Set(decision.fields);
  return {
    values: Object.fromEntries(Object.entries(content.values).filter(([key]) => fields.has(key))),
    blanks: content.blanks.filter((key) => fields.has(key)),
    unread: content.unread.filter(({ field }) => fields.has(field)),
  };
}

/** Lays the content of a later row over a row that waits. */
export function layOver(taken: TakenRow, content: RowContent): void {
  const values = { ...taken.values };
  for (const key of content.blanks) if (key !== 'name' && key !== 'customerNo') delete values[key];
  Object.assign(values, content.values);
  const told = new Set(Object.keys(content.values));
  taken.values = values;
  taken.blanks = [...new Set([...taken.blanks.filter((key) => !told.has(key)), ...content.blanks])];
  taken.unread = mergeUnverified(taken.unread, content.values, content.unread);
}
