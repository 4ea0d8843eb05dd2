import { useAccess, useMay } from '@renderer/data/access/use-access';
import type { Right } from '@shared/domain/access/right';
import type { ReactNode } from 'react';

/** What only somebody with the right is offered; the worker refuses the others anyway. */
export function IfMay({ right, children }: { readonly right: Right; readonly children: ReactNode }) {
  return useMay(right) ? children : null;
}

/** What only somebody who may carry the command out is offered: some are not for who sees only own customers. */
export function IfMayRun({ command, children }: { readonly command: string; readonly children: ReactNode }) {
  return useAccess().admit(command).ok ? children : null;
}
