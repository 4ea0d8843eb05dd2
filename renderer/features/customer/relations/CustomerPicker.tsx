import { useWords } from '@renderer/components/language/language-context';
import { findCustomers } from '@renderer/data/find/find-customers';
import { useSession } from '@renderer/data/session-context';
import { liveIndexOf } from '@renderer/data/view/live-index';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customersWords } from '@shared/words/customers';
import { relationsWords } from '@shared/words/relations';
import { Select } from 'antd';
import { useMemo, useState } from 'react';

interface Props {
  readonly value: string | null;
  /** Whom the list leaves out: the customer of the page. */
  readonly without: string;
  readonly onPick: (record: CustomerRecord) => void;
}

/** Customers offered at a time. */
const offered = 12;

/** Picks a customer of the book by name, pinyin, initials or any part of a number. */
export function CustomerPicker({ value, without, onPick }: Props) {
  const words = useWords(relationsWords);
  const list = useWords(customersWords);
  const session = useSession();
  const [typed, setTyped] = useState('');
  const options = useMemo(() => {
    const found = findCustomers(liveIndexOf(session).index, typed, offered + 1).best;
    const chosen = value === null ? undefined : session.customers.get(value);
    const shown = found.length > 0 || chosen === undefined ? found : [chosen];
    return shown
      .filter(({ id }) => id !== without)
      .slice(0, offered)
      .map((record) => ({
        value: record.id,
        name: nameOf(record) || list.unnamed,
        label: (
          <span className="bb-pick">
            <b>{nameOf(record) || list.unnamed}</b>
            <span className="bb-muted bb-pick-facts">{describe(record, list)}</span>
          </span>
        ),
      }));
  }, [session, typed, value, without, list]);
  return (
    <Select
      autoFocus
      showSearch={{ filterOption: false, onSearch: setTyped }}
      aria-label={words.who}
      placeholder={words.find}
      value={value}
      options={options}
      optionLabelProp="name"
      notFoundContent={typed.trim() === '' ? null : words.findNobody}
      onChange={(id) => {
        const record = id === null ? undefined : session.customers.get(id);
        if (record !== undefined) onPick(record);
      }}
    />
  );
}

function describe(
  record: CustomerRecord,
  list: { readonly oneCompany: string; readonly oneIndividual: string },
): string {
  const parts = [
    record.kind === 'company' ? list.oneCompany : list.oneIndividual,
    textOf(record, 'customerNo'),
    textOf(record, 'employer'),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
