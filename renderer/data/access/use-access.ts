import type { Right } from '@shared/domain/access/right';
import { useSession } from '../session-context';

/** Who works in the open book and what they may do. */
export function useAccess() {
  return useSession().access;
}

/** True when the person at the screen has the right; what they may not do is not offered. */
export function useMay(right: Right): boolean {
  return useAccess().may(right);
}
