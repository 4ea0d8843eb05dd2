import { listFields } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import type { BookRecord } from '@shared/domain/records/records';
import { readSchemes } from '@shared/domain/tiers/scheme-commands';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { BookSession, ResidentTable } from '../book-session';
import { onNewDay } from '../fields/new-day';
import { readSearchEntry } from '../search/searched-fields';
import { workInSlices } from '../slices';
import { makeCustomerColumns, makeFlagReader } from './customer-columns';
import { CustomerIndex } from './customer-index';

/**
 * What changed: values of customers in their places, who there is and what is known of them, or only how many of them
 * search and tabs know, because the reading came to its end.
 */
export type IndexNews = 'edited' | 'renewed' | 'read';

/** How much news of each kind there was so far. */
export type NewsCount = Readonly<Record<IndexNews, number>>;

/**
 * The index of a session's customers, kept up to date. Big changes (opening, imports, other tiers) are read in slices
 * that the window does not notice; `isReading` says so, and search finds only what was read.
 */
export class LiveIndex {
  index: CustomerIndex;
  schemes: readonly TierScheme[];
  isReading = false;
  /** Another object after every change. */
  news: NewsCount = { edited: 0, renewed: 0, read: 0 };
  private readonly listeners = new Set<(news: IndexNews) => void>();
  private round = 0;
  private fields: readonly Field[] = listFields();

  constructor(private readonly session: Pick<BookSession, 'customers' | 'settings'>) {
    this.schemes = readSchemes(session.settings);
    this.index = makeIndex(this.schemes);
    this.takeCustomers();
    session.customers.subscribe(() => this.takeCustomers());
    session.settings.subscribe(() => this.takeSettings(session.settings));
    onNewDay(() => this.takeSettings(session.settings));
  }

  /** Calls back after every change. Returns the way to stop. */
  subscribe(listener: (news: IndexNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(kind: IndexNews): void {
    this.news = { ...this.news, [kind]: this.news[kind] + 1 };
    for (const listener of this.listeners) listener(kind);
  }

  private takeCustomers(): void {
    const news = this.index.take(this.session.customers.all());
    // An edit leaves everybody in place: a reading under way goes on and reads the customer as it is by then.
    if (news === 'renewed' && this.index.unreadPositions.length > 0) void this.readAll();
    this.tell(news);
  }

  /** Other tiers or other fields: all columns and search entries are made anew. */
  private takeSettings(settings: ResidentTable<BookRecord>): void {
    const schemes = readSchemes(settings);
    const fields = listFields();
    if (fields === this.fields && JSON.stringify(schemes) === JSON.stringify(this.schemes)) return;
    this.schemes = schemes;
    this.fields = fields;
    this.index = makeIndex(schemes);
    this.takeCustomers();
  }

  private async readAll(): Promise<void> {
    this.round += 1;
    const { round, index } = this;
    const positions = index.unreadPositions;
    this.isReading = true;
    const isStale = () => this.round !== round || this.index !== index;
    await workInSlices(positions.length, (place) => index.readPosition(positions[place] ?? -1), isStale);
    // Asked again after the last slice: an import may have come in before this line is reached.
    if (isStale()) return;
    this.isReading = false;
    index.finishReading();
    this.tell('read');
  }
}

function makeIndex(schemes: readonly TierScheme[]): CustomerIndex {
  return new CustomerIndex({
    columns: makeCustomerColumns(schemes),
    makeEntry: readSearchEntry,
    readFlags: makeFlagReader(schemes),
  });
}

const bySession = new WeakMap<BookSession, LiveIndex>();

/** The one index of a session; made at the first call, then kept up to date. */
export function liveIndexOf(session: BookSession): LiveIndex {
  let live = bySession.get(session);
  if (live === undefined) {
    live = new LiveIndex(session);
    bySession.set(session, live);
  }
  return live;
}
