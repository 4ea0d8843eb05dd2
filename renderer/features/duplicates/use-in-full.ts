import { useWords } from '@renderer/components/language/language-context';
import { showInFull } from '@renderer/components/masking/reveal-question';
import { useIsShown, useReveals } from '@renderer/data/masking/use-shown';
import { useSession } from '@renderer/data/session-context';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import { duplicatesWords } from '@shared/words/duplicates';
import { maskingWords } from '@shared/words/masking';

/** The values of two customers compared, in full for a moment. */
export interface InFull {
  readonly mayShow: boolean;
  readonly isShown: boolean;
  /** Shows both customers' numbers after the reason is given and noted for both, or hides them. */
  toggle(on: boolean): void;
}

/** What the trail calls a look at all compared values. */
const comparedField = 'compared';

export function useInFull(kept: CustomerRecord, gone: CustomerRecord): InFull {
  const session = useSession();
  const reveals = useReveals();
  const words = useWords(duplicatesWords);
  const masking = useWords(maskingWords);
  const shownKept = useIsShown(kept.id, comparedField);
  const shownGone = useIsShown(gone.id, comparedField);
  const show = async () => {
    const both = [kept, gone].map((record) => ({
      customerId: record.id,
      name: calledName(record) || words.nameless,
      field: comparedField,
      place: 'other' as const,
      caption: masking.numbers,
    }));
    let reason: string | undefined;
    for (const question of both) {
      if (!(await showInFull(session, question, reason))) return;
      reason = reveals.reasonFor(question.customerId);
    }
  };
  return {
    mayShow: reveals.isAllowed,
    isShown: shownKept && shownGone,
    toggle: (on) => {
      if (on) void show();
      else for (const { id } of [kept, gone]) reveals.hide(id, comparedField);
    },
  };
}
