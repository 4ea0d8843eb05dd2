import { useSyncExternalStore } from 'react';
import { useSession } from '../session-context';
import { type RevealDesk, revealsOf } from './reveal-desk';

/** The desk that knows what is shown in full at the moment. */
export function useReveals(): RevealDesk {
  return revealsOf(useSession());
}

/** True while this value of this customer is shown in full. */
export function useIsShown(customerId: string, field: string): boolean {
  const reveals = useReveals();
  return useSyncExternalStore(reveals.subscribe, () => reveals.isShown(customerId, field));
}

/** Changes with everything that is shown in full or hidden again. */
export function useRevealVersion(): number {
  const reveals = useReveals();
  return useSyncExternalStore(reveals.subscribe, reveals.version);
}
