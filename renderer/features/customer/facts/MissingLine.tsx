import { useLang, useWords } from '@renderer/components/language/language-context';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { completenessOf } from '@shared/domain/fields/completeness';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';

interface Props {
  readonly record: CustomerRecord;
  readonly onFill: (key: string) => void;
}

/** What a complete card still lacks, each a step to the field to fill in. Nothing for a card that is complete. */
export function MissingLine({ record, onFill }: Props) {
  const words = useWords(customerPageWords);
  const { lang } = useLang();
  const { missing } = completenessOf(record);
  const fields = missing.map(fieldByKey).filter((field) => field !== undefined);
  if (fields.length === 0) return null;
  return (
    <div className="bb-customer-missing" data-testid="missing-fields">
      <span className="bb-muted">{words.missing}</span>
      {fields.map((field) => {
        const name = nameOfField(field, lang);
        return (
          <button
            key={field.key}
            type="button"
            className="bb-customer-gap"
            aria-label={words.fillIn(name)}
            onClick={() => onFill(field.key)}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}
