import type { BookSession } from '@renderer/data/book-session';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { tellFailure } from './feedback-store';

/**
 * Commits what a command answered; `done` gets the id of the change, and nothing is told where nothing differs. Answers
 * why the command refused, for the form it came from; what the book itself refuses is told here.
 */
export async function carryOut<F extends string>(
  session: BookSession,
  draft: Result<ChangeDraft, F>,
  done: (changeId: string) => void,
): Promise<Failure<F> | null> {
  if (!draft.ok) return draft;
  if (draft.value.touched.length === 0) return null;
  const made = await session.commit(draft.value);
  if (made.ok) done(made.value.id);
  else tellFailure(made);
  return null;
}
