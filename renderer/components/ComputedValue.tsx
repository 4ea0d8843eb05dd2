import { faultOf } from '@shared/domain/fields/computed-values';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describeFault } from '@shared/words/formula-faults';
import { useLang } from './language/language-context';
import './computed-value.css';

interface Props {
  readonly record: CustomerRecord;
  readonly field: Field;
  /** The value as it is shown; empty where there is none. */
  readonly text: string;
}

/** A value nobody types: as it is, a dash for none, or the mark of an error with its reason on hover. */
export function ComputedValue({ record, field, text }: Props) {
  const { lang } = useLang();
  const fault = faultOf(record, field);
  if (fault === undefined) return <>{text === '' ? '—' : text}</>;
  const reason = describeFault(fault.fault, lang);
  return (
    <span className="bb-fault" title={reason}>
      {fault.fault}
      <span className="bb-hidden-visually">{reason}</span>
    </span>
  );
}
