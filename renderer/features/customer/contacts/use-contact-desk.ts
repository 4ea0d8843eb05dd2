import { carryOut } from '@renderer/components/feedback/carry-out';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import type { ContactRecord } from '@shared/domain/contacts/contact';
import { editContact, recordContact, removeContact } from '@shared/domain/contacts/edit-contacts';
import { type Failure, succeed } from '@shared/domain/kernel/result';
import { customerContactsWords } from '@shared/words/customer-contacts';
import { type ContactForm, readContactForm } from './contact-form';

/** What can be done with the contacts of a customer. */
export interface ContactDesk {
  /**
   * Records a contact, or changes the one given; answers at once what stands against the form. Null: it is in the list
   * and on its way to the disk, so that the next one can be begun; what the book refuses then is told by itself.
   */
  save(form: ContactForm, present?: ContactRecord): Failure | null;
  remove(contact: ContactRecord): void;
}

/** The commands on contacts, carried out through the session. */
export function useContactDesk(customerId: string): ContactDesk {
  const session = useSession();
  const words = useWords(customerContactsWords);
  const tellWithUndo = useTellWithUndo();
  return {
    save: (form, present) => {
      const today = readToday();
      const read = readContactForm(form, today, present);
      if (!read.ok) return read;
      const contact = read.value;
      const common = { contact, today, setsNextContact: form.setsNext };
      const draft =
        present === undefined
          ? recordContact(session.customers, { ...common, id: makeId(), customerId, by: session.actor })
          : editContact(session.customers, { ...common, present, newId: makeId() });
      if (!draft.ok) return draft;
      // The contact itself is the answer: it stands in the list now.
      void carryOut(session, draft, () => undefined);
      return null;
    },
    remove: (contact) => {
      const draft = succeed(removeContact(session.customers, contact));
      void carryOut(session, draft, (id) => tellWithUndo(words.removed, id));
    },
  };
}
