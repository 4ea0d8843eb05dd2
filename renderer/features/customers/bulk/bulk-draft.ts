import { describeProblem } from '@renderer/components/facts/describe-problem';
import { readTyped } from '@renderer/components/facts/typed-values';
import { readToday } from '@renderer/data/current-period';
import { type BulkEdit, canBulkEdit } from '@shared/domain/bulk/plan-bulk-edit';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import type { Lang } from '@shared/words/define-words';

/** One line of the dialog as it is filled in. */
export interface EditLine {
  readonly id: number;
  readonly field: string | null;
  readonly how: 'set' | 'clear';
  readonly text: string;
}

/** A line understood: what to do, what is wrong with it, or not filled in yet. */
export type LineReading =
  | { readonly edits: readonly BulkEdit[] }
  | { readonly problem: string }
  | { readonly waiting: true };

/** Fields that can be given to many, in catalogue order. */
export function listBulkFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter(canBulkEdit);
}

/** Reads a line; a text that says several things, such as two phones, becomes several edits. */
export function readLine({ field: key, how, text }: EditLine, lang: Lang): LineReading {
  const field = key === null ? undefined : fieldByKey(key);
  if (field === undefined) return { waiting: true };
  if (how === 'clear') return { edits: [{ field, value: null }] };
  if (text.trim() === '') return { waiting: true };
  const read = readTyped(field, text, readToday());
  if (!read.ok) return { problem: describeProblem(field, read, lang) };
  const edits = Object.entries(read.value).flatMap(([target, value]) => {
    const written = fieldByKey(target);
    return written === undefined ? [] : [{ field: written, value }];
  });
  return { edits };
}
