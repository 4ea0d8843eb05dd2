import { ComputedValue } from '@renderer/components/ComputedValue';
import { useMay } from '@renderer/data/access/use-access';
import type { RevealPlace } from '@shared/domain/audit/audit-event';
import { assetsOf } from '@shared/domain/fields/assets';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, formatField, nameOfField } from '@shared/domain/fields/format-field';
import { hidesText, maskFieldText } from '@shared/domain/fields/mask-text';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import { customersWords } from '@shared/words/customers';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../icons/Icon';
import { useLang, useWords } from '../language/language-context';
import { useHidden } from '../masking/use-hidden';
import { FactAids } from './FactAids';
import { FieldInput } from './FieldInput';
import { beginEdit, type TypedValues } from './typed-values';
import './facts.css';

interface Props {
  readonly record: CustomerRecord;
  readonly field: Field;
  readonly editing: boolean;
  /** Text to begin an edit with instead of the value: a cell to be corrected. */
  readonly draft?: string | undefined;
  /** Where the fact stands, for the audit trail. */
  readonly place: RevealPlace;
  readonly onEdit: (key: string | null) => void;
  readonly onCommit: (values: TypedValues) => void;
}

/** One fact: name, value, and the value as an input while it is edited. */
export function FactLine({ record, field, editing, draft, place, onEdit, onCommit }: Props) {
  const { lang } = useLang();
  const words = useWords(customersWords);
  const mayEdit = useMay('editCustomers');
  const hidden = useHidden({ record, field, place });
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The input that had the focus is gone: the keyboard goes on from the value.
    if (wasEditing.current && !editing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = editing;
    if (!editing) setTyped(null);
  }, [editing]);
  const name = nameOfField(field, lang);
  const kept = fieldValueOf(record, field.key);
  // A total nobody entered is worked out from its parts; it is shown as such and can be typed over.
  const value = kept ?? (field.key === 'aum' ? assetsOf(record) : undefined);
  const full = formatField(field, value, lang);
  const isHidden = !hidden.isShown && hidesText(field, full);
  const told = isHidden ? maskFieldText(field, full) : full;
  const numeric = field.type === 'money' || field.type === 'number' || field.type === 'rate';
  return (
    <div className="bb-fact" data-field={field.key}>
      <dt>{field.unit === undefined ? name : captionOfField(field, lang)}</dt>
      <dd className={numeric ? 'bb-number' : ''}>
        {editing && mayEdit ? (
          <FieldInput
            field={field}
            {...(draft === undefined ? beginEdit(field, record, lang, hidden.isShown) : { initial: draft })}
            onType={setTyped}
            onCommit={(values) => {
              onEdit(null);
              onCommit(values);
            }}
            onCancel={() => onEdit(null)}
          />
        ) : (
          <>
            {field.derived === true || !mayEdit ? (
              <span className={`bb-fact-value bb-fact-derived ${toneOf(kept, numeric)}`}>
                <ComputedValue record={record} field={field} text={told} />
              </span>
            ) : (
              <button
                ref={button}
                type="button"
                className={`bb-fact-value ${toneOf(kept, numeric)}`}
                title={words.editing(name)}
                onClick={() => onEdit(field.key)}
              >
                {value === undefined ? words.fill : told}
              </button>
            )}
            {!isHidden || !hidden.mayShow ? null : (
              <button
                type="button"
                className="bb-fact-show"
                aria-label={words.showNow(name)}
                onClick={() => void hidden.show()}
              >
                <Icon name="eye" size={14} />
                {words.show}
              </button>
            )}
          </>
        )}
        <FactAids record={record} field={field} typed={editing ? typed : null} onCommit={onCommit} />
      </dd>
    </div>
  );
}

function toneOf(kept: FieldValue | undefined, numeric: boolean): string {
  if (kept === undefined) return 'bb-fact-blank';
  return numeric && typeof kept === 'number' && kept < 0 ? 'bb-negative' : '';
}
