import { type Acting, actAs, actingMay, actingMayRun } from '@shared/domain/access/acting';
import { holdsFourEyes, signsForOneself } from '@shared/domain/access/four-eyes';
import type { Right } from '@shared/domain/access/right';
import { maySignRecord } from '@shared/domain/access/signatures';
import { isOwnCustomer, isWithin } from '@shared/domain/access/visibility';
import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { branchRecordId } from '@shared/domain/records/branch';
import type { BookRecord, CollectionName } from '@shared/domain/records/records';
import type { Bytes } from '../codec/envelope';
import { decodePage, encodePage } from '../codec/page-codec';
import type { TouchGuard } from '../store/refusals';
import type { HistoryPage } from './customer-history';

/** Whose password, or the recovery key of whom, opened the keyring. */
export interface Opener {
  readonly person: string;
  readonly by: 'password' | 'recovery';
}

/**
 * The door of the worker: what leaves it and what is written through it is only what the person may see and do. Roles
 * come out of sealed pages, so nobody raises one by editing what lies on the disk.
 */
export class AccessGuard implements TouchGuard {
  #acting: Acting | null;
  #accounts: readonly BookRecord[] = [];
  /** What the branch settings say about 四眼原则. */
  #fourEyes: unknown;
  /** Ids of own customers, for somebody limited to them. */
  readonly #own = new Set<string>();

  constructor(private readonly opener: Opener) {
    this.#acting = actAs([], opener.person, opener.by);
  }

  /** Who works in the book; null: somebody without an active account. */
  get acting(): Acting | null {
    return this.#acting;
  }

  /** Opening begins again: nobody was told yet who may do what. */
  restart(): void {
    this.#acting = actAs([], this.opener.person, this.opener.by);
    this.#own.clear();
    this.#accounts = [];
    this.#fourEyes = undefined;
  }

  /** Learns from the accounts of the book who the person is. Call it before any other collection is told. */
  meet(accounts: readonly BookRecord[]): void {
    this.#acting = actAs(accounts, this.opener.person, this.opener.by);
    this.#accounts = accounts;
  }

  may(right: Right): boolean {
    return this.#acting !== null && actingMay(this.#acting, right);
  }

  /** Checks the right that a command needs: `access.denied` with the right it lacks. */
  admit(command: string, actor: string): Result<null> {
    const acting = this.#acting;
    if (acting === null || actor !== acting.person) return fail('access.notYou');
    return actingMayRun(acting, command) ? succeed(null) : fail('access.denied');
  }

  /** The pages as the person may see them: the same ones, or without what is not theirs. */
  filterPages(collection: CollectionName, pages: readonly Bytes[]): readonly Bytes[] {
    if (collection === 'accounts') this.meet(pages.flatMap((page) => decodePage(page, collection)));
    if (collection === 'settings') this.#learnSettings(pages);
    const ownOf = this.#acting?.ownOf;
    if (this.#acting === null) return [];
    if (ownOf === null || ownOf === undefined || collection === 'settings' || collection === 'accounts')
      return pages;
    return pages.map((page) => {
      const records = decodePage(page, collection);
      if (collection === 'customers') {
        for (const record of records) if (isOwnCustomer(record, ownOf)) this.#own.add(record.id);
      }
      return encodePage(records.filter((record) => isWithin(collection, record, ownOf, this.#own)));
    });
  }

  /** The record, when the person may know of it. */
  filterRecord(collection: CollectionName, record: BookRecord | null): BookRecord | null {
    return record !== null && this.#isWithin(collection, record) ? record : null;
  }

  /** True when the person may see this customer. */
  mayKnow(customerId: string): boolean {
    return this.#acting?.ownOf === null || this.#own.has(customerId);
  }

  /** What was done lately, as far as the person may know: labels name customers. */
  filterHeaders(headers: readonly ChangeHeader[]): readonly ChangeHeader[] {
    const acting = this.#acting;
    return acting === null || acting.ownOf === null
      ? headers
      : headers.filter(({ actor }) => actor === acting.person);
  }

  /** What was done to a customer, without what the same changes did to customers of others. */
  filterHistory(page: HistoryPage): HistoryPage {
    if (this.#acting?.ownOf === null) return page;
    const isOwn = ({ collection, id, before, after }: TouchedRecord) => {
      if (collection === 'customers') return this.#own.has(id);
      const whose = after?.customerId ?? before?.customerId;
      return typeof whose !== 'string' || this.#own.has(whose);
    };
    const entries = page.entries.map((entry) => ({ ...entry, touched: entry.touched.filter(isOwn) }));
    return { ...page, entries: entries.filter(({ touched }) => touched.length > 0) };
  }

  refuse(
    touched: TouchedRecord,
    present: BookRecord | undefined,
    command: string,
  ): 'access.notOwn' | 'access.signature' | null {
    // Whatever the command says it is: who may do what is the administrator's to write.
    if (touched.collection === 'accounts') return this.may('administer') ? null : 'access.notOwn';
    if (!this.#maySign(touched, present, command)) return 'access.signature';
    const ownOf = this.#acting?.ownOf;
    if (ownOf === null) return null;
    return ownOf !== undefined && this.#isOwnTouch(touched, present, ownOf) ? null : 'access.notOwn';
  }

  #isOwnTouch(
    { collection, id, after }: TouchedRecord,
    present: BookRecord | undefined,
    ownOf: ReadonlySet<string>,
  ): boolean {
    if (present !== undefined && !this.#isWithin(collection, present)) return false;
    if (after === null) return true;
    const next = present === undefined ? recordFrom(id, after) : applyPatch(present, after);
    if (collection === 'customers' && present === undefined && isOwnCustomer(next, ownOf)) this.#own.add(id);
    // Giving a customer away is a handover, which is somebody else's to make.
    return this.#isWithin(collection, next);
  }

  #maySign(touched: TouchedRecord, present: BookRecord | undefined, command: string): boolean {
    if (touched.collection === 'settings' && touched.id === branchRecordId && touched.after !== null) {
      if ('fourEyes' in touched.after) this.#fourEyes = touched.after.fourEyes;
    }
    return maySignRecord(touched, present, command, this.#acting?.person ?? '', {
      oneself: signsForOneself(this.#accounts),
      fourEyes: holdsFourEyes(this.#accounts, this.#fourEyes),
    });
  }

  #learnSettings(pages: readonly Bytes[]): void {
    for (const page of pages) {
      const branch = decodePage(page, 'settings').find(({ id }) => id === branchRecordId);
      if (branch !== undefined) this.#fourEyes = branch.fourEyes;
    }
  }

  #isWithin(collection: CollectionName, record: BookRecord): boolean {
    const ownOf = this.#acting?.ownOf;
    if (ownOf === null) return true;
    return ownOf !== undefined && isWithin(collection, record, ownOf, this.#own);
  }
}
