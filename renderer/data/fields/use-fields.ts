import { listFields } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { useSyncExternalStore } from 'react';
import { useSession } from '../session-context';
import { onNewDay } from './new-day';

/**
 * Every field of a customer in force. The component is drawn again when the branch's own fields change; the list keeps
 * its identity until then, so memos can depend on it.
 */
export function useFields(): readonly Field[] {
  const { settings } = useSession();
  return useSyncExternalStore((listener) => {
    const forgetSettings = settings.subscribe(listener);
    const forgetDay = onNewDay(listener);
    return () => {
      forgetSettings();
      forgetDay();
    };
  }, listFields);
}
