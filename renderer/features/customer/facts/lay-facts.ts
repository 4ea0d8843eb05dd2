import { fieldsOf } from '@shared/domain/fields/catalogue';
import type { FieldSection } from '@shared/domain/fields/field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';

/** A section of the facts with the keys of its fields. */
export interface FactBlock {
  readonly section: FieldSection;
  readonly keys: readonly string[];
}

/** Order of the sections down the page. */
const order: readonly FieldSection[] = [
  'identity',
  'contact',
  'work',
  'company',
  'service',
  'preference',
  'family',
  'assets',
  'own',
];

/** A heading takes the room of this many lines. */
const linesOfHeading = 2;

/**
 * The facts of a customer in two columns of about the same height: fields with a value, those a card should have, the
 * one being edited, or all of them. Sections stay whole and in order; each goes to the side with more room. Remarks
 * stand below, over the whole width.
 */
export function layFacts(
  record: CustomerRecord,
  withEmpty: boolean,
  edited?: string,
): readonly (readonly FactBlock[])[] {
  const shown = fieldsOf(record.kind).filter(
    (field) =>
      field.key !== 'remark' &&
      (withEmpty ||
        field.expected === true ||
        field.key === edited ||
        fieldValueOf(record, field.key) !== undefined),
  );
  const blocks = order.flatMap((section): FactBlock[] => {
    const keys = shown.filter((field) => field.section === section).map(({ key }) => key);
    return keys.length === 0 ? [] : [{ section, keys }];
  });
  const columns: readonly [FactBlock[], FactBlock[]] = [[], []];
  const heights = [0, 0];
  for (const block of blocks) {
    const side = (heights[0] ?? 0) <= (heights[1] ?? 0) ? 0 : 1;
    columns[side].push(block);
    heights[side] = (heights[side] ?? 0) + block.keys.length + linesOfHeading;
  }
  return columns.filter((column) => column.length > 0);
}
