import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import type { Candidate } from '@shared/domain/duplicates/find-same-person';
import { nameOf, textOf } from '@shared/domain/fields/values';
import { describeMatch, samePersonWords } from '@shared/words/same-person';
import { Icon } from '../icons/Icon';
import { useSamePerson } from './use-same-person';
import './same-person.css';

interface Props extends Candidate {
  /** Opens the customer that is named; its page when left out. */
  readonly onOpen?: (id: string) => void;
}

const lead = { certain: 'sure', likely: 'likely', possible: 'possible' } as const;

/**
 * A quiet line that names the customer of the book who is probably the one being typed, why, and a way to look.
 * Nothing is drawn while nobody is alike, and nothing is forbidden by it.
 */
export function SamePersonLine({ onOpen, ...candidate }: Props) {
  const words = useWords(samePersonWords);
  const { lang } = useLang();
  const formats = useFormats();
  const found = useSamePerson(candidate);
  const [first] = found;
  if (first === undefined) return <div aria-live="polite" />;
  const { record, match } = first;
  const name = [nameOf(record), textOf(record, 'customerNo')].filter((text) => text !== undefined).join(' ');
  const open = () => (onOpen === undefined ? navigate('customer', { id: record.id }) : onOpen(record.id));
  return (
    <div aria-live="polite">
      <div className="bb-same-person" data-strength={match.strength} data-testid="same-person">
        <Icon name={match.strength === 'possible' ? 'info' : 'warning'} />
        <p>
          {words[lead[match.strength]](name)}
          {found.length === 1 ? '' : words.more(formats.count(found.length - 1))}
          <span className="bb-same-person-why">{describeMatch(match, lang)}</span>
        </p>
        <button type="button" className="bb-link" aria-label={words.openOf(name)} onClick={open}>
          {words.open}
        </button>
      </div>
    </div>
  );
}
