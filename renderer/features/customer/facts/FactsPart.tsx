import { FactLine } from '@renderer/components/facts/FactLine';
import { sectionWords } from '@renderer/components/facts/section-words';
import type { TypedValues } from '@renderer/components/facts/typed-values';
import { useWords } from '@renderer/components/language/language-context';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';
import { customersWords } from '@shared/words/customers';
import { useState } from 'react';
import type { FactEdit } from '../CustomerSheet';
import { Part } from '../Part';
import { type FactBlock, layFacts } from './lay-facts';

interface Props {
  readonly record: CustomerRecord;
  readonly edit: FactEdit | null;
  readonly onEdit: (edit: FactEdit | null) => void;
  readonly onCommit: (values: TypedValues) => void;
}

/** Every fact of the customer by section, in two columns, edited in place. */
export function FactsPart({ record, edit, onEdit, onCommit }: Props) {
  const words = useWords(customerPageWords);
  const list = useWords(customersWords);
  const [withEmpty, setWithEmpty] = useState(false);
  const columns = layFacts(record, withEmpty, edit?.key);
  const line = (key: string) => {
    const field = fieldByKey(key);
    return field === undefined ? null : (
      <FactLine
        key={key}
        record={record}
        field={field}
        editing={edit?.key === key}
        draft={edit?.key === key ? edit.draft : undefined}
        onEdit={(next) => onEdit(next === null ? null : { key: next })}
        onCommit={onCommit}
      />
    );
  };
  const block = ({ section, keys }: FactBlock) => (
    <section key={section} aria-label={list[sectionWords[section]]}>
      <h3>{list[sectionWords[section]]}</h3>
      <dl className="bb-facts">{keys.map(line)}</dl>
    </section>
  );
  return (
    <Part
      part="facts"
      title={words.facts}
      testId="customer-facts"
      aside={
        <button type="button" className="bb-link" onClick={() => setWithEmpty(!withEmpty)}>
          {withEmpty ? words.hideEmpty : words.showEmpty}
        </button>
      }
    >
      <div className="bb-customer-facts-columns">
        {columns.map((column) => (
          <div key={column[0]?.section ?? 'none'}>{column.map(block)}</div>
        ))}
      </div>
      <section aria-label={words.remark}>
        <h3>{words.remark}</h3>
        <dl className="bb-facts bb-facts-long">{line('remark')}</dl>
      </section>
    </Part>
  );
}
