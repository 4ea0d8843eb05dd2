import type { BookSession, ResidentTable } from '@renderer/data/book-session';
import { useSession } from '@renderer/data/session-context';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import { readTierMonth } from '@shared/domain/tiers/settled-months';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

/** The results of settled months, which are always in memory. */
export async function openTierMonths(session: BookSession): Promise<ResidentTable<BookRecord>> {
  const opened = await session.openPartition('tierMonths', solePartition);
  if (!opened.ok) throw new Error(`The settled months are not in memory: ${opened.reason}`);
  return opened.value;
}

const none = { version: -1, all: () => [] as readonly BookRecord[] };
const noSubscription = (): (() => void) => () => undefined;

/** The results of all settled months, oldest first; null for the moment until they are at hand. */
export function useTierMonths(): readonly TierMonth[] | null {
  const session = useSession();
  const [table, setTable] = useState<ResidentTable<BookRecord> | null>(null);
  useEffect(() => {
    let isGone = false;
    void openTierMonths(session).then((opened) => {
      if (!isGone) setTable(opened);
    });
    return () => {
      isGone = true;
    };
  }, [session]);
  useSyncExternalStore(
    table === null ? noSubscription : (listener) => table.subscribe(listener),
    () => (table ?? none).version,
  );
  const records = table?.all() ?? null;
  return useMemo(
    () =>
      records === null
        ? null
        : records
            .flatMap((record) => readTierMonth(record) ?? [])
            .sort((a, b) => (a.period === b.period ? 0 : a.period < b.period ? -1 : 1)),
    [records],
  );
}
