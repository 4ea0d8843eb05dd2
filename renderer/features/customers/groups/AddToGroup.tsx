import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useGroups } from '@renderer/data/groups/use-groups';
import { addMembers, makeGroup } from '@shared/domain/groups/group-commands';
import { groupsWords } from '@shared/words/groups';
import type { DialogProps } from '../actions/dialogs';
import { GroupDialogFrame } from './GroupDialogFrame';
import { useGroupCommit } from './use-group-commit';
import './to-group.css';

/** 加入群组: takes the ticked customers into a group by hand, a new one or one there is. */
export function AddToGroup({ model, onClose }: DialogProps) {
  const words = useWords(groupsWords);
  const formats = useFormats();
  const commit = useGroupCommit();
  const groups = useGroups().filter(({ how }) => how === 'hand');
  const { settings } = model.session;
  return (
    <GroupDialogFrame
      title={words.addTitle(formats.count(model.selected.size))}
      testId="add-to-group"
      groups={groups}
      toNew={words.aNewGroup}
      toExisting={words.anExisting}
      confirmNew={words.make}
      confirmExisting={words.add}
      onClose={onClose}
      onConfirm={(target) => {
        const members = model.listSelected().map(({ id }) => id);
        if ('name' in target) {
          const id = crypto.randomUUID();
          const name = target.name.trim();
          const draft = makeGroup(settings, { id, name, how: 'hand', members });
          return commit(draft, id, words.added(formats.count(members.length), name), '');
        }
        const group = groups.find(({ id }) => id === target.id);
        const name = group?.name ?? '';
        const inAlready = new Set(group?.how === 'hand' ? group.members : []);
        const count = members.filter((member) => !inAlready.has(member)).length;
        const draft = addMembers(settings, { id: target.id, members });
        return commit(draft, target.id, words.added(formats.count(count), name), words.allInAlready(name));
      }}
    />
  );
}
