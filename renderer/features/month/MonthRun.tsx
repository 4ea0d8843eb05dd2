import { useEffect, useRef } from 'react';
import { runMonth } from './run-month';

/** The unattended month in its hidden window: begins at once, and shows nothing to anybody. */
export function MonthRun() {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void runMonth();
  }, []);
  return null;
}
