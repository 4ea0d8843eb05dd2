import type { BookSession } from './book-session';

/** The customers that were shown when one of them was opened, in their order, to go on to the next. */
export interface CustomerRound {
  readonly ids: readonly string[];
}

const rounds = new WeakMap<BookSession, CustomerRound>();

/** Remembers the list a customer was opened from. */
export function startRound(session: BookSession, ids: readonly string[]): void {
  rounds.set(session, { ids });
}

/** Where a customer stands in the list it was opened from. */
export interface PlaceInRound {
  /** 0-based. */
  readonly at: number;
  readonly total: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The neighbours of a customer in its list, passing over those who left the book; undefined outside of any list. */
export function placeInRound(session: BookSession, id: string): PlaceInRound | undefined {
  const ids = rounds.get(session)?.ids ?? [];
  const at = ids.indexOf(id);
  if (at < 0) return undefined;
  const findFrom = (step: 1 | -1): string | undefined => {
    for (let place = at + step; place >= 0 && place < ids.length; place += step) {
      const other = ids[place];
      if (other !== undefined && session.customers.get(other) !== undefined) return other;
    }
    return undefined;
  };
  return { at, total: ids.length, previous: findFrom(-1), next: findFrom(1) };
}
