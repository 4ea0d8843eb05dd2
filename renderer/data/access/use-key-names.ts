import { useCallback, useEffect, useState } from 'react';
import { callShell } from '../bridge';
import { useSession } from '../session-context';

/** Whose passwords the keyring knows; null until it was asked. `refresh` after it was changed. */
export function useKeyNames(): { readonly names: ReadonlySet<string> | null; refresh(): void } {
  const accounts = useSession().accounts;
  const [names, setNames] = useState<ReadonlySet<string> | null>(null);
  const refresh = useCallback(() => {
    void callShell('book.locate', {}).then((found) => {
      if (found.ok) setNames(new Set(found.value.people ?? []));
    });
  }, []);
  useEffect(() => {
    refresh();
    return accounts.subscribe(refresh);
  }, [accounts, refresh]);
  return { names, refresh };
}
