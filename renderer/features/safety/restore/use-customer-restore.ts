import type { CustomerRestore } from '@renderer/data/book/engine/care-protocol';
import type { HistoryEntry } from '@renderer/data/book/engine/customer-history';
import { contactBookOf } from '@renderer/data/contacts/contact-book';
import { useRelations } from '@renderer/data/relations/use-relations';
import { useSession } from '@renderer/data/session-context';
import { restoreCustomerCommand } from '@shared/domain/changes/restore';
import { nameOf } from '@shared/domain/fields/values';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Failure } from '@shared/domain/kernel/result';
import { useEffect, useRef, useState } from 'react';

interface CustomerRestoring {
  readonly found: CustomerRestore | null;
  readonly failure: Failure | null;
  readonly looking: boolean;
  /** Carries the restore out as one change that can be undone; answers whether it was done. */
  restore(): Promise<boolean>;
}

const idle = { found: null, failure: null, looking: false } as const;

/** Works out how a customer was before a change, as soon as one is chosen, and puts it back when asked. */
export function useCustomerRestore(id: string | null, entry: HistoryEntry | null): CustomerRestoring {
  const session = useSession();
  const { index } = useRelations();
  const [known, setKnown] = useState<Omit<CustomerRestoring, 'restore'>>(idle);
  const related = useRef<readonly string[]>([]);
  related.current = id === null ? [] : index.of(id).map((relation) => relation.id);
  const fromSeq = entry?.seq ?? null;
  useEffect(() => {
    if (id === null || fromSeq === null) return setKnown(idle);
    const control = new AbortController();
    setKnown({ ...idle, looking: true });
    const contacts = contactBookOf(session).contactsOf(id);
    void session.care
      .customerAsOf(
        { id, related: [...related.current, ...contacts.map((contact) => contact.id)], fromSeq },
        { onProgress: () => undefined, signal: control.signal },
      )
      .then((found) => {
        if (control.signal.aborted) return;
        setKnown({ ...idle, ...(found.ok ? { found: found.value } : { failure: found }) });
      });
    return () => control.abort();
  }, [session, id, fromSeq]);

  const restore = async () => {
    if (known.found === null || id === null || entry === null) return false;
    const customer = session.customers.get(id);
    const name = customer === undefined ? '' : nameOf(customer);
    // Just before the change that is taken back first.
    const asOf = new Date(wallTimeOf(entry.header.clock) - 1).toISOString();
    const made = await session.commit({
      command: restoreCustomerCommand,
      label: { kind: 'customerRestored', name, asOf },
      touched: known.found.touched,
    });
    if (!made.ok) {
      setKnown({ ...known, failure: made });
      return false;
    }
    await session.audit.note({ kind: 'restored', what: 'customer', from: name, asOf });
    return true;
  };
  return { ...known, restore };
}
