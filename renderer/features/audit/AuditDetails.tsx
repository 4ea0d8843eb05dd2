import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { openCustomer } from '@renderer/components/route/open-customer';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { useSession } from '@renderer/data/session-context';
import type { AuditRow, RevealPlace } from '@shared/domain/audit/audit-event';
import { groupOf } from '@shared/domain/audit/audit-group';
import { findAnyField } from '@shared/domain/fields/catalogue';
import { captionOfField } from '@shared/domain/fields/format-field';
import { auditPageWords } from '@shared/words/audit-page';
import { Button } from 'antd';
import { useEventWords } from './use-event-words';

const places = {
  grid: 'inGrid',
  drawer: 'inDrawer',
  customer: 'inCustomer',
  clipboard: 'inClipboard',
  other: 'inOther',
} as const satisfies Record<RevealPlace, keyof typeof auditPageWords>;

interface Props {
  readonly row: AuditRow;
  readonly onClose: () => void;
}

/** One entry with all that was written down. */
export function AuditDetails({ row, onClose }: Props) {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const describe = useEventWords();
  const session = useSession();
  const facts = useFacts(row);
  const { event } = row;
  const customerId = event.kind === 'revealed' ? event.customerId : null;
  return (
    <SideDrawer
      label={words.detailsOf(formats.count(row.no))}
      testId="audit-details"
      onClose={onClose}
      head={
        <>
          <h2>{words.detailsOf(formats.count(row.no))}</h2>
          <p className="bb-muted">{words[groupOf(event)]}</p>
        </>
      }
      foot={
        customerId !== null && session.customers.get(customerId) !== undefined ? (
          <Button onClick={() => openCustomer(customerId)}>{words.openCustomer}</Button>
        ) : undefined
      }
    >
      <p className="bb-audit-told">{describe(event)}</p>
      <dl className="bb-audit-facts">
        {facts.map(([caption, text]) => (
          <div key={caption}>
            <dt>{caption}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </SideDrawer>
  );
}

function useFacts({ at, person, machine, event }: AuditRow): readonly (readonly [string, string])[] {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const { lang } = useLang();
  const facts: [string, string][] = [
    [words.when, `${formats.moment(at)}:${at.slice(17, 19)}`],
    [words.who, person === '' ? words.nobody : person],
    [words.machine, machine],
  ];
  if (event.kind === 'change') {
    facts.push([words.records, formats.count(event.records)]);
    facts.push([words.place, formats.count(event.seq)]);
    facts.push([words.command, event.command]);
    if (event.label.kind === 'printed') {
      const names = event.label.fields.map((key) => {
        const field = findAnyField(key);
        return field === undefined ? key : captionOfField(field, lang);
      });
      if (names.length > 0) facts.push([words.fields, names.join(lang === 'en' ? ', ' : '、')]);
    }
  }
  if (event.kind === 'revealed') facts.push([words.where, words[places[event.place]]]);
  if (event.kind === 'copied') facts.push([words.cells, formats.count(event.cells)]);
  return facts;
}
