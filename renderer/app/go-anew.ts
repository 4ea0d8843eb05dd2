import { formatRoute } from '@renderer/components/route/route';
import { navigate } from '@renderer/components/route/use-route';
import { flushSync } from 'react-dom';

/** Goes to a place even when it is the present one: the page has moved on since, and is to follow the place again. */
export function goAnew(name: string, params: Readonly<Record<string, string>>): void {
  if (formatRoute(name, params) === window.location.hash) {
    flushSync(() => navigate(name, {}, { replace: true }));
  }
  navigate(name, params);
}
