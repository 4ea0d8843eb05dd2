import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { ContactRecord } from '@shared/domain/contacts/contact';
import {
  type ContactEditFailure,
  editContact,
  recordContact,
  removeContact,
} from '@shared/domain/contacts/edit-contacts';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { customerContactsWords } from '@shared/words/customer-contacts';
import { type ContactForm, readContactForm } from './contact-form';

/** What can be done with the contacts of a customer; a failure that belongs into the form is answered. */
export interface ContactDesk {
  /** Records a contact, or changes the one given. Null: it was written. */
  save(form: ContactForm, present?: ContactRecord): Promise<Failure<ContactEditFailure> | null>;
  remove(contact: ContactRecord): void;
}

/** The commands on contacts, carried out through the session. */
export function useContactDesk(customerId: string): ContactDesk {
  const session = useSession();
  const words = useWords(customerContactsWords);
  const tellWithUndo = useTellWithUndo();
  const carryOut = async (
    draft: Result<ChangeDraft, ContactEditFailure>,
    told: string | null,
  ): Promise<Failure<ContactEditFailure> | null> => {
    if (!draft.ok) return draft;
    if (draft.value.touched.length === 0) return null;
    const made = await session.commit(draft.value);
    if (!made.ok) tellFailure(made);
    else if (told !== null) tellWithUndo(told, made.value.id);
    return null;
  };
  return {
    save: (form, present) => {
      const today = readToday();
      const contact = readContactForm(form, today);
      const common = { contact, today, setsNextContact: form.setsNext };
      return present === undefined
        ? carryOut(
            recordContact(session.customers, { ...common, id: makeId(), customerId, by: session.actor }),
            null,
          )
        : carryOut(editContact(session.customers, { ...common, present, newId: makeId() }), null);
    },
    remove: (contact) => {
      const draft = removeContact(session.customers, contact);
      void carryOut({ ok: true, value: draft }, words.removed);
    },
  };
}
