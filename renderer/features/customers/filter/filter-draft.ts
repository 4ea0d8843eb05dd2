import type { ColumnFilter } from '@renderer/data/view/view-column';
import type { Field } from '@shared/domain/fields/field';
import { parseField } from '@shared/domain/fields/parse-field';
import { fromFen } from '@shared/domain/kernel/money';

/** What stands in the filter's controls before it is applied. */
export interface FilterDraft {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly values: readonly string[];
  readonly presence: 'any' | 'empty' | 'filled';
}

export const blankDraft: FilterDraft = { text: '', from: '', to: '', values: [], presence: 'any' };

/** Which controls a column's filter has. */
export type FilterShape = 'text' | 'amount' | 'number' | 'date' | 'list';

function showNumber(value: number | undefined, shape: FilterShape): string {
  if (value === undefined) return '';
  return String(shape === 'amount' ? fromFen(value, 'wan') : value);
}

/** Fills the controls from the filter in force. */
export function draftOf(filter: ColumnFilter | undefined, shape: FilterShape): FilterDraft {
  switch (filter?.kind) {
    case undefined:
      return blankDraft;
    case 'contains':
      return { ...blankDraft, text: filter.text };
    case 'range':
      return { ...blankDraft, from: showNumber(filter.from, shape), to: showNumber(filter.to, shape) };
    case 'dates':
      return { ...blankDraft, from: filter.from ?? '', to: filter.to ?? '' };
    case 'oneOf':
      return { ...blankDraft, values: filter.values };
    case 'empty':
    case 'filled':
      return { ...blankDraft, presence: filter.kind };
    default:
      return blankDraft;
  }
}

export type DraftProblem = { readonly end: 'from' | 'to' };
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
    const text = draft.text.trim();
    return { filter: text === '' ? null : { key, kind: 'contains', text } };
  }
  if (shape === 'list')
    return { filter: draft.values.length === 0 ? null : { key, kind: 'oneOf', values: draft.values } };
  const from = readEnd(field, shape, draft.from);
  const to = readEnd(field, shape, draft.to);
  if (from === null) return { problem: { end: 'from' } };
  if (to === null) return { problem: { end: 'to' } };
  if (from === undefined && to === undefined) return { filter: null };
  return {
    filter: {
      key,
      kind: shape === 'date' ? 'dates' : 'range',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    } as ColumnFilter,
  };
}
