import { useSession } from '@renderer/data/session-context';
import { doorOf, type WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorState } from '@renderer/data/workbook-door/door-state';
import { useSyncExternalStore } from 'react';

/** The door of the open book and where it stands; drawn again with every step. */
export function useDoor(): { readonly door: WorkbookDoor; readonly state: DoorState } {
  const door = doorOf(useSession());
  const state = useSyncExternalStore(
    (listener) => door.subscribe(listener),
    () => door.get(),
  );
  return { door, state };
}
