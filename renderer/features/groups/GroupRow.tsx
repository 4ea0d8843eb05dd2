import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { GroupCounts } from '@renderer/data/groups/use-groups';
import type { CustomerGroup } from '@shared/domain/groups/group';
import { groupsWords } from '@shared/words/groups';

interface Props {
  readonly group: CustomerGroup;
  readonly counts: GroupCounts | undefined;
}

/** A group in the list: name and how large it is, how it comes about and when a list was last made of it. */
export function GroupRow({ group, counts }: Props) {
  const words = useWords(groupsWords);
  const formats = useFormats();
  const { listed } = group;
  return (
    <div className="bb-group-row" data-testid={`group-${group.name}`}>
      <b title={group.name}>{group.name}</b>
      <span className="bb-number">
        {counts === undefined ? '' : words.memberCount(formats.count(counts.members))}
      </span>
      <small>
        {[
          group.how === 'hand' ? words.byHand : words.byRule,
          listed === undefined ? undefined : words.listedOn(listed.on),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </small>
      <small className="bb-number">
        {counts === undefined ? '' : words.reachable(formats.count(counts.reachable))}
      </small>
    </div>
  );
}
