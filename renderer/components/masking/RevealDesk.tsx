import { useReveals } from '@renderer/data/masking/use-shown';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useRoute } from '../route/use-route';
import { RevealDialog } from './RevealDialog';
import { answerReveal, revealQuestionStore } from './reveal-question';

/** The dialog that asks why, over every page; and the moments at which everything is hidden again. */
export function RevealDesk() {
  const reveals = useReveals();
  const { name, params } = useRoute();
  const question = useSyncExternalStore(revealQuestionStore.subscribe, revealQuestionStore.get);
  useEffect(() => {
    const hide = () => reveals.hideAll();
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hide);
      // Locked: nothing stays shown, and the next book must not find the question.
      hide();
      answerReveal(null);
    };
  }, [reveals]);
  // Another page, or another customer's: what was asked for before is hidden before the new page is seen.
  const place = `${name} ${params.id ?? ''}`;
  const before = useRef(place);
  useLayoutEffect(() => {
    if (before.current !== place) reveals.hideAll();
    before.current = place;
  }, [reveals, place]);
  return question === null ? null : (
    <RevealDialog key={`${question.customerId} ${question.field}`} question={question} />
  );
}
