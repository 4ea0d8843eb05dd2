import { useMemo, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './route';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** The page the window shows now; changes with navigation, the back button included. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Name of the page the window shows; what the page was asked to show does not draw anything again. */
export function useRouteName(): string {
  return useSyncExternalStore(subscribe, () => parseRoute(window.location.hash).name);
}

/**
 * Goes to a page. `replace` changes the place without a step for the back button: for a search box that writes
 * what is typed into the place.
 */
export function navigate(
  name: string,
  params: Readonly<Record<string, string | undefined>> = {},
  options: { readonly replace?: boolean } = {},
): void {
  const hash = formatRoute(name, params);
  if (hash === window.location.hash) return;
  if (options.replace === true) {
    // replaceState fires no hashchange, so the listeners are told here.
    window.history.replaceState(null, '', hash);
    for (const listener of listeners) listener();
    return;
  }
  window.location.hash = hash;
  // The window tells of it only later; who asks now must find the new page.
  for (const listener of listeners) listener();
}
