import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { navigate } from '@renderer/components/route/use-route';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { groupsWords } from '@shared/words/groups';

/** Carries a command on a group out and offers to look at it; answers what stands against it. */
export function useGroupCommit() {
  const words = useWords(groupsWords);
  const session = useSession();
  return async (
    draft: Result<ChangeDraft>,
    groupId: string,
    done: string,
    nothing: string,
  ): Promise<Failure | null> => {
    if (!draft.ok) return draft;
    if (draft.value.touched.length === 0) {
      tell(nothing);
      return null;
    }
    const made = await session.commit(draft.value);
    if (made.ok) tell(done, { label: words.openGroup, run: () => navigate('groups', { id: groupId }) });
    else tellFailure(made);
    return null;
  };
}
