import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { MissingCustomers } from '@shared/domain/imports/outcome';
import { importCheckWords } from '@shared/words/import-check';

/** Named one by one; the report and the customers' list have the rest. */
const listed = 100;

/** Customers of the book that the month's sheets do not name; they stay as they are. */
export function MissingPanel({ missing }: { readonly missing: MissingCustomers }) {
  const words = useWords(importCheckWords);
  const formats = useFormats();
  const { month, count, customers } = missing;
  return (
    <Panel
      title={words.missingTitle(formats.month(month))}
      aside={<b className="bb-missing-count">{formats.count(count)}</b>}
      testId="missing"
    >
      <p className="bb-door-note bb-door-note-top">{words.missingNote}</p>
      <ul className="bb-missing">
        {customers.slice(0, listed).map(({ id, name, customerNo, manager }) => (
          <li key={id}>
            <span>{name}</span>
            <span>{customerNo ?? words.missingNone}</span>
            <small>{manager ?? ''}</small>
          </li>
        ))}
      </ul>
      {count > listed ? (
        <p className="bb-door-note">{words.missingMore(formats.count(count - listed))}</p>
      ) : null}
    </Panel>
  );
}
