import { navigate, useRoute } from '@renderer/components/route/use-route';
import { type CalendarDate, isCalendarDate } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PageModel } from '../use-page-model';

/** Whose remarks are to be read, and what is known of when they were written. */
export interface NotesOrder {
  readonly whose: 'all' | 'selected';
  /** Day the remarks were written by; absent: that of the newest data in the book. */
  readonly asOf?: CalendarDate;
  /** The import that brought the remarks. */
  readonly importId?: string;
}

/**
 * The dialog that takes contacts out of remarks: what it was opened for, and how it is opened and closed. Other pages
 * open it by a link, as after an import: `#/customers?notes=1&asOf=2026-10-31&import=<id>`; the last two may be left
 * out.
 */
export function useNotesOrder(): readonly [NotesOrder | null, (order: NotesOrder | null) => void] {
  const { params } = useRoute();
  const { notes, asOf, import: importId, ...others } = params;
  const [order, setOrder] = useState<NotesOrder | null>(null);
  useEffect(() => {
    if (notes === undefined) return;
    setOrder({
      whose: 'all',
      ...(asOf !== undefined && isCalendarDate(asOf) ? { asOf } : {}),
      ...(importId === undefined ? {} : { importId }),
    });
  }, [notes, asOf, importId]);
  const change = (next: NotesOrder | null) => {
    setOrder(next);
    // The same link opens it again later.
    if (next === null && notes !== undefined) navigate('customers', others, { replace: true });
  };
  return [order, change];
}

/** The customers an order is about, as they were when it was given: an edit meanwhile does not begin all anew. */
export function useNotedCustomers(
  model: Pick<PageModel, 'session' | 'listSelected'>,
  order: NotesOrder | null,
): readonly CustomerRecord[] {
  const latest = useRef(model);
  latest.current = model;
  return useMemo(() => {
    const { session, listSelected } = latest.current;
    if (order === null) return [];
    return order.whose === 'selected' ? listSelected() : session.customers.all();
  }, [order]);
}
