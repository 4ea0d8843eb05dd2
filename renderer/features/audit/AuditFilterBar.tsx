import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { auditGroups } from '@shared/domain/audit/audit-group';
import { auditPageWords } from '@shared/words/audit-page';
import { Button, DatePicker, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type FilterChoice, narrows, noFilter } from './filter-choice';

interface Props {
  readonly choice: FilterChoice;
  readonly persons: readonly string[];
  readonly onChange: (choice: FilterChoice) => void;
  /** At the end of the line: how many there are. */
  readonly children: ReactNode;
}

/** What narrows the list: kind, person, dates, text. */
export function AuditFilterBar({ choice, persons, onChange, children }: Props) {
  const words = useWords(auditPageWords);
  // The dates keep what was typed themselves; clearing begins anew with empty ones.
  const [clears, setClears] = useState(0);
  const clear = () => {
    setClears(clears + 1);
    onChange(noFilter);
  };
  return (
    <search className="bb-audit-bar">
      <Input
        className="bb-audit-text"
        prefix={<Icon name="search" size={14} />}
        allowClear
        value={choice.text}
        placeholder={words.textHint}
        aria-label={words.text}
        data-testid="audit-text"
        onChange={(event) => onChange({ ...choice, text: event.target.value })}
      />
      <Select
        className="bb-audit-kind"
        aria-label={words.kind}
        data-testid="audit-kind"
        value={choice.group ?? ''}
        onChange={(value) =>
          onChange({ ...choice, group: auditGroups.find((group) => group === value) ?? null })
        }
        options={[
          { value: '', label: words.allKinds },
          ...auditGroups.map((group) => ({ value: group, label: words[group] })),
        ]}
      />
      <Select
        className="bb-audit-person"
        aria-label={words.person}
        data-testid="audit-person"
        value={choice.person}
        onChange={(person) => onChange({ ...choice, person })}
        options={[
          { value: '', label: words.allPersons },
          ...persons.filter((person) => person !== '').map((person) => ({ value: person, label: person })),
        ]}
      />
      <DatePicker.RangePicker
        className="bb-audit-dates"
        aria-label={words.period}
        data-testid="audit-dates"
        allowEmpty={[true, true]}
        placeholder={[words.from, words.until]}
        onChange={(_, [from, until]) => onChange({ ...choice, from, until })}
        key={clears}
      />
      {narrows(choice) ? (
        <Button type="link" size="small" data-testid="audit-clear" onClick={clear}>
          {words.clear}
        </Button>
      ) : null}
      <span className="bb-audit-count">{children}</span>
    </search>
  );
}
