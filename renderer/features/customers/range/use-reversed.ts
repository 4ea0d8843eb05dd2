import type { BookSession } from '@renderer/data/book-session';
import { redoCommand, undoCommand } from '@shared/domain/changes/history';
import { useEffect, useState } from 'react';

const none: readonly string[] = [];

/** Ids of the customers that the last undo or redo changed; a new list after each. */
export function useReversed(session: BookSession): readonly string[] {
  const [ids, setIds] = useState(none);
  useEffect(() => {
    let touched: readonly string[] = none;
    let seen = session.recentChanges().at(-1)?.id;
    const stops = [
      session.customers.subscribe((changed) => {
        touched = changed ?? none;
      }),
      session.history.subscribe(() => {
        const last = session.recentChanges().at(-1);
        if (last === undefined || last.id === seen) return;
        seen = last.id;
        if (last.command === undoCommand || last.command === redoCommand) setIds(touched);
        touched = none;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
  return ids;
}
