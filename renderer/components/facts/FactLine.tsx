import { ComputedValue } from '@renderer/components/ComputedValue';
import { assetsOf } from '@shared/domain/fields/assets';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, formatField, nameOfField } from '@shared/domain/fields/format-field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import { customersWords } from '@shared/words/customers';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../icons/Icon';
import { useLang, useWords } from '../language/language-context';
import { FactAids } from './FactAids';
import { FieldInput } from './FieldInput';
import { type TypedValues, textToEdit } from './typed-values';
import './facts.css';

interface Props {
  readonly record: CustomerRecord;
  readonly field: Field;
  readonly editing: boolean;
  /** Text to begin an edit with instead of the value: a cell to be corrected. */
  readonly draft?: string | undefined;
  readonly onEdit: (key: string | null) => void;
  readonly onCommit: (values: TypedValues) => void;
}

/** A masked value is shown in full for this long. */
const shownForMs = 10_000;

/** One fact: name, value, and the value as an input while it is edited. */
export function FactLine({ record, field, editing, draft, onEdit, onCommit }: Props) {
  const { lang } = useLang();
  const words = useWords(customersWords);
  const [shown, setShown] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The input that had the focus is gone: the keyboard goes on from the value.
    if (wasEditing.current && !editing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = editing;
    if (!editing) setTyped(null);
  }, [editing]);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(false), shownForMs);
    return () => clearTimeout(timer);
  }, [shown]);
  const name = nameOfField(field, lang);
  const kept = fieldValueOf(record, field.key);
  // A total nobody entered is worked out from its parts; it is shown as such and can be typed over.
  const value = kept ?? (field.key === 'aum' ? assetsOf(record) : undefined);
  const masked = formatField(field, value, lang, { masked: true });
  const full = formatField(field, value, lang);
  const numeric = field.type === 'money' || field.type === 'number' || field.type === 'rate';
  return (
    <div className="bb-fact" data-field={field.key}>
      <dt>{field.unit === undefined ? name : captionOfField(field, lang)}</dt>
      <dd className={numeric ? 'bb-number' : ''}>
        {editing ? (
          <FieldInput
            field={field}
            initial={draft ?? textToEdit(field, record, lang)}
            onType={setTyped}
            onCommit={(values) => {
              onEdit(null);
              onCommit(values);
            }}
            onCancel={() => onEdit(null)}
          />
        ) : (
          <>
            {field.derived === true ? (
              <span className={`bb-fact-value bb-fact-derived ${toneOf(kept, numeric)}`}>
                <ComputedValue record={record} field={field} text={shown ? full : masked} />
              </span>
            ) : (
              <button
                ref={button}
                type="button"
                className={`bb-fact-value ${toneOf(kept, numeric)}`}
                title={words.editing(name)}
                onClick={() => onEdit(field.key)}
              >
                {value === undefined ? words.fill : shown ? full : masked}
              </button>
            )}
            {masked === full || shown ? null : (
              <button
                type="button"
                className="bb-fact-show"
                aria-label={words.showNow(name)}
                onClick={() => setShown(true)}
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
