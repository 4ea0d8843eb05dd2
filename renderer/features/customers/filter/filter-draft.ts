import { completenessColumnKey } from '@renderer/data/view/customer-columns';
import { maskCondition } from '@renderer/data/view/describe-filters';
import type { ColumnFilter } from '@renderer/data/view/view-column';
import type { Field } from '@shared/domain/fields/field';
import { maskWanted } from '@shared/domain/fields/mask-text';
import { parseField } from '@shared/domain/fields/parse-field';
import { fromFen } from '@shared/domain/kernel/money';
import type { AnniversarySpan, DateSpan, TextTest } from '@shared/domain/views/column-filter';

/** What stands in the filter's controls before it is applied. */
export interface FilterDraft {
  readonly how: TextTest;
  readonly text: string;
  /** What is asked for in full, where `text` began as this mask of it: it stays until another text is typed. */
  readonly hidden?: { readonly mask: string; readonly full: string };
  readonly from: string;
  readonly to: string;
  /** A span of days or of birthdays; null while the days are typed. */
  readonly span: DateSpan | null;
  readonly anniversary: AnniversarySpan | null;
  readonly values: readonly string[];
  /** True when `values` are those that are not wanted. */
  readonly excluded: boolean;
  readonly presence: 'any' | 'empty' | 'filled';
}

export const blankDraft: FilterDraft = {
  how: 'contains',
  text: '',
  from: '',
  to: '',
  span: null,
  anniversary: null,
  values: [],
  excluded: false,
  presence: 'any',
};

/** Which controls a column's filter has. */
export type FilterShape = 'text' | 'amount' | 'number' | 'date' | 'list';

function showNumber(value: number | undefined, key: string, shape: FilterShape): string {
  if (value === undefined) return '';
  if (key === completenessColumnKey) return `${Math.round(value * 10_000) / 100}%`;
  return String(shape === 'amount' ? fromFen(value, 'wan') : value);
}

function hideText({
  key,
  kind,
  text,
}: ColumnFilter & { readonly text: string }): Pick<FilterDraft, 'text' | 'hidden'> {
  const mask = kind === 'equals' ? maskCondition(key, text) : maskWanted(text);
  return mask === text ? { text } : { text: mask, hidden: { mask, full: text } };
}

/** Fills the controls from the filter in force. */
export function draftOf(filter: ColumnFilter | undefined, shape: FilterShape): FilterDraft {
  if (filter === undefined) return blankDraft;
  switch (filter.kind) {
    case 'contains':
    case 'excludes':
    case 'equals':
    case 'startsWith':
      return { ...blankDraft, how: filter.kind, ...hideText(filter) };
    case 'range':
      return {
        ...blankDraft,
        from: showNumber(filter.from, filter.key, shape),
        to: showNumber(filter.to, filter.key, shape),
      };
    case 'dates':
      return { ...blankDraft, from: filter.from ?? '', to: filter.to ?? '' };
    case 'span':
      return { ...blankDraft, span: filter.span };
    case 'anniversary':
      return { ...blankDraft, anniversary: filter.span };
    case 'oneOf':
    case 'noneOf':
      return { ...blankDraft, values: filter.values, excluded: filter.kind === 'noneOf' };
    case 'empty':
    case 'filled':
      return { ...blankDraft, presence: filter.kind };
  }
}

/** Which end of a range cannot be read, or that its ends stand the wrong way round. */
export type DraftProblem = { readonly end: 'from' | 'to' | 'order' };
export type DraftReading = { readonly filter: ColumnFilter | null } | { readonly problem: DraftProblem };

function readEnd(
  field: Field | undefined,
  shape: FilterShape,
  text: string,
): string | number | null | undefined {
  if (text.trim() === '') return undefined;
  if (field === undefined) {
    const value = Number(text.replace('%', ''));
    return Number.isFinite(value) ? value / 100 : null;
  }
  const parsed = parseField(field, text.trim());
  if (!parsed.ok) return null;
  const { value } = parsed;
  return typeof value === (shape === 'date' ? 'string' : 'number') ? (value as string | number) : null;
}

/** Reads the controls: a filter, null for none, or which end of a range cannot be read. */
export function readDraft(
  key: string,
  field: Field | undefined,
  shape: FilterShape,
  draft: FilterDraft,
): DraftReading {
  if (draft.presence !== 'any') return { filter: { key, kind: draft.presence } };
  if (shape === 'text') {
    const typed = draft.text.trim();
    const { hidden } = draft;
    const text = hidden !== undefined && typed === hidden.mask ? hidden.full : typed;
    return { filter: text === '' ? null : { key, kind: draft.how, text } };
  }
  if (shape === 'list') {
    const { values, excluded } = draft;
    return { filter: values.length === 0 ? null : { key, kind: excluded ? 'noneOf' : 'oneOf', values } };
  }
  if (draft.span !== null) return { filter: { key, kind: 'span', span: draft.span } };
  if (draft.anniversary !== null) return { filter: { key, kind: 'anniversary', span: draft.anniversary } };
  return readEnds(key, field, shape, draft);
}

function readEnds(
  key: string,
  field: Field | undefined,
  shape: FilterShape,
  draft: FilterDraft,
): DraftReading {
  const from = readEnd(field, shape, draft.from);
  const to = readEnd(field, shape, draft.to);
  if (from === null) return { problem: { end: 'from' } };
  if (to === null) return { problem: { end: 'to' } };
  if (from === undefined && to === undefined) return { filter: null };
  if (from !== undefined && to !== undefined && from > to) return { problem: { end: 'order' } };
  return {
    filter: {
      key,
      kind: shape === 'date' ? 'dates' : 'range',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    } as ColumnFilter,
  };
}

/** Ticks or unticks a value: among the wanted ones, or among those that are not. */
export function tickValue(draft: FilterDraft, value: string): FilterDraft {
  const has = draft.values.includes(value);
  return {
    ...draft,
    values: has ? draft.values.filter((other) => other !== value) : [...draft.values, value],
  };
}

/**
 * Ticks all of `found` or, when all are ticked, none of them. With nothing searched for, everything ticked is kept as
 * "none left out", so that values which come later are wanted too.
 */
export function tickAll(draft: FilterDraft, found: readonly string[], isSearching: boolean): FilterDraft {
  const allTicked = isEveryTicked(draft, found);
  if (!isSearching) return { ...draft, values: [], excluded: !allTicked };
  const listed = new Set(draft.values);
  for (const value of found) {
    if (allTicked === draft.excluded) listed.add(value);
    else listed.delete(value);
  }
  return { ...draft, values: [...listed] };
}

/** Whether a value is ticked. */
export function isTicked(draft: FilterDraft, value: string): boolean {
  return draft.values.includes(value) !== draft.excluded;
}

/** Whether all of these values are ticked; false for none. */
export function isEveryTicked(draft: FilterDraft, found: readonly string[]): boolean {
  if (found.length === 0) return false;
  const listed = new Set(draft.values);
  return found.every((value) => listed.has(value) !== draft.excluded);
}
