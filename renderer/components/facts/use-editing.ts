import { makeId } from '@renderer/data/book/make-id';
import type { BookSession } from '@renderer/data/book-session';
import { readToday } from '@renderer/data/current-period';
import { nextProspectNoOf } from '@renderer/data/stages/next-prospect-no';
import { removeCustomers } from '@shared/domain/bin/remove-customers';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { createCustomer } from '@shared/domain/commands/create-customer';
import { editCustomer } from '@shared/domain/commands/edit-customer';
import { resolveUnverified } from '@shared/domain/commands/resolve-unverified';
import type { Field } from '@shared/domain/fields/field';
import { nameOf } from '@shared/domain/fields/values';
import type { Result } from '@shared/domain/kernel/result';
import type { CustomerKind, CustomerRecord, UnverifiedCell } from '@shared/domain/records/records';
import { customersWords } from '@shared/words/customers';
import { useMemo } from 'react';
import { tell, tellFailure } from '../feedback/feedback-store';
import { useLang, useWords } from '../language/language-context';
import { readTyped, type TypedValues, textToEdit } from './typed-values';

/** What the page can do to the book. Each is one change that Ctrl+Z takes back; failures are told where they show. */
export interface CustomerEditing {
  edit(record: CustomerRecord, values: TypedValues): Promise<boolean>;
  /** Writes what was typed into one field. */
  editText(record: CustomerRecord, field: Field, text: string): Promise<boolean>;
  ignore(record: CustomerRecord, cell: UnverifiedCell): Promise<boolean>;
  /** Answers the id of the new customer, or null when it was refused. */
  create(kind: CustomerKind, values: TypedValues): Promise<string | null>;
  remove(record: CustomerRecord): Promise<boolean>;
}

/** Commands on customers, carried out through the session. */
export function useEditing(session: BookSession): CustomerEditing {
  const words = useWords(customersWords);
  const { lang } = useLang();
  return useMemo(() => {
    const carryOut = async (draft: Result<ChangeDraft>): Promise<boolean> => {
      if (!draft.ok) {
        tellFailure(draft);
        return false;
      }
      if (draft.value.touched.length === 0) return true;
      const change = await session.commit(draft.value);
      if (!change.ok) tellFailure(change);
      return change.ok;
    };
    const edit = (record: CustomerRecord, values: TypedValues) =>
      carryOut(editCustomer(session.customers, { id: record.id, values }));
    return {
      edit,
      editText: async (record, field, text) => {
        // What the person did not see is put back where they left it.
        const read = readTyped(field, text, readToday(), textToEdit(field, record, lang));
        if (read.ok) return edit(record, read.value);
        tellFailure(read);
        return false;
      },
      ignore: (record, cell) => carryOut(resolveUnverified(session.customers, { id: record.id, cell })),
      create: async (kind, values) => {
        const id = makeId();
        // The next number is known only to who sees every prospect; others are numbered later.
        const numbering = session.access.admit('numberProspects').ok
          ? { nextProspectNo: nextProspectNoOf(session) }
          : {};
        // Whoever sees only own customers makes only own customers.
        const [own] = session.access.ownOf ?? [];
        const given = own === undefined || values.manager != null ? values : { ...values, manager: own };
        const drafted = createCustomer(session.customers, { id, kind, values: given, ...numbering });
        return (await carryOut(drafted)) ? id : null;
      },
      remove: async (record) => {
        const removed = await carryOut(
          removeCustomers(session.customers, {
            ids: [record.id],
            at: new Date().toISOString(),
            by: session.actor,
          }),
        );
        if (removed)
          tell(words.removed(nameOf(record)), { label: words.undo, run: () => void session.undo() });
        return removed;
      },
    };
  }, [session, words, lang]);
}
