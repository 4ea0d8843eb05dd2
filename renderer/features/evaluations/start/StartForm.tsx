import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { listMembers } from '@renderer/data/groups/group-members';
import { useGroups } from '@renderer/data/groups/use-groups';
import { useSelectedIds } from '@renderer/data/selection';
import { useCustomers, useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { liveIndexOf } from '@renderer/data/view/live-index';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { CustomerRecord } from '@shared/domain/records/records';
import { evaluationStartWords } from '@shared/words/evaluation-templates';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { tierName } from '@shared/words/tiers';
import { Button, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { chooseCustomers, listManagers, type Who, type WhoChoice } from './choose-customers';

interface Props {
  /** Forms the month has already. */
  readonly forms: readonly EvaluationForm[];
  readonly onRun: (customers: readonly CustomerRecord[]) => void;
  readonly onCancel: () => void;
}

/** Whom a month's evaluation takes in. */
export function StartForm({ forms, onRun, onCancel }: Props) {
  const words = useWords(evaluationsPageWords);
  const own = useWords(evaluationStartWords);
  const session = useSession();
  const groups = useGroups();
  const { lang } = useLang();
  const formats = useFormats();
  const schemes = schemesOf(useSettings());
  const records = useCustomers().all();
  const selected = useSelectedIds(session);
  const [who, setWho] = useState<Who>({ choice: 'all', tiers: [], managers: [], groups: [] });
  const customers = useMemo(
    () =>
      chooseCustomers(who, records, schemes, selected, (id) => {
        const group = groups.find((each) => each.id === id);
        if (group === undefined) return [];
        return listMembers(group, session.customers, liveIndexOf(session).index).map((each) => each.id);
      }),
    [who, records, schemes, selected, groups, session],
  );
  const again = useMemo(() => {
    const known = new Set(forms.map((form) => form.customerId));
    return customers.reduce((sum, { id }) => sum + (known.has(id) ? 1 : 0), 0);
  }, [customers, forms]);
  const tiers = [
    ...new Map(schemes.flatMap((scheme) => scheme.tiers.map((tier) => [tier.key, tier]))).values(),
  ];
  const choices: readonly (readonly [WhoChoice, string])[] = [
    ['all', words.everybody],
    ['key', words.keyCustomers],
    ['tiers', words.byTier],
    ['managers', words.byManager],
    ['groups', own.byGroup],
    ['selected', words.chosen(formats.count(selected.size))],
  ];
  return (
    <div className="bb-run">
      <p className="bb-second">{words.startText}</p>
      <Radio.Group
        aria-label={words.who}
        value={who.choice}
        onChange={(event) => setWho({ ...who, choice: event.target.value as WhoChoice })}
        vertical
        options={choices.map(([value, label]) => ({
          value,
          label,
          disabled:
            (value === 'selected' && selected.size === 0) || (value === 'groups' && groups.length === 0),
        }))}
      />
      {who.choice === 'tiers' ? (
        <Select<string[]>
          mode="multiple"
          aria-label={words.chooseTiers}
          placeholder={words.chooseTiers}
          value={[...who.tiers]}
          onChange={(next) => setWho({ ...who, tiers: next })}
          options={tiers.map((tier) => ({ value: tier.key, label: tierName(tier, lang) }))}
        />
      ) : null}
      {who.choice === 'managers' ? (
        <Select<string[]>
          mode="multiple"
          aria-label={words.chooseManagers}
          placeholder={words.chooseManagers}
          value={[...who.managers]}
          onChange={(next) => setWho({ ...who, managers: next })}
          options={listManagers(records).map((name) => ({
            value: name,
            label: name === '' ? words.noManager : name,
          }))}
        />
      ) : null}
      {who.choice === 'groups' ? (
        <Select<string[]>
          mode="multiple"
          aria-label={own.chooseGroups}
          placeholder={own.chooseGroups}
          value={[...(who.groups ?? [])]}
          onChange={(next) => setWho({ ...who, groups: next })}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <p data-testid="run-count">{words.countNote(formats.count(customers.length), formats.count(again))}</p>
      <div className="bb-run-foot">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button
          type="primary"
          data-testid="run-evaluation"
          disabled={customers.length === 0}
          onClick={() => onRun(customers)}
        >
          {words.run(formats.count(customers.length))}
        </Button>
      </div>
    </div>
  );
}
