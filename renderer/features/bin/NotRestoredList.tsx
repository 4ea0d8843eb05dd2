import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import type { NotRestored } from '@shared/domain/bin/restore-from-bin';
import { nameOf } from '@shared/domain/fields/values';
import { binPageWords } from '@shared/words/bin-page';
import { describeReason } from '@shared/words/reasons';

interface Props {
  readonly refused: readonly NotRestored[];
  /** Name of a customer in the bin. */
  readonly nameInBin: (id: string) => string;
  readonly onDismiss: () => void;
}

/** More than these are counted, not named. */
const named = 5;

/** Who could not come back, why, and who stands in the way. */
export function NotRestoredList({ refused, nameInBin, onDismiss }: Props) {
  const words = useWords(binPageWords);
  const formats = useFormats();
  const { lang } = useLang();
  if (refused.length === 0) return null;
  return (
    <div className="bb-bin-refused" role="alert" data-testid="bin-refused">
      <Icon name="warning" size={14} />
      <div>
        <p>
          <strong>{words.notRestored(formats.count(refused.length))}</strong> {words.notRestoredWhy}
        </p>
        <ul>
          {refused.slice(0, named).map(({ id, failure, holder }) => (
            <li key={id}>
              <b>{nameInBin(id)}</b>
              {holder === undefined ? (
                <span>{describeReason(failure.reason, lang)}</span>
              ) : (
                <>
                  <span>
                    {words.heldBy(String(holder.customerNo ?? ''), nameOf(holder) || words.unnamed)}
                  </span>
                  <button
                    type="button"
                    className="bb-link"
                    onClick={() => navigate('customers', { id: holder.id })}
                  >
                    {words.seeHolder}
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={onDismiss}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
