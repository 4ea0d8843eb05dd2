import type { BookSession } from '@renderer/data/book-session';
import { type CardFacts, openCardFacts } from '@renderer/data/paper/card-facts';
import { listFactsWanted } from '@renderer/data/paper/facts-wanted';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';

interface Kept {
  readonly customers: readonly (CustomerRecord | null)[];
  /** What of the book was read. */
  readonly wanted: string;
  readonly facts: CardFacts;
}

/** Keeps what was read of the book around the same customers while a layout prints no more of it. */
export class FactsKeeper {
  #kept: Kept | null = null;

  forget(): void {
    this.#kept = null;
  }

  /** As `openCardFacts`. */
  async open(
    session: BookSession,
    layout: PaperLayout,
    customers: readonly (CustomerRecord | null)[],
  ): Promise<Result<CardFacts>> {
    const wanted = JSON.stringify(listFactsWanted(layout));
    const kept = this.#kept;
    if (kept !== null && kept.wanted === wanted && isSame(kept.customers, customers))
      return succeed(kept.facts);
    const opened = await openCardFacts(session, layout, customers);
    if (opened.ok) this.#kept = { customers, wanted, facts: opened.value };
    return opened;
  }
}

function isSame(a: Kept['customers'], b: Kept['customers']): boolean {
  return a.length === b.length && a.every((customer, place) => customer === b[place]);
}
