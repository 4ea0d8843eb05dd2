import { type Acting, actAs, actingMay, actingMayRun } from '@shared/domain/access/acting';
import { rightFor } from '@shared/domain/access/command-rights';
import type { Right } from '@shared/domain/access/right';
import type { Role } from '@shared/domain/access/role';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import type { ResidentTable } from '../../book-session';

/** What the person at the screen may do, so that the window offers no more; the worker is who decides. */
export class SessionAccess {
  readonly #acting: Acting;

  /** What holds at opening holds until the book is locked. */
  constructor(accounts: ResidentTable<BookRecord>, person: string) {
    // The worker opened the book for this person, so there is an account, or none at all yet.
    this.#acting = actAs(accounts.all(), person, 'password') ?? {
      account: null,
      person,
      role: 'reader',
      ownOf: new Set(),
    };
  }

  get role(): Role {
    return this.#acting.role;
  }

  /** Id of the person's account; null in a book without accounts. */
  get accountId(): string | null {
    return this.#acting.account?.id ?? null;
  }

  /** Names of 客户经理 whose customers are all the person sees; null: everybody's. */
  get ownOf(): ReadonlySet<string> | null {
    return this.#acting.ownOf;
  }

  may(right: Right): boolean {
    return actingMay(this.#acting, right);
  }

  /** Fails with `access.denied` (`details.right`) when the person may not carry the command out. */
  admit(command: string): Result<null> {
    if (actingMayRun(this.#acting, command)) return succeed(null);
    return fail('access.denied', { details: { right: rightFor(command) } });
  }
}
