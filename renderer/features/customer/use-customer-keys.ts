import { useEffect, useRef } from 'react';
import type { CustomerActions } from './use-customer-actions';

/** True where a key belongs to an input, a list or a dialog that is open. */
function isBusy(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null;
}

/** Keys of the page: Alt+PageUp and Alt+PageDown go to the neighbours, Alt+N records a contact, Esc goes back. */
export function useCustomerKeys(actions: CustomerActions, record: () => void): void {
  const latest = useRef({ actions, record });
  latest.current = { actions, record };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { actions: now, record: begin } = latest.current;
      if (event.defaultPrevented) return;
      if (event.altKey && !event.ctrlKey && !event.metaKey) {
        if (event.key === 'PageUp') now.goTo(now.place?.previous);
        else if (event.key === 'PageDown') now.goTo(now.place?.next);
        else if (event.code === 'KeyN') begin();
        else return;
        event.preventDefault();
        return;
      }
      if (event.key === 'Escape' && !isBusy(event)) {
        event.preventDefault();
        now.back();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
