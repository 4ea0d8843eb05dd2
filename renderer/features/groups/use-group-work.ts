import { carryOut } from '@renderer/components/feedback/carry-out';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSession, useSettings } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { CustomerGroup } from '@shared/domain/groups/group';
import {
  editGroup,
  type GroupDescription,
  makeGroup,
  removeGroup,
  removeMembers,
} from '@shared/domain/groups/group-commands';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { groupsWords } from '@shared/words/groups';

/** What can be done with groups on their page. */
export interface GroupWork {
  /** Makes an empty group by hand, or renames the given one. Answers why that cannot be. */
  save(group: CustomerGroup | null, described: GroupDescription): Promise<Failure | null>;
  remove(group: CustomerGroup): Promise<boolean>;
  takeOut(group: CustomerGroup, members: readonly string[]): Promise<void>;
}

/** The commands of the page, each told with the way back. */
export function useGroupWork(onMade: (id: string) => void): GroupWork {
  const words = useWords(groupsWords);
  const formats = useFormats();
  const session = useSession();
  const settings = useSettings();
  const tellWithUndo = useTellWithUndo();
  const commit = (draft: Result<ChangeDraft>, done: string) =>
    carryOut(session, draft, (id) => tellWithUndo(done, id));
  return {
    save: async (group, described) => {
      const name = described.name.trim();
      if (group !== null)
        return commit(editGroup(settings, { ...described, id: group.id }), words.changed(name));
      const id = crypto.randomUUID();
      const made = makeGroup(settings, { ...described, id, how: 'hand', members: [] });
      const failure = await commit(made, words.made(name));
      if (failure === null) onMade(id);
      return failure;
    },
    remove: async (group) => {
      const failure = await commit(removeGroup(settings, { id: group.id }), words.removed(group.name));
      if (failure !== null) tellFailure(failure);
      return failure === null;
    },
    takeOut: async (group, members) => {
      const failure = await commit(
        removeMembers(settings, { id: group.id, members }),
        words.takenOut(formats.count(members.length), group.name),
      );
      if (failure !== null) tellFailure(failure);
    },
  };
}
