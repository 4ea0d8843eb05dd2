import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { leaveCustomer, openCustomer } from '@renderer/components/route/open-customer';
import { navigate } from '@renderer/components/route/use-route';
import { type PlaceInRound, placeInRound } from '@renderer/data/customer-round';
import { selectionOf } from '@renderer/data/selection';
import { useSession } from '@renderer/data/session-context';
import { removeCustomers } from '@shared/domain/bin/remove-customers';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';

/** What the page of a customer can do, by button and by key. */
export interface CustomerActions {
  /** The customer's place in the list it was opened from. */
  readonly place: PlaceInRound | undefined;
  /** Back to where the person came from: the grid as it was left. */
  back(): void;
  goTo(id: string | undefined): void;
  print(): void;
  remove(): void;
}

/** The actions on a customer's page. */
export function useCustomerActions(record: CustomerRecord): CustomerActions {
  const session = useSession();
  const words = useWords(customerPageWords);
  const tellWithUndo = useTellWithUndo();
  const place = placeInRound(session, record.id);
  const back = leaveCustomer;
  return {
    place,
    back,
    goTo: (id) => {
      if (id !== undefined) openCustomer(id);
    },
    print: () => {
      selectionOf(session).replace([record.id]);
      navigate('cards');
    },
    remove: () => {
      const at = new Date().toISOString();
      const draft = removeCustomers(session.customers, { ids: [record.id], at, by: session.actor });
      if (!draft.ok) {
        tellFailure(draft);
        return;
      }
      back();
      void session.commit(draft.value).then((made) => {
        if (made.ok) tellWithUndo(words.removed(nameOf(record)), made.value.id);
        else tellFailure(made);
      });
    },
  };
}
