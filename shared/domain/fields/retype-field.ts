import type { TouchedRecord } from '../changes/change';
import { fromFen } from '../kernel/money';
import { type CustomerRecord, type FieldValue, solePartition } from '../records/records';
import type { BranchField } from './branch-field';
import { fieldOfBranch } from './branch-fields';
import type { Field } from './field';
import { formatField } from './format-field';
import { keptValueOf } from './kept-values';
import { isSeveral, parseField } from './parse-field';
import { validateField } from './validate-field';

/** What another type does to the values that customers hold in a field. */
export interface Retyping {
  /** Customers whose value goes over, with the value before and after. */
  readonly touched: readonly TouchedRecord[];
  /** Texts of values that the new type cannot hold; with any of them the type cannot be changed. */
  readonly lost: readonly string[];
}

/** Tries every value of a field in another type. What is computed takes no values over. */
export function retypeValues(
  before: BranchField,
  after: BranchField,
  records: readonly CustomerRecord[],
): Retyping {
  const from = fieldOfBranch(before);
  const to = fieldOfBranch(after);
  const touched: TouchedRecord[] = [];
  const lost: string[] = [];
  for (const record of records) {
    const kept = keptValueOf(record, before.key);
    if (kept === undefined) continue;
    const text = writeValue(from, kept);
    const value = to.formula === undefined ? readValue(to, text) : undefined;
    if (value === undefined) lost.push(text);
    else if (value !== kept)
      touched.push({
        collection: 'customers',
        partition: solePartition,
        id: record.id,
        before: { [before.key]: kept },
        after: { [before.key]: value },
      });
  }
  return { touched, lost };
}

/** A value as somebody would type it: amounts in 万元 to the last fen. */
function writeValue(field: Field, value: FieldValue): string {
  if (field.type === 'money' && typeof value === 'number')
    return String(Number(fromFen(value, 'wan').toFixed(6)));
  return formatField(field, value, 'zh-CN');
}

function readValue(field: Field, text: string): FieldValue | undefined {
  const read = parseField(field, text);
  if (!read.ok || read.value === null || isSeveral(read.value)) return undefined;
  return validateField(field, read.value).ok ? read.value : undefined;
}
