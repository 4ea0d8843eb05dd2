import { comparedFields } from '@shared/domain/duplicates/person';
import type { Field } from '@shared/domain/fields/field';
import { fieldValueOf, textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { IdFactsLine } from '../same-person/IdFactsLine';
import { readCompared } from '../same-person/read-compared';
import { SamePersonLine } from '../same-person/SamePersonLine';
import type { TypedValues } from './typed-values';

interface Props {
  readonly record: CustomerRecord;
  readonly field: Field;
  /** What stands in the input so far; null while nothing was typed. */
  readonly typed: string | null;
  readonly onCommit: (values: TypedValues) => void;
}

const compared: ReadonlySet<string> = new Set(comparedFields);

/**
 * What helps beside a value: below the ID the birth date and sex inside it, and while a value is typed that tells
 * customers apart, who in the book is probably the same.
 */
export function FactAids({ record, field, typed, onCommit }: Props) {
  const isId = field.key === 'idNumber' && record.kind === 'individual';
  const idNumber = isId ? (typed ?? textOf(record, 'idNumber')) : undefined;
  const tells = typed !== null && compared.has(field.key);
  if (idNumber === undefined && !tells) return null;
  const values = Object.fromEntries(comparedFields.map((key) => [key, fieldValueOf(record, key)]));
  return (
    <div className="bb-fact-aids">
      {idNumber === undefined || knowsAll(record, idNumber, typed) ? null : (
        <IdFactsLine
          idNumber={idNumber}
          birthDate={textOf(record, 'birthDate')}
          gender={textOf(record, 'gender')}
          onTake={(facts) => onCommit({ ...facts, ...(typed === null ? {} : { idNumber: typed }) })}
        />
      )}
      {tells ? (
        <SamePersonLine
          id={record.id}
          kind={record.kind}
          values={{ ...values, ...readCompared({ [field.key]: typed }) }}
        />
      ) : null}
    </div>
  );
}

/** An ID that says nothing new needs no line under it, unless it contradicts what is kept. */
function knowsAll(record: CustomerRecord, idNumber: string, typed: string | null): boolean {
  if (typed !== null) return false;
  const birthDate = textOf(record, 'birthDate');
  const digits = birthDate?.replaceAll('-', '') ?? '';
  return birthDate !== undefined && textOf(record, 'gender') !== undefined && idNumber.includes(digits);
}
