import { type ChainPlace, chainStart } from './audit-chain';

/** Where the trail stands, sealed and kept apart from the log in two places. */
export interface AuditHead {
  readonly v: 1;
  /** Number of the last row. */
  readonly count: number;
  /** Its hash, hex. */
  readonly hash: string;
  /** What the first kept row follows: the start, or the last row that was cut after its years. */
  readonly anchor: ChainPlace;
  /** The newest ISO time that a row was written at. */
  readonly newest: string;
  /** Place in the journal of the newest change that has a row. */
  readonly lastSeq: number;
}

/** The head of a trail without rows. */
export const emptyHead: AuditHead = {
  v: 1,
  count: 0,
  hash: chainStart.hash,
  anchor: chainStart,
  newest: '',
  lastSeq: 0,
};

/** The head that knows more: one of the two may have been written a moment before the power went. */
export function chooseHead(first: AuditHead | null, second: AuditHead | null): AuditHead | null {
  if (first === null) return second;
  if (second === null) return first;
  return second.count > first.count ? second : first;
}

/** How log and head stand to each other at opening. */
export type OpeningState =
  | { readonly kind: 'new' }
  | { readonly kind: 'level' }
  /** The log has rows that the head does not know yet, as after a power cut. */
  | { readonly kind: 'ahead'; readonly rows: number }
  /** Rows that the head knows are gone from the end of the log, or the last one is another. */
  | { readonly kind: 'missing'; readonly rows: number }
  | { readonly kind: 'headMissing' };

/** Compares head and the log's last row (null: there is none), as a look at every opening. */
export function compareWithLog(head: AuditHead | null, last: ChainPlace | null): OpeningState {
  if (head === null) return last === null ? { kind: 'new' } : { kind: 'headMissing' };
  const count = last?.no ?? 0;
  if (count > head.count) return { kind: 'ahead', rows: count - head.count };
  if (count < head.count) return { kind: 'missing', rows: head.count - count };
  if (last !== null && last.hash !== head.hash) return { kind: 'missing', rows: 1 };
  return { kind: 'level' };
}
