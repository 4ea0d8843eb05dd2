import type { BookSession } from '@renderer/data/book-session';
import { latestDataDay } from '@renderer/data/current-period';
import { readImportRecord } from '@renderer/data/imports/import-record';
import { useSession } from '@renderer/data/session-context';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import { listSettledMonths } from '@shared/domain/tiers/settled-months';
import type { TierStandings } from '@shared/domain/tiers/standing';
import type { TierMove } from '@shared/domain/tiers/tier-move';
import { useEffect, useState } from 'react';
import { openTierMonths } from './use-tier-months';

/** The moves of a customer, the newest first. */
export type TierMovesRead = { readonly moves: readonly TierMove[] } | { readonly failure: Failure } | null;

/** Months under which moves may be kept: those settled, and those the book stood at when an exception was given. */
async function listMoveMonths(session: BookSession): Promise<readonly Month[]> {
  const months = new Set(listSettledMonths((await openTierMonths(session)).all()));
  const latest = latestDataDay(session.imports.all());
  months.add((latest ?? new Date().toISOString()).slice(0, 7));
  for (const each of session.imports.all()) {
    const asOf = readImportRecord(each)?.asOf;
    if (asOf !== undefined && asOf !== '') months.add(asOf.slice(0, 7));
  }
  return [...months].sort();
}

/** Looks the moves of a customer up, month by month. */
async function readMoves(session: BookSession, customerId: string): Promise<TierMovesRead> {
  const moves: TierMove[] = [];
  for (const month of await listMoveMonths(session)) {
    const read = await session.readPartition('tierMoves', month, (records) => {
      for (const each of records) if (each.customerId === customerId) moves.push(each as TierMove);
    });
    if (!read.ok) return { failure: read };
  }
  // Of one month what settling did comes first, then what people did.
  return { moves: moves.reverse() };
}

/** Every move of a customer between tiers with its reason; null while they are looked up. */
export function useTierMoves(customerId: string): TierMovesRead {
  const session = useSession();
  // There may be a new move when the customer's standings are others than those it was looked up with.
  const standings = session.customers.get(customerId)?.standings;
  const [found, setFound] = useState<{
    readonly of: TierStandings | undefined;
    readonly read: TierMovesRead;
  }>();
  useEffect(() => {
    let isGone = false;
    void readMoves(session, customerId).then((read) => {
      if (!isGone) setFound({ of: standings, read });
    });
    return () => {
      isGone = true;
    };
  }, [session, customerId, standings]);
  return found?.read ?? null;
}
