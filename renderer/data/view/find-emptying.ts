import { everybody } from '@shared/domain/views/filter-set';
import { computeView, type ViewRequest } from './compute-view';
import type { CustomerIndex } from './customer-index';

/** One part of a request that can be left out. */
export type RequestPart =
  | { readonly kind: 'narrowing' }
  | { readonly kind: 'tab' }
  | { readonly kind: 'query' }
  | { readonly kind: 'filter'; readonly at: number };

/** A part of a request that finds nobody, and what leaving it out would show. */
export interface EmptyingPart {
  readonly part: RequestPart;
  /** How many there are without this part. */
  readonly without: number;
  /** How many meet this part alone. */
  readonly alone: number;
}

/** The request without one of its parts. */
export function leaveOut(request: ViewRequest, part: RequestPart): ViewRequest {
  switch (part.kind) {
    case 'narrowing':
      return { ...request, narrowing: null };
    case 'tab':
      return { ...request, tab: 'all' };
    case 'query':
      return { ...request, query: '' };
    case 'filter':
      return { ...request, filters: request.filters.filter((_, at) => at !== part.at) };
  }
}

function onlyPart(request: ViewRequest, part: RequestPart): ViewRequest {
  switch (part.kind) {
    case 'narrowing':
      return { ...everybody, narrowing: request.narrowing ?? null };
    case 'tab':
      return { ...everybody, tab: request.tab };
    case 'query':
      return { ...everybody, query: request.query };
    case 'filter':
      return { ...everybody, filters: request.filters.filter((_, at) => at === part.at) };
  }
}

/** The parts a request is made of. */
export function listParts(request: ViewRequest): readonly RequestPart[] {
  return [
    ...(request.narrowing == null ? [] : [{ kind: 'narrowing' } as const]),
    ...(request.tab === 'all' ? [] : [{ kind: 'tab' } as const]),
    ...(request.query.trim() === '' ? [] : [{ kind: 'query' } as const]),
    ...request.filters.map((_, at) => ({ kind: 'filter', at }) as const),
  ];
}

/**
 * Tells which part of a request that finds nobody empties it: for each part how many there would be without it, and
 * how many meet it alone. A few milliseconds per part for 100,000 customers.
 */
export function findEmptying(index: CustomerIndex, request: ViewRequest): readonly EmptyingPart[] {
  const count = (asked: ViewRequest) => computeView(index, { ...asked, sorts: [] }).order.length;
  return listParts(request).map((part) => ({
    part,
    without: count(leaveOut(request, part)),
    alone: count(onlyPart(request, part)),
  }));
}
