import { IfMay } from '@renderer/components/access/IfMay';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useContacts } from '@renderer/data/contacts/use-contacts';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { readStage } from '@shared/domain/stages/read-stage';
import { countTouches } from '@shared/domain/stages/touches';
import { customerContactsWords } from '@shared/words/customer-contacts';
import { customerPageWords } from '@shared/words/customer-page';
import { useState } from 'react';
import { Part } from '../Part';
import { ContactFormView } from './ContactFormView';
import { ContactRow } from './ContactRow';
import { useContactDesk } from './use-contact-desk';
import './contacts.css';

interface Props {
  readonly record: CustomerRecord;
  readonly isRecording: boolean;
  readonly onRecord: (on: boolean) => void;
}

/** 联系记录: what was said with the customer and when, the newest first, and a form to add the next. */
export function ContactsPart({ record, isRecording, onRecord }: Props) {
  const words = useWords(customerContactsWords);
  const page = useWords(customerPageWords);
  const { contacts, failure, months, showOlder } = useContacts(record.id);
  const desk = useContactDesk(record.id);
  const [editedId, setEditedId] = useState<string | null>(null);
  const touches = readStage(record) === 'prospect' && contacts !== null ? countTouches(contacts) : null;
  return (
    <Part
      part="contacts"
      title={words.title}
      testId="customer-contacts"
      sub={touches === null ? words.lastMonths(months) : <b>{page.touches(touches.count, touches.of)}</b>}
      aside={
        isRecording ? null : (
          <IfMay right="recordContacts">
            <button type="button" className="bb-link" onClick={() => onRecord(true)}>
              {words.record}
            </button>
          </IfMay>
        )
      }
    >
      {isRecording ? <ContactFormView desk={desk} onClose={() => onRecord(false)} /> : null}
      {failure !== null ? (
        <FailureNotice failure={failure} />
      ) : contacts === null ? (
        <p className="bb-muted">{words.opening}</p>
      ) : contacts.length === 0 ? (
        <p className="bb-muted bb-part-none">{words.none(months)}</p>
      ) : (
        <ol className="bb-contact-entries">
          {contacts.map((contact) =>
            contact.id === editedId ? (
              <li key={contact.id}>
                <ContactFormView desk={desk} present={contact} onClose={() => setEditedId(null)} />
              </li>
            ) : (
              <ContactRow
                key={contact.id}
                contact={contact}
                name={nameOf(record)}
                onEdit={() => setEditedId(contact.id)}
                onRemove={() => desk.remove(contact)}
              />
            ),
          )}
        </ol>
      )}
      <button type="button" className="bb-link bb-part-more" disabled={contacts === null} onClick={showOlder}>
        {words.older}
      </button>
    </Part>
  );
}
