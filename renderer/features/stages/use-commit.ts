import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { useState } from 'react';

export interface Committing {
  readonly isBusy: boolean;
  /** Commits what a command answered and tells of it with 撤销 beside; answers the failure, which is told, too. */
  run(drafted: Result<ChangeDraft>, told: string): Promise<Failure | null>;
}

/** Carries out a command of the page. */
export function useCommit(): Committing {
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    run: async (drafted, told) => {
      if (!drafted.ok) {
        tellFailure(drafted);
        return drafted;
      }
      if (drafted.value.touched.length === 0) return null;
      setBusy(true);
      const made = await session.commit(drafted.value);
      setBusy(false);
      if (!made.ok) {
        tellFailure(made);
        return made;
      }
      tellWithUndo(told, made.value.id);
      return null;
    },
  };
}
