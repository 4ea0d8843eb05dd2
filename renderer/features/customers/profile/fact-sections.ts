import { fieldsOf } from '@shared/domain/fields/catalogue';
import type { Field, FieldSection } from '@shared/domain/fields/field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';

export interface FactSection {
  readonly section: FieldSection;
  readonly fields: readonly Field[];
}

/** Order of the drawer: what is looked up most comes first. */
const order: readonly FieldSection[] = [
  'contact',
  'work',
  'company',
  'assets',
  'preference',
  'family',
  'service',
  'identity',
  'own',
];

/** Shown in the head of the drawer or in a part of its own. */
const elsewhere: ReadonlySet<string> = new Set(['remark']);

/**
 * Fields of a customer by section: those with a value and those a card should have, or all of them. Sections without
 * any are left out.
 */
export function listFactSections(record: CustomerRecord, withEmpty: boolean): readonly FactSection[] {
  return order.flatMap((section) => {
    const fields = fieldsOf(record.kind).filter(
      (field) =>
        field.section === section &&
        !elsewhere.has(field.key) &&
        (withEmpty || field.expected === true || fieldValueOf(record, field.key) !== undefined),
    );
    return fields.length === 0 ? [] : [{ section, fields }];
  });
}
