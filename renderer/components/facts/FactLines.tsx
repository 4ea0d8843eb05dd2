import type { RevealPlace } from '@shared/domain/audit/audit-event';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { CustomerRecord } from '@shared/domain/records/records';
import { FactLine } from './FactLine';
import type { TypedValues } from './typed-values';

/** The fact that is being edited, and text to begin with instead of its value: a cell to be corrected. */
export interface FactEdit {
  readonly key: string;
  readonly draft?: string;
}

interface Props {
  readonly record: CustomerRecord;
  /** Fields by key; what the catalogue does not have is passed over. */
  readonly keys: readonly string[];
  /** Extra class of the list. */
  readonly className?: string;
  /** Where the facts stand, for the audit trail. */
  readonly place: RevealPlace;
  readonly edit: FactEdit | null;
  readonly onEdit: (edit: FactEdit | null) => void;
  readonly onCommit: (values: TypedValues) => void;
}

/** Facts one below the other, one of them edited at a time. */
export function FactLines({ record, keys, className = '', place, edit, onEdit, onCommit }: Props) {
  return (
    <dl className={`bb-facts ${className}`.trim()}>
      {keys.map((key) => {
        const field = fieldByKey(key);
        return field === undefined ? null : (
          <FactLine
            key={key}
            record={record}
            field={field}
            place={place}
            editing={edit?.key === key}
            draft={edit?.key === key ? edit.draft : undefined}
            onEdit={(next) => onEdit(next === null ? null : { key: next })}
            onCommit={onCommit}
          />
        );
      })}
    </dl>
  );
}
