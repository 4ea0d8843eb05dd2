import type { BookRecord } from '@shared/domain/records/records';
import { useSyncExternalStore } from 'react';
import { useSession } from '../session-context';

/** The accounts of the open book; the same array until one changes. */
export function useAccounts(): readonly BookRecord[] {
  const { accounts } = useSession();
  useSyncExternalStore(
    (listener) => accounts.subscribe(listener),
    () => accounts.version,
  );
  return accounts.all();
}
