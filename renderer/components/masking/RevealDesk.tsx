import { useReveals } from '@renderer/data/masking/use-shown';
import { useEffect, useSyncExternalStore } from 'react';
import { RevealDialog } from './RevealDialog';
import { answerReveal, revealQuestionStore } from './reveal-question';

/** The dialog that asks why, over every page; and the moments at which everything is hidden again. */
export function RevealDesk() {
  const reveals = useReveals();
  const question = useSyncExternalStore(revealQuestionStore.subscribe, revealQuestionStore.get);
  useEffect(() => {
    const hide = () => reveals.hideAll();
    const events = ['blur', 'hashchange'] as const;
    for (const name of events) window.addEventListener(name, hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      for (const name of events) window.removeEventListener(name, hide);
      document.removeEventListener('visibilitychange', hide);
      // Locked: nothing stays shown, and the next book must not find the question.
      hide();
      answerReveal(null);
    };
  }, [reveals]);
  return question === null ? null : (
    <RevealDialog key={`${question.customerId} ${question.field}`} question={question} />
  );
}
