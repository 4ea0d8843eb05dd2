import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import {
  changeImprovement,
  closeImprovement,
  type ImprovementWords,
  makeImprovement,
  removeImprovement,
  reopenImprovement,
} from '@shared/domain/improvements/edit-improvements';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import { improvementWords } from '@shared/words/improvements';

/** Who an improvement is made for. */
export interface ImprovementFor {
  readonly customerId: string;
  readonly customerName: string;
  readonly period: Month;
  readonly scoreBefore?: number;
}

/** What can be done with improvements; a failure that belongs into the form is answered, null: it was written. */
export interface ImprovementDesk {
  make(whom: ImprovementFor, words: ImprovementWords): Promise<Failure | null>;
  change(present: ImprovementRecord, words: ImprovementWords): Promise<Failure | null>;
  close(present: ImprovementRecord, state: 'done' | 'dropped', outcome: string): Promise<Failure | null>;
  reopen(present: ImprovementRecord): void;
  remove(present: ImprovementRecord): void;
}

interface View {
  get(id: string): BookRecord | undefined;
}

/** The commands on improvements, carried out through the session. */
export function useImprovementDesk(): ImprovementDesk {
  const session = useSession();
  const words = useWords(improvementWords);
  const tellWithUndo = useTellWithUndo();
  const carryOut = async (
    draw: (view: View) => Result<ChangeDraft>,
    told: string,
  ): Promise<Failure | null> => {
    const opened = await session.openPartition('improvements', solePartition);
    if (!opened.ok) return opened;
    const draft = draw(opened.value);
    if (!draft.ok) return draft;
    if (draft.value.touched.length === 0) return null;
    const made = await session.commit(draft.value);
    if (!made.ok) return made;
    tellWithUndo(told, made.value.id);
    return null;
  };
  const today = () => ({ today: readToday(), by: session.actor });
  const tellIfFailed = (failure: Failure | null) => {
    if (failure !== null) tellFailure(failure);
  };
  return {
    make: (whom, said) =>
      carryOut(
        (view) => makeImprovement(view, { ...whom, ...said, ...today(), id: makeId() }),
        words.made(whom.customerName),
      ),
    change: (present, said) =>
      carryOut((view) => changeImprovement(view, { ...said, id: present.id }), words.changed),
    close: (present, state, outcome) =>
      carryOut(
        (view) => closeImprovement(view, { ...today(), id: present.id, state, outcome }),
        words.closedTold(present.customerName ?? ''),
      ),
    reopen: ({ id }) =>
      void carryOut((view) => reopenImprovement(view, { id }), words.reopened).then(tellIfFailed),
    remove: ({ id }) =>
      void carryOut((view) => removeImprovement(view, { id }), words.removed).then(tellIfFailed),
  };
}
