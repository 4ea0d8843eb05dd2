import type { CellEdit } from '../commands/edit-cells';
import type { Field } from '../fields/field';
import { validateField } from '../fields/validate-field';
import { fieldValueOf } from '../fields/values';
import { type Failure, fail } from '../kernel/result';
import type { CustomerRecord, FieldValue } from '../records/records';

/** One thing to be done to many customers: a field set to a value, or cleared with `null`. */
export interface BulkEdit {
  readonly field: Field;
  readonly value: FieldValue | null;
  /** Only where the field holds this; `null` stands for customers without a value. Absent: wherever it is. */
  readonly from?: FieldValue | null;
}

/** A cell that will change, with what it holds now. */
export interface BulkChange extends CellEdit {
  readonly record: CustomerRecord;
  readonly before: FieldValue | null;
}

export interface BulkRefusal {
  readonly record: CustomerRecord;
  readonly field: Field;
  readonly failure: Failure;
}

/** What a bulk edit would do, before anything is written. */
export interface BulkPlan {
  readonly changes: readonly BulkChange[];
  /** Customers of whom something changes. */
  readonly customers: number;
  /** Cells that hold the value already. */
  readonly same: number;
  /** Cells that hold something other than `from` and are left alone. */
  readonly others: number;
  readonly refused: readonly BulkRefusal[];
}

/** Fields that tell one customer from another: the same value for many would be a mistake. */
const ownToEach: ReadonlySet<string> = new Set([
  'name',
  'customerNo',
  'idNumber',
  'creditCode',
  'prospectNo',
  'mobile',
  'secondMobile',
  'email',
]);

/** True for fields that many customers may be given at once. */
export function canBulkEdit(field: Field): boolean {
  return field.derived !== true && !ownToEach.has(field.key);
}

/**
 * Works out what a bulk edit would do to the customers. A value is checked once, not per customer. Refused are fields
 * that a kind of customer does not have (`bulk.otherKind`), fields of which everybody has one of their own
 * (`bulk.ownToEach`), computed ones (`field.derived`) and values that are not in the field's stored form. A field named
 * twice: the later one holds.
 */
export function planBulkEdit(customers: readonly CustomerRecord[], edits: readonly BulkEdit[]): BulkPlan {
  const last = new Map(edits.map((edit) => [edit.field.key, edit]));
  const changes: BulkChange[] = [];
  const refused: BulkRefusal[] = [];
  const changed = new Set<string>();
  let same = 0;
  let others = 0;
  for (const edit of last.values()) {
    const { field, value } = edit;
    const fault = findFault(field, value);
    for (const record of customers) {
      const before = fieldValueOf(record, field.key) ?? null;
      if (edit.from !== undefined && before !== edit.from) others += 1;
      else if (fault !== undefined) refused.push({ record, field, failure: fault });
      else if (!field.kinds.includes(record.kind)) {
        refused.push({ record, field, failure: fail('bulk.otherKind', { field: field.key }) });
      } else if (before === value) same += 1;
      else {
        changes.push({ id: record.id, field: field.key, value, record, before });
        changed.add(record.id);
      }
    }
  }
  return { changes, customers: changed.size, same, others, refused };
}

function findFault(field: Field, value: FieldValue | null): Failure | undefined {
  if (field.derived === true) return fail('field.derived', { field: field.key });
  if (!canBulkEdit(field)) return fail('bulk.ownToEach', { field: field.key });
  if (value === null) return undefined;
  const valid = validateField(field, value);
  return valid.ok ? undefined : valid;
}
