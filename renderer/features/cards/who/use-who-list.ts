import { useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { computeView } from '@renderer/data/view/compute-view';
import { tierBasisColumnKey, tierColumnKey } from '@renderer/data/view/customer-columns';
import { type LiveIndex, liveIndexOf } from '@renderer/data/view/live-index';
import type { Narrowing } from '@renderer/data/view/narrowing';
import type { ColumnSort } from '@renderer/data/view/view-column';
import { textOf } from '@shared/domain/fields/values';
import { groupRecordId, readGroup } from '@shared/domain/groups/group';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { readSavedView, viewRecordId } from '@shared/domain/views/saved-view';
import { useEffect, useMemo, useReducer } from 'react';
import { testOfChoice } from './tier-choice';
import type { CircleChoice, WhoFilter } from './who-filter';

type Test = (record: CustomerRecord) => boolean;

/** Largest first: their papers are the ones that are needed. */
export const bySize: readonly ColumnSort[] = [
  { key: tierColumnKey, descending: false },
  { key: tierBasisColumnKey, descending: true },
];
const noFilters: readonly never[] = [];

/** A number that grows whenever the index of the customers has changed. */
export function useIndexNews(live: LiveIndex): number {
  const [news, grow] = useReducer((count: number) => count + 1, 0);
  useEffect(() => live.subscribe(grow), [live]);
  return news;
}

/**
 * The customers of the list at the left: found by the search, within the group or view, of the chosen tier and manager,
 * printed or not; by tier and then the largest first, or in the order of the view. `isPrintedSo` is the test of the last.
 */
export function useWhoList(filter: WhoFilter, isPrintedSo: Test | null): readonly CustomerRecord[] {
  const session = useSession();
  const settings = useSettings();
  const live = useMemo(() => liveIndexOf(session), [session]);
  const news = useIndexNews(live);
  const schemes = schemesOf(settings);
  const all = settings.all();
  const circle = useMemo(() => readCircle(all, filter.circle), [all, filter.circle]);
  return useMemo(
    () => listCustomers(live, { filter, circle, schemes, isPrintedSo, news }),
    [live, filter, circle, schemes, isPrintedSo, news],
  );
}

interface Circle {
  readonly narrowing: Narrowing | null;
  readonly sorts: readonly ColumnSort[];
}

/** Who is in a group or view; everybody when it is gone. */
function readCircle(settings: readonly BookRecord[], choice: CircleChoice): Circle {
  const find = (id: string) => settings.find((record) => record.id === id);
  if (choice.startsWith('group:')) {
    const group = readGroup(find(groupRecordId(choice.slice('group:'.length))));
    if (group === undefined) return { narrowing: null, sorts: bySize };
    const label = group.name;
    return {
      narrowing: group.how === 'hand' ? { label, ids: group.members } : { label, filterSet: group.rule },
      sorts: bySize,
    };
  }
  const record = choice === 'all' ? undefined : find(viewRecordId(choice.slice('view:'.length)));
  const view = record === undefined ? undefined : readSavedView(record);
  if (view === undefined) return { narrowing: null, sorts: bySize };
  return {
    narrowing: { label: view.name, filterSet: view.state },
    sorts: view.state.sorts.length === 0 ? bySize : view.state.sorts,
  };
}

interface Wanted {
  readonly filter: WhoFilter;
  readonly circle: Circle;
  readonly schemes: readonly TierScheme[];
  readonly isPrintedSo: Test | null;
  /** Counts the changes of the index, so that a new count means a new list. */
  readonly news: number;
}

function listCustomers(live: LiveIndex, wanted: Wanted): readonly CustomerRecord[] {
  const { filter, circle, schemes, isPrintedSo } = wanted;
  const { narrowing, sorts } = circle;
  const request = { tab: 'all', query: filter.query, filters: noFilters, sorts, narrowing } as const;
  const { order } = computeView(live.index, request);
  const { manager } = filter;
  const tests = [
    testOfChoice(filter.tier, schemes),
    manager === null ? null : (record: CustomerRecord) => (textOf(record, 'manager') ?? '') === manager,
    isPrintedSo,
  ].filter((test) => test !== null);
  const { records } = live.index;
  const listed: CustomerRecord[] = [];
  for (const position of order) {
    const record = records[position];
    if (record !== undefined && tests.every((test) => test(record))) listed.push(record);
  }
  return listed;
}
