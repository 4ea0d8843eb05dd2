import { useRoute } from '@renderer/components/route/use-route';
import { selectionOf, useSelectedIds } from '@renderer/data/selection';
import { useCustomers, useSession } from '@renderer/data/session-context';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { TierChoice } from './tier-choice';
import { useCardList } from './use-card-list';

/** What the paper shows: the current customer's card, or those of all ticked customers. */
export type CardScope = 'one' | 'selected';

export interface CardChoice {
  readonly query: string;
  readonly tier: TierChoice;
  readonly listed: readonly CustomerRecord[];
  /** The customer whose card is shown; null while nobody is listed. */
  readonly current: CustomerRecord | null;
  /** The ticked customers, in the order of the book. */
  readonly selected: readonly CustomerRecord[];
  readonly scope: CardScope;
  setQuery(query: string): void;
  setTier(tier: TierChoice): void;
  setScope(scope: CardScope): void;
  show(id: string): void;
}

/**
 * Who is listed, shown and ticked. The place may say so: `#/cards?ids=a,b` ticks those and shows them together,
 * `#/cards?id=a` shows one.
 */
export function useCardChoice(): CardChoice {
  const session = useSession();
  const customers = useCustomers();
  const { params } = useRoute();
  const ticked = useSelectedIds(session);
  const [query, setQuery] = useState('');
  const [tier, setTier] = useState<TierChoice>('any');
  const [scope, setScope] = useState<CardScope>(() =>
    selectionOf(session).get().size > 0 ? 'selected' : 'one',
  );
  const [currentId, setCurrentId] = useState<string | null>(null);
  const { ids, id } = params;
  useEffect(() => {
    if (ids === undefined || ids === '') return;
    selectionOf(session).replace(ids.split(','));
    setScope('selected');
  }, [ids, session]);
  useEffect(() => {
    if (id === undefined) return;
    setCurrentId(id);
    setScope('one');
  }, [id]);

  const listed = useCardList(useDeferredValue(query), tier);
  const records = customers.all();
  const selected = useMemo(
    () => (ticked.size === 0 ? [] : records.filter((record) => ticked.has(record.id))),
    [records, ticked],
  );
  const chosen = currentId === null ? undefined : customers.get(currentId);
  return {
    query,
    tier,
    listed,
    current: chosen ?? listed[0] ?? null,
    selected,
    scope: selected.length === 0 ? 'one' : scope,
    setQuery,
    setTier,
    setScope,
    show: (shown) => {
      setCurrentId(shown);
      // A card that is not among the ticked ones can only be shown by itself.
      if (!ticked.has(shown)) setScope('one');
    },
  };
}
