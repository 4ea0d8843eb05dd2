import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { HiddenText } from '@renderer/components/masking/HiddenText';
import type { ContactRecord } from '@shared/domain/contacts/contact';
import { describeWay } from '@shared/words/contacts';
import { customerContactsWords } from '@shared/words/customer-contacts';

interface Props {
  readonly contact: ContactRecord;
  /** The customer's name. */
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One contact on the line of time: day, way, purpose, words, next step, and who wrote it down. */
export function ContactRow({ contact, name, onEdit, onRemove }: Props) {
  const words = useWords(customerContactsWords);
  const { lang } = useLang();
  const { on, way, purpose, text, next, by } = contact;
  const hidden = (part: string, told: string) => (
    <HiddenText
      customerId={contact.customerId}
      name={name}
      text={told}
      id={`${contact.id} ${part}`}
      place="customer"
    />
  );
  return (
    <li className="bb-contact-entry" data-testid="contact-entry">
      <div className="bb-contact-top">
        <time dateTime={on}>{on}</time>
        <b>{describeWay(way, lang)}</b>
        {purpose === undefined ? null : <span>{hidden('purpose', purpose)}</span>}
        <span className="bb-contact-tools">
          <button
            type="button"
            className="bb-icon-button"
            aria-label={words.edit(on)}
            title={words.edit(on)}
            onClick={onEdit}
          >
            <Icon name="edit" size={14} />
          </button>
          <button
            type="button"
            className="bb-icon-button"
            aria-label={words.remove(on)}
            title={words.remove(on)}
            onClick={onRemove}
          >
            <Icon name="trash" size={14} />
          </button>
        </span>
      </div>
      {text === '' ? null : <p className="bb-contact-words">{hidden('text', text)}</p>}
      {next === undefined ? null : (
        <p className="bb-contact-then">
          <Icon name="right" size={12} />
          {next.on === undefined ? null : <time dateTime={next.on}>{next.on}</time>}
          <span>{next.text === '' ? words.next : hidden('next', next.text)}</span>
        </p>
      )}
      {by === undefined ? null : <span className="bb-contact-by">{by}</span>}
    </li>
  );
}
