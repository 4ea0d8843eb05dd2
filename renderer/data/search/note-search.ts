import { maskWanted } from '@shared/domain/fields/mask-text';
import { useEffect, useRef } from 'react';
import type { BookSession } from '../book-session';

/** A search that stands for so long was meant; what was typed on the way to it is not noted. In ms. */
const settledAfterMs = 1500;

/** Shorter words find half the book and tell nothing. */
const shortest = 2;

/** Writes a search over all customers into the audit trail once it stands still; `found`: how many it shows. */
export function useNotedSearch(session: BookSession, query: string, found: number): void {
  const latest = useRef(found);
  latest.current = found;
  const noted = useRef('');
  useEffect(() => {
    const words = query.trim();
    if (words.length < shortest || words === noted.current) return;
    const timer = setTimeout(() => {
      noted.current = words;
      void session.audit.note({ kind: 'searched', words: maskWanted(words), found: latest.current });
    }, settledAfterMs);
    return () => clearTimeout(timer);
  }, [session, query]);
}
