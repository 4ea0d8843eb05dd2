import { useEffect, useSyncExternalStore } from 'react';
import type { BookCare } from '../book/session/book-care';
import type { CareView } from '../book/session/care-board';
import { useSession } from '../session-context';

/** The care of the open book, and what is known of its safety. */
export function useCare(): { readonly care: BookCare; readonly view: CareView } {
  const { care } = useSession();
  const view = useSyncExternalStore(care.board.subscribe, care.board.get);
  return { care, view };
}

/** Looks at the book's safety when the component is first shown, and after each change that reached the disk. */
export function useFreshCare(): { readonly care: BookCare; readonly view: CareView } {
  const { history } = useSession();
  const { care, view } = useCare();
  useEffect(() => {
    let { savedAt } = history.get();
    void care.refresh();
    return history.subscribe(() => {
      const now = history.get();
      if (now.savedAt === savedAt || now.pending > 0) return;
      savedAt = now.savedAt;
      void care.refresh();
    });
  }, [care, history]);
  return { care, view };
}
