import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { formatsIn } from '@renderer/components/language/formats';
import { removeCustomers } from '@shared/domain/bin/remove-customers';
import { bulkWords } from '@shared/words/bulk';
import { wordsIn } from '@shared/words/define-words';
import type { PageModel } from '../use-page-model';

/** Moves the ticked customers to the recycle bin, with 撤销 beside the word that it is done. */
export async function removeSelected({ session, lang, selected }: PageModel): Promise<void> {
  const words = wordsIn(bulkWords, lang);
  const ids = [...selected];
  const draft = removeCustomers(session.customers, { ids, at: new Date().toISOString(), by: session.actor });
  const change = draft.ok ? await session.commit(draft.value) : draft;
  if (!change.ok) {
    tellFailure(change);
    return;
  }
  const { id } = change.value;
  tell(words.removed(formatsIn(lang).count(ids.length)), {
    label: words.undo,
    run: () => {
      if (session.history.get().undoable?.id === id) void session.undo();
    },
  });
}
