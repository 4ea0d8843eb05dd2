import { keyKinds } from '@shared/domain/duplicates/blocking-keys';
import { type Candidate, findSamePersons, type SamePerson } from '@shared/domain/duplicates/find-same-person';
import { makeSoundOf } from '@shared/domain/duplicates/person';
import { SamePersonIndex } from '@shared/domain/duplicates/same-person-index';
import type { BookSession } from '../book-session';
import { readEveryday } from '../search/everyday-reading';
import { whenSessionEnds } from '../session-end';
import { workInSlices, yieldToWindow } from '../slices';

/** With more customers changed than this the index is built anew. */
const mostChanges = 2000;

/**
 * Finds customers like one that is being typed. The index is built in slices at the first question and follows the
 * book from then on; it lives as long as the book is open.
 */
export class SamePersonDesk {
  readonly #soundOf = makeSoundOf(readEveryday);
  #index: SamePersonIndex | null = null;
  #building: Promise<void> | null = null;
  #build = 0;
  readonly #stop: () => void;

  constructor(private readonly session: Pick<BookSession, 'customers'>) {
    this.#stop = session.customers.subscribe((touched) => this.#follow(touched));
  }

  /** The alike customers, the surest first; waits for the index when there is none yet. */
  async find(candidate: Candidate): Promise<readonly SamePerson[]> {
    if (this.#index === null) await this.prepare();
    return this.findNow(candidate);
  }

  /** As `find`, with what is there: nobody while the index is not built. */
  findNow(candidate: Candidate): readonly SamePerson[] {
    if (this.#index === null) return [];
    const get = (id: string) => this.session.customers.get(id);
    return findSamePersons(candidate, { index: this.#index, soundOf: this.#soundOf, get });
  }

  /** Builds the index ahead of the first question. */
  prepare(): Promise<void> {
    this.#building ??= this.#buildIndex().finally(() => {
      this.#building = null;
    });
    return this.#building;
  }

  end(): void {
    this.#stop();
    this.#build += 1;
    this.#index = null;
  }

  async #buildIndex(): Promise<void> {
    this.#build += 1;
    const build = this.#build;
    const isStale = () => this.#build !== build;
    const index = new SamePersonIndex(this.#soundOf);
    const records = this.session.customers.all();
    const add = (at: number) => {
      const record = records[at];
      if (record !== undefined) index.add(record);
    };
    if (!(await workInSlices(records.length, add, isStale))) return;
    for (const kind of keyKinds) {
      index.sort(kind);
      await yieldToWindow();
    }
    if (isStale()) return;
    // What changed while the index was built.
    for (const record of this.#missed) index.update(record);
    this.#missed.clear();
    this.#index = index;
  }

  readonly #missed = new Set<NonNullable<ReturnType<BookSession['customers']['get']>>>();

  #follow(touched: readonly string[] | null): void {
    const target = this.#index;
    if (target === null && this.#building === null) return;
    if (touched === null || (target?.changes ?? 0) + touched.length > mostChanges) {
      this.#build += 1;
      this.#index = null;
      this.#missed.clear();
      return;
    }
    for (const id of touched) {
      const record = this.session.customers.get(id);
      if (record === undefined) continue;
      if (target === null) this.#missed.add(record);
      else target.update(record);
    }
  }
}

const desks = new WeakMap<BookSession, SamePersonDesk>();

/** The desk of an open book; the same until the book is locked. */
export function samePersonDeskOf(session: BookSession): SamePersonDesk {
  let desk = desks.get(session);
  if (desk === undefined) {
    const made = new SamePersonDesk(session);
    desk = made;
    desks.set(session, made);
    whenSessionEnds(session, () => {
      made.end();
      desks.delete(session);
    });
  }
  return desk;
}
