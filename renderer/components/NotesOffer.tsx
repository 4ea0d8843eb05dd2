import { contactBookOf } from '@renderer/data/contacts/contact-book';
import { countNewContacts } from '@renderer/data/contacts/count-new-contacts';
import { useCustomers, useSession } from '@renderer/data/session-context';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { contactsWords } from '@shared/words/contacts';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from './language/language-context';
import { useFormats } from './language/use-formats';
import { navigate } from './route/use-route';
import './notes-offer.css';

interface Props {
  /** Day the remarks were written by. */
  readonly asOf: CalendarDate;
  /** The import that brought them. */
  readonly importId: string;
}

/** After an import: says how many contacts the remarks tell of that are not recorded yet; nothing when there are none. */
export function NotesOffer({ asOf, importId }: Props) {
  const words = useWords(contactsWords);
  const formats = useFormats();
  const count = useNewContacts(asOf);
  if (count === 0) return null;
  return (
    <section className="bb-panel bb-notes-offer" data-testid="notes-offer">
      <div>
        <h2>{words.offer(formats.count(count))}</h2>
        <p className="bb-second">{words.offerText}</p>
      </div>
      <Button
        data-testid="open-notes"
        onClick={() => navigate('customers', { notes: '1', asOf, import: importId })}
      >
        {words.look}
      </Button>
    </section>
  );
}

function useNewContacts(asOf: CalendarDate): number {
  const session = useSession();
  const records = useCustomers().all();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isStale = false;
    void countNewContacts(contactBookOf(session), records, asOf, () => isStale).then((counted) => {
      if (counted !== null) setCount(counted);
    });
    return () => {
      isStale = true;
    };
  }, [session, records, asOf]);
  return count;
}
