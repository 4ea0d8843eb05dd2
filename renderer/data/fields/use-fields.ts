import { listFields } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { useSyncExternalStore } from 'react';
import { useSession } from '../session-context';

/**
 * Every field of a customer in force. The component is drawn again when the branch's own fields change; the list keeps
 * its identity until then, so memos can depend on it.
 */
export function useFields(): readonly Field[] {
  const { settings } = useSession();
  return useSyncExternalStore((listener) => settings.subscribe(listener), listFields);
}
