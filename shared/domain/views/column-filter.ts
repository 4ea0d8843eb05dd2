import { z } from 'zod';

/** Spans of days that move with the calendar, so that a saved filter stays right; see `daysOfSpan`. */
export const dateSpans = [
  'today',
  'thisWeek',
  'thisMonth',
  'lastMonth',
  'nextMonth',
  'thisQuarter',
  'thisYear',
  'lastYear',
  'past30',
  'past90',
  'next30',
] as const;
export type DateSpan = (typeof dateSpans)[number];

/** Days of the year without their year, for birthdays; see `isAnniversary`. */
export const anniversarySpans = ['today', 'thisWeek', 'thisMonth', 'nextMonth', 'next30'] as const;
export type AnniversarySpan = (typeof anniversarySpans)[number];

const key = z.string().min(1).max(80);
const text = z.string().min(1).max(200);
const values = z.array(z.string().max(4000)).max(5000);

const columnFilterSchema = z.discriminatedUnion('kind', [
  z.object({ key, kind: z.enum(['contains', 'excludes', 'equals', 'startsWith']), text }),
  z.object({ key, kind: z.literal('range'), from: z.number().optional(), to: z.number().optional() }),
  z.object({ key, kind: z.literal('dates'), from: z.string().optional(), to: z.string().optional() }),
  z.object({ key, kind: z.literal('span'), span: z.enum(dateSpans) }),
  z.object({ key, kind: z.literal('anniversary'), span: z.enum(anniversarySpans) }),
  z.object({ key, kind: z.enum(['oneOf', 'noneOf']), values }),
  z.object({ key, kind: z.enum(['empty', 'filled']) }),
]);

/** Ways to compare words; upper and lower case, full and half width count as the same. */
export type TextTest = 'contains' | 'excludes' | 'equals' | 'startsWith';

/** A condition on one column. All conditions of a view must hold. */
export type ColumnFilter =
  | { readonly key: string; readonly kind: TextTest; readonly text: string }
  /** Both ends included; a missing end is open. Money in fen. */
  | { readonly key: string; readonly kind: 'range'; readonly from?: number; readonly to?: number }
  /** Dates YYYY-MM-DD, both ends included. */
  | { readonly key: string; readonly kind: 'dates'; readonly from?: string; readonly to?: string }
  | { readonly key: string; readonly kind: 'span'; readonly span: DateSpan }
  | { readonly key: string; readonly kind: 'anniversary'; readonly span: AnniversarySpan }
  /** The empty text stands for customers without a value. */
  | { readonly key: string; readonly kind: 'oneOf' | 'noneOf'; readonly values: readonly string[] }
  | { readonly key: string; readonly kind: 'empty' | 'filled' };

export interface ColumnSort {
  readonly key: string;
  readonly descending: boolean;
}

const columnSortSchema = z.object({ key, descending: z.boolean() });

/** Reads conditions as a record keeps them; those it cannot read are left out. */
export function readColumnFilters(stored: unknown): readonly ColumnFilter[] {
  return readList(stored, (item) => columnFilterSchema.safeParse(item).data as ColumnFilter | undefined);
}

/** Reads sorts as a record keeps them; those it cannot read are left out. */
export function readColumnSorts(stored: unknown): readonly ColumnSort[] {
  return readList(stored, (item) => columnSortSchema.safeParse(item).data);
}

function readList<T>(stored: unknown, read: (item: unknown) => T | undefined): readonly T[] {
  return Array.isArray(stored) ? stored.map(read).filter((item) => item !== undefined) : [];
}
