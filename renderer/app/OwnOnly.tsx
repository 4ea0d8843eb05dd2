import { tellNews } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useAccess } from '@renderer/data/access/use-access';
import { useSession } from '@renderer/data/session-context';
import { wordsIn } from '@shared/words/define-words';
import { peopleWords } from '@shared/words/people';
import { useEffect } from 'react';

const storageKey = (accountId: string) => `limit-explained.${accountId}`;

/** Says all the time, and once at length, that somebody sees and counts only own customers. */
export function OwnOnly() {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const { sample } = useSession();
  const { ownOf, accountId } = useAccess();
  useEffect(() => {
    if (ownOf === null || accountId === null || sample) return;
    if (window.localStorage.getItem(storageKey(accountId)) !== null) return;
    const { limitedOnce, understood } = wordsIn(peopleWords, lang);
    const names = [...ownOf].join(lang === 'en' ? ', ' : '、');
    tellNews(limitedOnce(names), {
      label: understood,
      run: () => window.localStorage.setItem(storageKey(accountId), 'yes'),
    });
  }, [ownOf, accountId, sample, lang]);
  if (ownOf === null) return null;
  return (
    <span className="bb-top-own" title={words.limitedNote} data-testid="own-only">
      {words.limitedNote}
    </span>
  );
}
