import { readTyped, textToEdit } from '@renderer/components/facts/typed-values';
import type { Mark } from '@renderer/data/find/explain-match';
import { maskKeeping } from '@renderer/data/find/explain-match';
import { workInSlices } from '@renderer/data/slices';
import type { CellEdit } from '@shared/domain/commands/edit-cells';
import type { Field } from '@shared/domain/fields/field';
import { formatField } from '@shared/domain/fields/format-field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import { foldText } from '@shared/domain/search/fold-text';
import type { Lang } from '@shared/words/define-words';
import type { PreviewText } from '../bulk/ChangePreview';

/** What is to be replaced by what. */
export interface ReplaceWish {
  readonly find: string;
  readonly replacement: string;
  readonly whole: boolean;
  readonly lang: Lang;
  readonly today: CalendarDate;
}

/** Cells in which something is looked for: customers, each with the fields that can be written. */
export interface ReplaceGround {
  readonly count: number;
  customerAt(index: number): CustomerRecord | undefined;
  readonly fields: readonly Field[];
}

/** A cell that will be written, with its texts before and after. */
export interface Replaced {
  readonly record: CustomerRecord;
  readonly field: Field;
  readonly before: PreviewText;
  readonly after: PreviewText;
  readonly cells: readonly CellEdit[];
}

/** A cell whose new text cannot be read as its field wants it. */
export interface BadReplacement {
  readonly record: CustomerRecord;
  readonly field: Field;
  readonly after: PreviewText;
  readonly failure: Failure;
}

export interface ReplacePlan {
  readonly replaced: readonly Replaced[];
  readonly bad: readonly BadReplacement[];
  /** Cells that hold the text, but would be the same afterwards. */
  readonly same: number;
  /** True when there are more cells than one change should hold. */
  readonly isCut: boolean;
}

/** One change stays within what undo and the journal take with ease. */
export const mostReplaced = 50_000;

/**
 * Works out every replacement in slices that the window does not notice; null when `isStale` ended it. The text of a
 * cell is what an editor would hold (money in 万元 without separators, choices in words); what comes out is read by the
 * catalogue as if it had been typed.
 */
export async function planReplace(
  ground: ReplaceGround,
  wish: ReplaceWish,
  isStale: () => boolean,
): Promise<ReplacePlan | null> {
  const replaced: Replaced[] = [];
  const bad: BadReplacement[] = [];
  let same = 0;
  let isCut = false;
  const look = (index: number) => {
    const record = ground.customerAt(index);
    if (record === undefined) return;
    for (const field of ground.fields) {
      const made = replaceIn(record, field, wish);
      if (made === null) continue;
      if ('failure' in made) bad.push(made);
      else if (made.cells.length === 0) same += 1;
      else if (replaced.length >= mostReplaced) isCut = true;
      else replaced.push(made);
    }
  };
  const done = await workInSlices(ground.count, look, isStale);
  return done ? { replaced, bad, same, isCut } : null;
}

/** What a replacement makes of one cell; null when the cell does not hold the text. */
export function replaceIn(
  record: CustomerRecord,
  field: Field,
  { find, replacement, whole, lang, today }: ReplaceWish,
): Replaced | BadReplacement | null {
  if (fieldValueOf(record, field.key) === undefined) return null;
  const text = textToEdit(field, record, lang);
  const places = findPlaces(text, find, whole);
  if (places.length === 0) return null;
  const { next, marks } = putIn(text, places, replacement);
  const after = maskKeeping(field, next, marks);
  const read = readTyped(field, next, today, text);
  if (!read.ok) return { record, field, after, failure: read };
  const cells = Object.entries(read.value).flatMap(([key, value]) =>
    (fieldValueOf(record, key) ?? null) === value ? [] : [{ id: record.id, field: key, value }],
  );
  return {
    record,
    field,
    before: maskKeeping(field, text, places),
    after: showRead(field, read.value[field.key] ?? null, after, lang),
    cells,
  };
}

/** What the field makes of the text where that reads otherwise: 5000 as 5,000.00, 13年 as a date. */
function showRead(field: Field, value: FieldValue | null, typed: PreviewText, lang: Lang): PreviewText {
  if (field.sensitivity !== 'plain') return typed;
  const shown = formatField(field, value, lang, { masked: true });
  return shown === typed.text ? typed : { text: shown };
}

/** Every place of a text within another, whatever the case and width of its letters; places do not overlap. */
export function findPlaces(text: string, wanted: string, whole: boolean): readonly Mark[] {
  const needle = foldText(wanted);
  if (needle === '') return [];
  const folded = foldText(text);
  if (whole) return folded.trim() === needle.trim() ? [[0, text.length]] : [];
  // Folding a wide letter to several narrow ones would move the places; such texts are compared as they are.
  const ground = folded.length === text.length ? folded : text;
  const places: Mark[] = [];
  for (let at = ground.indexOf(needle); at >= 0; at = ground.indexOf(needle, at + needle.length))
    places.push([at, at + needle.length]);
  return places;
}

function putIn(
  text: string,
  places: readonly Mark[],
  replacement: string,
): { readonly next: string; readonly marks: readonly Mark[] } {
  let next = '';
  let done = 0;
  const marks: Mark[] = [];
  for (const [from, to] of places) {
    next += text.slice(done, from);
    if (replacement !== '') marks.push([next.length, next.length + replacement.length]);
    next += replacement;
    done = to;
  }
  return { next: next + text.slice(done), marks };
}
