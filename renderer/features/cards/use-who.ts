import { useRoute } from '@renderer/components/route/use-route';
import { selectionOf, useSelectedIds } from '@renderer/data/selection';
import { useCustomers, useSession } from '@renderer/data/session-context';
import { liveIndexOf } from '@renderer/data/view/live-index';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Wanted } from './paper/use-preview';
import type { PrintedState } from './printed/use-printed';
import type { StudioKind } from './studio-kind';
import { orderCustomers, type PrintOrder } from './who/order-customers';
import { useIndexNews, useWhoList } from './who/use-who-list';
import { everybody, type PrintedChoice, type WhoFilter } from './who/who-filter';

/** Who stands on the paper: the current customer, those ticked, all that are listed, or nobody. */
export type Scope = 'one' | 'selected' | 'all' | 'blank';

export interface Who {
  readonly filter: WhoFilter;
  readonly listed: readonly CustomerRecord[];
  /** The customer whose paper is shown; null while nobody is listed. */
  readonly current: CustomerRecord | null;
  /** How many are ticked. */
  readonly selectedCount: number;
  readonly scope: Scope;
  /** Those of the scope in the order they are printed, or so many blank sheets. */
  readonly wanted: Wanted;
  setFilter(filter: WhoFilter): void;
  setScope(scope: Scope): void;
  show(id: string): void;
}

interface Chosen {
  readonly kind: StudioKind;
  readonly printed: PrintedState;
  readonly order: PrintOrder;
  readonly sheets: number;
}

/**
 * Who is listed, shown and ticked. The place may say so: `#/cards?ids=a,b` ticks those and shows them together,
 * `#/cards?id=a` shows one.
 */
export function useWho({ kind, printed, order, sheets }: Chosen): Who {
  const session = useSession();
  const customers = useCustomers();
  const { params } = useRoute();
  const ticked = useSelectedIds(session);
  const [filter, setFilter] = useState<WhoFilter>(everybody);
  const [chosen, setScope] = useState<Scope>(() =>
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

  const records = customers.all();
  const isPrintedSo = useMemo(() => testOf(filter.printed, printed), [filter.printed, printed]);
  const listed = useWhoList(useDeferredValue(filter), isPrintedSo);
  const current = (currentId === null ? undefined : customers.get(currentId)) ?? listed[0] ?? null;
  const scope = settleScope(chosen, { kind, ticked: ticked.size, isEmpty: records.length === 0 });
  const live = useMemo(() => liveIndexOf(session), [session]);
  const news = useIndexNews(live);
  const selected = useMemo(() => {
    // Counts the changes of the index.
    void news;
    if (scope !== 'selected') return [];
    const found = [...ticked].flatMap((each) => customers.get(each) ?? []);
    // Those that are listed come as listed, the others after them, largest first.
    const inList = new Set(listed.filter((record) => ticked.has(record.id)));
    const others = found.filter((record) => !inList.has(record));
    return [...inList, ...orderCustomers(live.index, others, 'tier')];
  }, [scope, ticked, customers, listed, live, news]);
  const now = useMemo((): Wanted => {
    void news;
    switch (scope) {
      case 'blank':
        return { customers: [], blank: sheets };
      case 'one':
        return { customers: current === null ? [] : [current], blank: 0 };
      case 'selected':
        return { customers: orderCustomers(live.index, selected, order), blank: 0 };
      case 'all':
        return { customers: orderCustomers(live.index, listed, order), blank: 0 };
    }
  }, [scope, sheets, current, selected, listed, order, live, news]);
  // The same people in the same order stay the same: their pages need not be laid out again.
  const [wanted, setWanted] = useState(now);
  if (!isSameWanted(wanted, now)) setWanted(now);
  return {
    filter,
    listed,
    current,
    selectedCount: ticked.size,
    scope,
    wanted,
    setFilter,
    setScope,
    show: (shown) => {
      setCurrentId(shown);
      // The paper of somebody who is not among those printed can only be shown by itself.
      const isAmong = scope === 'all' || (scope === 'selected' && ticked.has(shown));
      if (!isAmong) setScope('one');
    },
  };
}

function isSameWanted(a: Wanted, b: Wanted): boolean {
  return (
    a.blank === b.blank &&
    a.customers.length === b.customers.length &&
    a.customers.every((customer, place) => customer === b.customers[place])
  );
}

/** A list is of several customers; without ticks nobody is selected; an empty book has only blank paper. */
function settleScope(
  chosen: Scope,
  {
    kind,
    ticked,
    isEmpty,
  }: { readonly kind: StudioKind; readonly ticked: number; readonly isEmpty: boolean },
): Scope {
  if (isEmpty) return 'blank';
  const scope = chosen === 'selected' && ticked === 0 ? 'one' : chosen;
  return kind === 'customerList' && scope === 'one' ? (ticked > 0 ? 'selected' : 'all') : scope;
}

function testOf(
  choice: PrintedChoice,
  printed: PrintedState,
): ((customer: CustomerRecord) => boolean) | null {
  switch (choice) {
    case 'any':
      return null;
    case 'never':
      return (customer) => printed.lastOf(customer) === undefined;
    case 'printed':
      return (customer) => printed.lastOf(customer) !== undefined;
    case 'changed':
      return (customer) => printed.isChanged(customer);
  }
}
