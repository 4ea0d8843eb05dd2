import { fieldsOf } from '@shared/domain/fields/catalogue';
import type { FieldSection } from '@shared/domain/fields/field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';

/** A section of the facts with the keys of its fields. */
export interface FactBlock {
  readonly section: FieldSection;
  readonly keys: readonly string[];
}

/** Order of the sections down the page, the left column first. */
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
 * one being edited, or all of them. Sections stay whole and in order. Remarks stand below, over the whole width.
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
  const heights = blocks.map(({ keys }) => keys.length + linesOfHeading);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let best = { at: blocks.length, tallest: total };
  let left = 0;
  for (const [at, height] of heights.entries()) {
    const tallest = Math.max(left, total - left);
    if (tallest < best.tallest) best = { at, tallest };
    left += height;
  }
  const columns = [blocks.slice(0, best.at), blocks.slice(best.at)];
  return columns.filter((column) => column.length > 0);
}
