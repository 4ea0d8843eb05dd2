import type { Field } from '@shared/domain/fields/field';
import { looksMasked } from '@shared/domain/fields/mask';
import { isFreeText } from '@shared/domain/fields/mask-text';
import { isSeveral, parseField } from '@shared/domain/fields/parse-field';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { type Failure, fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { FieldValue } from '@shared/domain/records/records';
import type { RawCell } from '@shared/domain/sheets/cell';
import { showCell } from '@shared/domain/sheets/reading/text-of-cell';

/** What a cell gives: its own value (null: blank, undefined: none), and those of other fields, such as a landline. */
export interface ReadCell {
  readonly value: FieldValue | null | undefined;
  readonly others: readonly (readonly [string, FieldValue])[];
}

/** `138****8888`: a number that a copy hid. It tells nothing new, so what the book has stays. */
export function isMasked(field: Field, cell: RawCell): boolean {
  return (
    typeof cell === 'string' &&
    (field.sensitivity !== 'plain' || isFreeText(field)) &&
    looksMasked(cell, field.sensitivity)
  );
}

/** `=B2*1.1`: a formula as text, not its result. */
const formula = /^\s*=\s*[-+@]?["'(A-Za-z0-9$]/;

/** Reads a pasted cell by the catalogue. Failures as `parseField`, and `cell.formula`. */
export function readCell(field: Field, cell: RawCell, today: CalendarDate): Result<ReadCell> {
  const isFormula = typeof cell === 'string' ? formula.test(cell) : isFormulaCell(cell);
  if (isFormula) return fail('cell.formula', { field: field.key });
  const parsed = parseField(field, cell, { latest: today });
  if (!parsed.ok) return parsed;
  if (!isSeveral(parsed.value)) return succeed({ value: parsed.value, others: [] });
  const { values, issue } = parsed.value;
  if (issue !== undefined) return fail(issue, { field: field.key });
  const { [field.key]: own, ...rest } = values;
  return succeed({ value: own, others: Object.entries(rest) });
}

function isFormulaCell(cell: RawCell): boolean {
  return typeof cell === 'object' && cell !== null && cell.kind === 'formula';
}

/** A cell that was not written, with its exact place. */
export interface TroubledCell {
  /** Place in the view, 0 is the first row. */
  readonly row: number;
  readonly column: string;
  /** As it was pasted. */
  readonly text: string;
  readonly failure: Failure;
}

/** A pasted cell in words. */
export function textOfPasted(cell: RawCell): string {
  return showCell(cell).trim();
}
