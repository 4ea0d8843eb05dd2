import { useMay } from '@renderer/data/access/use-access';
import { useIsShown } from '@renderer/data/masking/use-shown';
import { useSession } from '@renderer/data/session-context';
import type { RevealPlace } from '@shared/domain/audit/audit-event';
import { maskInText } from '@shared/domain/fields/mask-text';
import { maskingWords } from '@shared/words/masking';
import { Icon } from '../icons/Icon';
import { useWords } from '../language/language-context';
import { showInFull } from './reveal-question';
import './masking.css';

interface Props {
  readonly customerId: string;
  /** The customer's name. */
  readonly name: string;
  /** What people wrote. */
  readonly text: string;
  /** Tells the text apart from others of the customer, such as the id of a contact. */
  readonly id: string;
  readonly place: RevealPlace;
}

/** What people wrote about a customer, with the numbers in it hidden, and an eye where there are any. */
export function HiddenText({ customerId, name, text, id, place }: Props) {
  const words = useWords(maskingWords);
  const session = useSession();
  const field = `contacts ${id}`;
  const isShown = useIsShown(customerId, field);
  const mayShow = useMay('reveal');
  const masked = maskInText(text);
  if (masked === text || isShown) return text;
  return (
    <>
      {masked}
      {mayShow ? (
        <button
          type="button"
          className="bb-hidden-eye"
          aria-label={words.showField(words.contactTexts)}
          title={words.showField(words.contactTexts)}
          onClick={() =>
            void showInFull(session, { customerId, name, field, place, caption: words.contactTexts })
          }
        >
          <Icon name="eye" size={14} />
        </button>
      ) : null}
    </>
  );
}
