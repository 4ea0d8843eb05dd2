import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useGroups } from '@renderer/data/groups/use-groups';
import { describeFilters } from '@renderer/data/view/describe-filters';
import { listMatching } from '@renderer/data/view/list-matching';
import { editGroup, makeGroup } from '@shared/domain/groups/group-commands';
import type { FilterSet } from '@shared/domain/views/filter-set';
import { groupsWords } from '@shared/words/groups';
import { useMemo } from 'react';
import type { DialogProps } from '../actions/dialogs';
import { GroupDialogFrame } from './GroupDialogFrame';
import { useGroupCommit } from './use-group-commit';
import './to-group.css';

/** 按当前筛选建群组: makes the filters in force the rule of a group, a new one or one there is. */
export function GroupFromFilter({ model, onClose }: DialogProps) {
  const words = useWords(groupsWords);
  const formats = useFormats();
  const commit = useGroupCommit();
  const groups = useGroups().filter(({ how }) => how === 'rule');
  const { session, live, lang, narrowing } = model;
  const { settings } = session;
  const { tab, query, filters, sorts } = model.view.request;
  const rule = useMemo<FilterSet>(() => ({ tab, query, filters, sorts }), [tab, query, filters, sorts]);
  const conditions = describeFilters(rule, { lang, schemes: live.schemes });
  const count = useMemo(() => listMatching(live.index, rule).length, [live, rule]);
  return (
    <GroupDialogFrame
      title={words.ruleTitle}
      testId="group-from-filter"
      groups={groups}
      toNew={words.aNewGroup}
      toExisting={words.replaceRule}
      confirmNew={words.make}
      confirmExisting={words.replace}
      onClose={onClose}
      onConfirm={(target) => {
        if ('name' in target) {
          const id = crypto.randomUUID();
          const name = target.name.trim();
          return commit(makeGroup(settings, { id, name, how: 'rule', rule }), id, words.made(name), '');
        }
        const group = groups.find(({ id }) => id === target.id);
        const name = group?.name ?? '';
        const described = group?.note === undefined ? { name } : { name, note: group.note };
        const draft = editGroup(settings, { id: target.id, ...described, rule });
        return commit(draft, target.id, words.ruleChanged(name), words.ruleChanged(name));
      }}
    >
      {conditions.length === 0 ? (
        <p className="bb-to-group-all">{words.ruleAll}</p>
      ) : (
        <ul className="bb-to-group-rule">
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      <p className={count === 0 ? 'bb-to-group-all' : 'bb-second'} data-testid="rule-count">
        {count === 0 ? words.nobodyMatches : words.ruleNow(formats.count(count))}
      </p>
      <p className="bb-form-note">
        {words.ruleNote}
        {narrowing === null ? null : ` ${words.narrowingLeft(narrowing.label)}`}
      </p>
    </GroupDialogFrame>
  );
}
