import { type ComponentType, useEffect, useState } from 'react';
import { loadedPage, loadPage } from './pages';

/**
 * The component of a page, or null while it is loaded. Not `React.lazy`: that keeps a page blank for 300 ms even
 * when its code is at hand.
 */
export function usePage(name: string): ComponentType | null {
  const [arrived, setArrived] = useState<{ readonly name: string; readonly fault: unknown }>();
  useEffect(() => {
    let wanted = true;
    if (loadedPage(name) === undefined) {
      loadPage(name).then(
        () => wanted && setArrived({ name, fault: undefined }),
        (fault: unknown) => wanted && setArrived({ name, fault }),
      );
    }
    return () => {
      wanted = false;
    };
  }, [name]);
  if (arrived?.name === name && arrived.fault !== undefined) throw arrived.fault;
  return loadedPage(name) ?? null;
}
