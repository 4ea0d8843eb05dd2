import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { readToday } from '@renderer/data/current-period';
import { useSoleTable } from '@renderer/data/improvements/sole-table';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { circulationOf, type MonthsView } from '@shared/domain/evaluations/circulation';
import {
  answerCirculation,
  markSent,
  type RecipientAnswer,
  type RecipientDraft,
  setCirculation,
} from '@shared/domain/evaluations/circulation-commands';
import type { Recipient } from '@shared/domain/evaluations/evaluation-month';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure, Result } from '@shared/domain/kernel/result';

/** The circulation list of a month and what can be done with it; answers are failures, null: it was written. */
export interface CirculationDesk {
  readonly recipients: readonly Recipient[];
  /** False: taken over from an earlier month and not written down yet. */
  readonly isOwn: boolean;
  readonly failure: Failure | null;
  setList(recipients: readonly RecipientDraft[], told: string): Promise<Failure | null>;
  markAllSent(told: (count: number) => string): void;
  note(id: string, answer: RecipientAnswer, told: string): Promise<Failure | null>;
}

/** Null while the list is being opened. */
export function useCirculation(period: Month): CirculationDesk | null {
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const { table, failure } = useSoleTable('evaluationMonths');
  if (table === null) {
    return failure === null
      ? null
      : { recipients: [], isOwn: false, failure, setList: refuse, markAllSent: () => {}, note: refuse };
  }
  const { recipients, isOwn } = circulationOf(table, period);
  const carryOut = async (
    draw: (view: MonthsView) => Result<ChangeDraft>,
    told: string,
  ): Promise<Failure | null> => {
    const draft = draw(table);
    if (!draft.ok) return draft;
    if (draft.value.touched.length === 0) return null;
    const made = await session.commit(draft.value);
    if (!made.ok) return made;
    if (told === '') return null;
    tellWithUndo(told, made.value.id);
    return null;
  };
  const doing = () => ({ period, today: readToday(), by: session.actor });
  return {
    recipients,
    isOwn,
    failure: null,
    setList: (list, told) => carryOut((view) => setCirculation(view, { ...doing(), recipients: list }), told),
    markAllSent: (told) => {
      const count = recipients.filter(({ sentOn }) => sentOn === undefined).length;
      void carryOut((view) => markSent(view, { ...doing(), on: readToday() }), told(count)).then((failed) => {
        if (failed !== null) tellFailure(failed);
      });
    },
    note: (id, answer, told) => carryOut((view) => answerCirculation(view, { ...doing(), id, answer }), told),
  };
}

function refuse(): Promise<Failure | null> {
  return Promise.resolve(null);
}

/** Tells that text was copied, or that it was not. */
export function tellCopied(
  done: boolean,
  words: { readonly copied: string; readonly copyFailed: string },
): void {
  tell(done ? words.copied : words.copyFailed);
}
