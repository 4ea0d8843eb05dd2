import { makeId } from '@renderer/data/book/make-id';
import type { BookSession } from '@renderer/data/book-session';
import { currentPeriod } from '@renderer/data/current-period';
import type { Change } from '@shared/domain/changes/change';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import type { Result } from '@shared/domain/kernel/result';
import { endException, giveException } from '@shared/domain/tiers/exception-commands';
import { listSettledMonths } from '@shared/domain/tiers/settled-months';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { openTierMonths } from './use-tier-months';

/** The months an exception has to do with: where its move is kept, and the first in which it can hold. */
export interface ExceptionMonths {
  readonly period: Month;
  readonly from: Month;
}

/** Before anything was settled an exception holds from the month the book stands at, afterwards from the next one. */
export async function findExceptionMonths(session: BookSession): Promise<ExceptionMonths> {
  const last = listSettledMonths((await openTierMonths(session)).all()).at(-1);
  if (last !== undefined) return { period: last, from: addMonths(last, 1) };
  const period = currentPeriod(session.imports.all());
  return { period, from: period };
}

/** Gives an exception. Reasons: those of the command and of `commit`. */
export async function saveException(
  session: BookSession,
  given: {
    readonly customerId: string;
    readonly scheme: TierScheme;
    readonly tier: string;
    readonly until: Month;
    readonly reason: string;
  },
): Promise<Result<Change>> {
  const months = await findExceptionMonths(session);
  const draft = giveException(session.customers, {
    ...given,
    ...months,
    by: session.actor,
    moveId: makeId(),
  });
  return draft.ok ? session.commit(draft.value) : draft;
}

/** Ends an exception now. Reasons: those of the command and of `commit`. */
export async function stopException(
  session: BookSession,
  ended: { readonly customerId: string; readonly scheme: TierScheme },
): Promise<Result<Change>> {
  const months = await findExceptionMonths(session);
  const draft = endException(session.customers, { ...ended, ...months, moveId: makeId() });
  return draft.ok ? session.commit(draft.value) : draft;
}
