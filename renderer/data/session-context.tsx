import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { BookSession, HistoryState, ResidentTable } from './book-session';
import { endSession } from './session-end';

const SessionContext = createContext<BookSession | null>(null);

/** Gives the open book to everything below. */
export function SessionProvider(props: { readonly session: BookSession; readonly children: ReactNode }) {
  const { session } = props;
  useEffect(() => () => endSession(session), [session]);
  return <SessionContext value={session}>{props.children}</SessionContext>;
}

/** The open book. Only below `SessionProvider`. */
export function useSession(): BookSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession without an open book');
  return session;
}

/**
 * A table of the book; the component is drawn again after each change to it. The table keeps its identity, so
 * memos must depend on `table.all()` or `table.version`.
 */
function useTable<R>(table: ResidentTable<R>): ResidentTable<R> {
  useSyncExternalStore(
    (listener) => table.subscribe(listener),
    () => table.version,
  );
  return table;
}

/** All customers of the open book, see `useTable`. */
export function useCustomers(): ResidentTable<CustomerRecord> {
  return useTable(useSession().customers);
}

/** The settings records of the open book, see `useTable`. */
export function useSettings(): ResidentTable<BookRecord> {
  return useTable(useSession().settings);
}

/** The import records of the open book, see `useTable`. */
export function useImports(): ResidentTable<BookRecord> {
  return useTable(useSession().imports);
}

/** What can be undone and redone, and whether everything is on disk. */
export function useHistoryState(): HistoryState {
  const { history } = useSession();
  return useSyncExternalStore(history.subscribe, history.get);
}
