import {
  completenessColumnKey,
  tierColumnKey,
  unverifiedColumnKey,
} from '@renderer/data/view/customer-columns';
import type { Field } from '@shared/domain/fields/field';
import type { ViewState } from '@shared/domain/views/view-state';
import type { Lang } from '@shared/words/define-words';
import { nameOfGrouping } from '../grouping/group-dimensions';

/** A state without what it asks of fields that are no longer in force, and the keys of those. */
export interface KnownState {
  readonly state: ViewState;
  readonly missing: readonly string[];
}

/**
 * Leaves out what cannot be shown: a condition on a field that is gone could be neither seen nor taken away, and would
 * show nobody. A state that lacks nothing keeps its identity.
 */
export function leaveOutGone(state: ViewState, fields: readonly Field[], lang: Lang): KnownState {
  const keys = new Set([
    ...fields.map(({ key }) => key),
    tierColumnKey,
    completenessColumnKey,
    unverifiedColumnKey,
  ]);
  const { filters, sorts, columns, grouping } = state;
  const isKnown = ({ key }: { readonly key: string }) => keys.has(key);
  const asked = [...filters, ...sorts].map(({ key }) => key).concat(columns ?? []);
  const groupingGone = grouping !== null && nameOfGrouping(grouping.key, fields, lang) === undefined;
  const missing = [...asked.filter((key) => !keys.has(key)), ...(groupingGone ? [grouping.key] : [])];
  if (missing.length === 0) return { state, missing };
  return {
    state: {
      ...state,
      filters: filters.every(isKnown) ? filters : filters.filter(isKnown),
      sorts: sorts.every(isKnown) ? sorts : sorts.filter(isKnown),
      columns: columns?.filter((key) => keys.has(key)) ?? null,
      grouping: groupingGone ? null : grouping,
    },
    missing: [...new Set(missing)],
  };
}
