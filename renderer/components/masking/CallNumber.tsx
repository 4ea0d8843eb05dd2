import { useLang, useWords } from '@renderer/components/language/language-context';
import type { RevealPlace } from '@shared/domain/audit/audit-event';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { maskFieldText } from '@shared/domain/fields/mask-text';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describeRevealReason, maskingWords } from '@shared/words/masking';
import { Icon } from '../icons/Icon';
import { useHidden } from './use-hidden';
import './masking.css';

interface Props {
  readonly record: CustomerRecord;
  /** Keys of the phones in the order they are tried. */
  readonly keys: readonly string[];
  readonly place: RevealPlace;
  /** Shown where the customer has none of them. */
  readonly otherwise?: string;
  /** False where the number cannot be reached by Tab, as in a list that moves by arrows. */
  readonly tabs?: boolean;
}

/**
 * The number to call a customer under. Who works through a list of calls has given the reason by being there: one click
 * or key shows the number, noted as 联系客户.
 */
export function CallNumber({ record, keys, place, otherwise = '', tabs = true }: Props) {
  const key = keys.find((each) => textOf(record, each) !== undefined);
  const field = key === undefined ? undefined : fieldByKey(key);
  if (field === undefined) return otherwise === '' ? null : <span className="bb-muted">{otherwise}</span>;
  return <ShownNumber record={record} field={field} place={place} tabs={tabs} />;
}

function ShownNumber({
  record,
  field,
  place,
  tabs,
}: {
  readonly record: CustomerRecord;
  readonly field: Field;
  readonly place: RevealPlace;
  readonly tabs: boolean;
}) {
  const words = useWords(maskingWords);
  const { lang } = useLang();
  const hidden = useHidden({ record, field, place });
  const text = textOf(record, field.key) ?? '';
  const masked = maskFieldText(field, text);
  const label = words.showToCall(nameOf(record));
  return (
    <span className="bb-hidden-value" data-testid="call-number">
      {hidden.isShown ? text : masked}
      {hidden.isShown || !hidden.mayShow || masked === text ? null : (
        <button
          type="button"
          className="bb-hidden-eye"
          tabIndex={tabs ? 0 : -1}
          aria-label={label}
          title={label}
          onClick={(event) => {
            // The row itself goes on to the customer.
            event.stopPropagation();
            void hidden.show(describeRevealReason('contact', lang));
          }}
        >
          <Icon name="eye" size={14} />
        </button>
      )}
    </span>
  );
}
