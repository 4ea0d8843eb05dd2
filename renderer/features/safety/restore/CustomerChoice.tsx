import { useWords } from '@renderer/components/language/language-context';
import { findCustomers } from '@renderer/data/find/find-customers';
import { useSession } from '@renderer/data/session-context';
import { liveIndexOf } from '@renderer/data/view/live-index';
import { nameOf, textOf } from '@shared/domain/fields/values';
import { safetyWords } from '@shared/words/safety';
import { Select } from 'antd';
import { useMemo, useState } from 'react';

interface Props {
  readonly value: string | null;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

/** Customers offered at a time. */
const offered = 12;

/** Chooses the customer to restore by name, pinyin or any part of a number. */
export function CustomerChoice({ value, disabled, onChoose }: Props) {
  const words = useWords(safetyWords);
  const session = useSession();
  const [typed, setTyped] = useState('');
  const options = useMemo(() => {
    const found = findCustomers(liveIndexOf(session).index, typed, offered).best;
    const chosen = value === null ? undefined : session.customers.get(value);
    const shown = found.length > 0 || chosen === undefined ? found : [chosen];
    return shown.map((record) => ({
      value: record.id,
      label: [nameOf(record), textOf(record, 'customerNo')].filter((part) => part !== undefined).join(' · '),
    }));
  }, [session, typed, value]);
  return (
    <Select<string>
      className="bb-restore-choice"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      aria-label={words.customer}
      placeholder={words.customerHint}
      disabled={disabled}
      value={value}
      options={options}
      notFoundContent={null}
      onChange={onChoose}
    />
  );
}
