import { type CustomerPart, customerParts } from '@renderer/components/route/open-customer';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** The parts of the page and the way to them. */
export interface Parts {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Brings a part into view and gives it the focus. */
  show(part: CustomerPart): void;
}

/** The id of the element of a part. */
export function partId(part: CustomerPart): string {
  return `customer-${part}`;
}

/** Brings the part that the place names into view; without one the page takes the focus, so that keys reach it. */
export function useParts(wanted: string | undefined, root: RefObject<HTMLElement | null>): Parts {
  const scroller = useRef<HTMLDivElement>(null);
  const show = useCallback((part: CustomerPart) => {
    const target = document.getElementById(partId(part));
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const part = customerParts.find((known) => known === wanted);
    if (part === undefined) root.current?.focus({ preventScroll: true });
    else show(part);
  }, [wanted, root, show]);
  return { scroller, show };
}
