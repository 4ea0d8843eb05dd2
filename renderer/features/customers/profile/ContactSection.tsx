import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { HiddenText } from '@renderer/components/masking/HiddenText';
import { useContacts } from '@renderer/data/contacts/use-contacts';
import { contactsWords, describeWay } from '@shared/words/contacts';

interface Props {
  readonly customerId: string;
  /** The customer's name. */
  readonly name: string;
}

/** 联系记录 of one customer, the newest first: when, how, and the words they were recorded with. */
export function ContactSection({ customerId, name }: Props) {
  const words = useWords(contactsWords);
  const { lang } = useLang();
  const { contacts, failure, months, showOlder } = useContacts(customerId);
  return (
    <section aria-label={words.section} className="bb-contacts" data-testid="contacts">
      <h3 className="bb-contacts-head">
        {words.section}
        {contacts === null || contacts.length === 0 ? null : <span>{words.shownMonths(months)}</span>}
        <button type="button" className="bb-link" disabled={contacts === null} onClick={showOlder}>
          {words.older}
        </button>
      </h3>
      {failure !== null ? (
        <FailureNotice failure={failure} />
      ) : contacts === null ? (
        <p className="bb-muted">{words.opening}</p>
      ) : contacts.length === 0 ? (
        <p className="bb-muted">{words.none(months)}</p>
      ) : (
        <ol>
          {contacts.map(({ id, on, way, text }) => (
            <li key={id} className="bb-contact">
              <time>{on}</time>
              <span className="bb-contact-way">{describeWay(way, lang)}</span>
              <span className="bb-contact-text">
                <HiddenText customerId={customerId} name={name} text={text} id={id} place="drawer" />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
