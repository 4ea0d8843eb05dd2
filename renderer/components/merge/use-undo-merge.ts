import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { undoMergeInBook } from '@renderer/data/duplicates/undo-merge';
import { useSession } from '@renderer/data/session-context';
import { findAnyField } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { KeptSince } from '@shared/domain/merging/undo-merge';
import type { CollectionName } from '@shared/domain/records/records';
import type { WordsOf } from '@shared/words/define-words';
import { duplicatesWords } from '@shared/words/duplicates';

type Words = WordsOf<typeof duplicatesWords>;

const childWords: Partial<Record<CollectionName, keyof Words & `kept${string}`>> = {
  contacts: 'keptContacts',
  relations: 'keptRelations',
  balances: 'keptBalances',
  evaluations: 'keptEvaluations',
  settings: 'keptLists',
};

/**
 * Takes a merge back by the id in the bin of the customer who went, and tells what came of it: what was changed since
 * the merge stays and is named. Answers whether it was done.
 */
export function useUndoMerge(): (binId: string) => Promise<boolean> {
  const session = useSession();
  const words = useWords(duplicatesWords);
  const { lang } = useLang();
  const tellWithUndo = useTellWithUndo();
  const nameKept = (kept: KeptSince): string => {
    if (kept.what === 'field') {
      const field = findAnyField(kept.field);
      return field === undefined ? '' : nameOfField(field, lang);
    }
    const word = childWords[kept.collection];
    const phrase = word === undefined ? '' : words[word];
    return typeof phrase === 'string' ? phrase : '';
  };
  return async (binId) => {
    const undone = await undoMergeInBook(session, binId);
    if (!undone.ok) {
      tellFailure(undone);
      return false;
    }
    const { change, keptSince } = undone.value;
    const back = change.label.kind === 'mergeUndone' ? change.label.back : '';
    const kept = [...new Set(keptSince.map(nameKept).filter((name) => name !== ''))];
    const list = kept.join(lang === 'en' ? ', ' : '、');
    tellWithUndo(kept.length === 0 ? words.mergeUndone(back) : words.mergeUndoneKept(back, list), change.id);
    return true;
  };
}
