import { type CustomerView, completeView, computeView, type ViewRequest } from './compute-view';
import type { CustomerIndex } from './customer-index';
import type { NewsCount } from './live-index';

/** A view and the news it was laid out after. */
export interface LaidView {
  readonly news: NewsCount;
  readonly view: CustomerView;
}

/**
 * Lays a view out after news or another request. Rows move when something else is asked for and when customers come or
 * go; an edit leaves them where they are, as in a sheet, and so does the end of the reading.
 */
export function layView(
  index: CustomerIndex,
  request: ViewRequest,
  news: NewsCount,
  before: LaidView | null,
): LaidView {
  if (before === null || before.news.renewed !== news.renewed)
    return { news, view: computeView(index, request) };
  if (before.view.request !== request) return { news, view: computeView(index, request, before.view) };
  return { news, view: before.news.read === news.read ? before.view : completeView(index, before.view) };
}
