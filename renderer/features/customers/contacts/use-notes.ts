import { makeId } from '@renderer/data/book/make-id';
import { type CollectedNotes, collectNotes } from '@renderer/data/contacts/collect-notes';
import { contactBookOf } from '@renderer/data/contacts/contact-book';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import type { Change } from '@shared/domain/changes/change';
import { monthOfContact } from '@shared/domain/contacts/contact';
import { recordContacts } from '@shared/domain/contacts/record-contacts';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { Failure, Result } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useEffect, useState } from 'react';
import { listTicked, type NoteEdits } from './note-edits';

export interface Notes {
  /** Null while the remarks are read. */
  readonly collected: CollectedNotes | null;
  /** Customers read so far. */
  readonly done: number;
  readonly failure: Failure | null;
  readonly edits: NoteEdits;
  change(edits: NoteEdits): void;
  /** Records what is ticked, as one change. */
  record(importId: string | undefined): Promise<Result<Change>>;
}

const noEdits: NoteEdits = new Map();

/** Contacts in the remarks of customers, read anew when the day they were written by changes. */
export function useNotes(customers: readonly CustomerRecord[], yearOf: CalendarDate): Notes {
  const session = useSession();
  const book = contactBookOf(session);
  const [collected, setCollected] = useState<CollectedNotes | null>(null);
  const [done, setDone] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [edits, setEdits] = useState(noEdits);
  useEffect(() => {
    let isStale = false;
    setCollected(null);
    setDone(0);
    setFailure(null);
    setEdits(noEdits);
    void collectNotes(book, customers, yearOf, { isStale: () => isStale, onProgress: setDone }).then(
      (result) => {
        if (result === null) return;
        if (result.ok) setCollected(result.value);
        else setFailure(result);
      },
    );
    return () => {
      isStale = true;
    };
  }, [book, customers, yearOf]);
  return {
    collected,
    done,
    failure,
    edits,
    change: setEdits,
    record: async (importId) => {
      const notes = listTicked(collected?.found ?? [], edits, readToday(), makeId, importId);
      // A date that was put right may lie in a month that is not open yet.
      const opened = await book.open(notes.map(({ on }) => monthOfContact(on)));
      if (!opened.ok) return opened;
      const drafted = recordContacts(
        {
          customer: (id) => session.customers.get(id),
          contactsOf: (customerId) => book.contactsOf(customerId),
        },
        notes,
      );
      return drafted.ok ? session.commit(drafted.value) : drafted;
    },
  };
}
