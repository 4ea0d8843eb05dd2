import { type FactEdit, FactLines } from '@renderer/components/facts/FactLines';
import { sectionWords } from '@renderer/components/facts/section-words';
import type { TypedValues } from '@renderer/components/facts/typed-values';
import { useWords } from '@renderer/components/language/language-context';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';
import { customersWords } from '@shared/words/customers';
import { useState } from 'react';
import { Part } from '../Part';
import { type FactBlock, layFacts } from './lay-facts';

interface Props {
  readonly record: CustomerRecord;
  readonly edit: FactEdit | null;
  readonly onEdit: (edit: FactEdit | null) => void;
  readonly onCommit: (values: TypedValues) => void;
}

/** Every fact of the customer by section, in two columns, edited in place. */
export function FactsPart({ record, ...editing }: Props) {
  const words = useWords(customerPageWords);
  const list = useWords(customersWords);
  const [withEmpty, setWithEmpty] = useState(false);
  const columns = layFacts(record, withEmpty, editing.edit?.key);
  const block = ({ section, keys }: FactBlock) => (
    <section key={section} aria-label={list[sectionWords[section]]}>
      <h3>{list[sectionWords[section]]}</h3>
      <FactLines record={record} keys={keys} place="customer" {...editing} />
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
        <FactLines
          record={record}
          keys={['remark']}
          place="customer"
          className="bb-facts-long"
          {...editing}
        />
      </section>
    </Part>
  );
}
