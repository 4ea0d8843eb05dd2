import { useState } from 'react';

const storageKey = 'branchbook.rail';

/** Whether the rail shows icons only, and the way to change it; kept on this machine. */
export function useCollapsedRail(): readonly [boolean, () => void] {
  const [collapsed, setCollapsed] = useState(() => window.localStorage.getItem(storageKey) === 'collapsed');
  const toggle = () => {
    window.localStorage.setItem(storageKey, collapsed ? 'wide' : 'collapsed');
    setCollapsed(!collapsed);
  };
  return [collapsed, toggle];
}
