import { isRefinement, parseSearchQuery, type SearchQuery } from '@shared/domain/search/search-query';
import type { FilterSet } from '@shared/domain/views/filter-set';
import type { CustomerIndex } from './customer-index';
import type { Narrowing } from './narrowing';
import { makeFilterTest, type Test } from './pass-filters';
import { bitOfTab } from './view-tab';

/** What the person asked to see. Immutable: an unchanged part keeps its identity, which makes refining possible. */
export interface ViewRequest extends FilterSet {
  /** The circle of customers looked at; absent or null: all. */
  readonly narrowing?: Narrowing | null;
}

/** The answer: positions into the index's records, in the order shown. */
export interface CustomerView {
  readonly order: Int32Array;
  /** Everybody in the order the view was laid out in, those it leaves out too. */
  readonly whole: Int32Array;
  readonly request: ViewRequest;
  readonly query: SearchQuery;
  readonly version: number;
}

/**
 * Finds who is shown and in which order. The order of all customers is cached by the index and only thinned out here,
 * so nothing is sorted on a keystroke; a longer query looks only at what the shorter one had found.
 */
export function computeView(
  index: CustomerIndex,
  request: ViewRequest,
  previous?: CustomerView,
): CustomerView {
  const query = parseSearchQuery(request.query);
  const refined = canRefine(index, request, query, previous) ? previous : null;
  const whole = refined?.whole ?? index.orderFor(request.sorts);
  const test = makeViewTest(index, request);
  const order = test === null ? whole : thinOut(refined?.order ?? whole, index.records.length, test);
  return { order, whole, request, query, version: index.version };
}

/**
 * The same view once the index has read everybody: whoever is found only now comes in, and nobody who is shown leaves
 * or moves, though some may have been edited since the view was laid out. It keeps its version, so that the next request
 * is laid out anew.
 */
export function completeView(index: CustomerIndex, view: CustomerView): CustomerView {
  const { whole, request } = view;
  const test = makeViewTest(index, request);
  if (test === null) return view;
  const shown = new Set(view.order);
  const order = thinOut(whole, index.records.length, (position) => shown.has(position) || test(position));
  return { ...view, order };
}

/** One test out of narrowing, tab, words and conditions; null when everybody passes. */
export function makeViewTest(index: CustomerIndex, request: Omit<ViewRequest, 'sorts'>): Test | null {
  const bit = bitOfTab(request.tab);
  const { flags } = index;
  const tests: Test[] = bit === 0 ? [] : [(position) => ((flags[position] ?? 0) & bit) !== 0];
  for (const { needle, part } of parseSearchQuery(request.query).terms) {
    const entries = index[part];
    tests.push(
      part === 'latin'
        ? index.marks.makeTest(needle, entries)
        : (position) => entries[position]?.includes(needle) ?? false,
    );
  }
  const passes = makeFilterTest(index, request.filters);
  if (passes !== null) tests.push(passes);
  if (request.narrowing != null) tests.push(makeNarrowingTest(index, request.narrowing));
  const [first, ...others] = tests;
  if (first === undefined) return null;
  return others.length === 0
    ? first
    : (position) => first(position) && others.every((test) => test(position));
}

function makeNarrowingTest(index: CustomerIndex, { ids, filterSet }: Narrowing): Test {
  const rule = filterSet === undefined ? null : makeViewTest(index, filterSet);
  if (ids === undefined) return rule ?? (() => true);
  const wanted = new Set(ids);
  const { records } = index;
  const isWanted: Test = (position) => wanted.has(records[position]?.id ?? '');
  return rule === null ? isWanted : (position) => isWanted(position) && rule(position);
}

/**
 * Keeps the positions that pass, in their order. A long list is tested in the order of the book, where neighbours lie
 * side by side in memory: twice as fast as jumping about in the order of, say, assets.
 */
function thinOut(base: Int32Array, count: number, test: Test): Int32Array {
  if (base.length < count / 3) return base.filter(test);
  const passed = new Uint8Array(count);
  if (base.length < count) for (const position of base) passed[position] = 1;
  else passed.fill(1);
  for (let position = 0; position < count; position += 1)
    if (passed[position] === 1 && !test(position)) passed[position] = 0;
  return base.filter((position) => passed[position] === 1);
}

function canRefine(
  index: CustomerIndex,
  request: ViewRequest,
  query: SearchQuery,
  previous: CustomerView | undefined,
): previous is CustomerView {
  return (
    previous !== undefined &&
    previous.version === index.version &&
    previous.request.tab === request.tab &&
    previous.request.filters === request.filters &&
    previous.request.sorts === request.sorts &&
    (previous.request.narrowing ?? null) === (request.narrowing ?? null) &&
    isRefinement(previous.query, query)
  );
}
