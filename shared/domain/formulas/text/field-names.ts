import type { Lang } from '../../../words/define-words';
import type { Field } from '../../fields/field';
import { captionOfField, nameOfField } from '../../fields/format-field';

/** Finds fields by the names people write, and names that are nearly right. */
export interface FieldNames {
  /** The key of a field by its name in either language, with or without unit; '' for a name nobody has. */
  readonly keyOf: (name: string) => string;
  /** The name of the field, such that it is found again. */
  readonly nameOf: (key: string) => string;
  /** The name most like one that nobody has, if any is. */
  readonly likeOf: (name: string) => string | undefined;
}

/** The names of fields in a language. Fields shown no longer (`hidden`) are found last. */
export function nameFields(fields: readonly Field[], hidden: readonly Field[], lang: Lang): FieldNames {
  const byName = new Map<string, string>();
  const byKey = new Map<string, Field>();
  const add = (name: string, key: string) => {
    const text = comparable(name);
    if (text !== '' && !byName.has(text)) byName.set(text, key);
  };
  const all = [...fields, ...hidden];
  const other: Lang = lang === 'en' ? 'zh-CN' : 'en';
  for (const field of all) byKey.set(field.key, field);
  for (const field of all) add(nameOfField(field, lang), field.key);
  for (const field of all) add(captionOfField(field, lang), field.key);
  for (const field of all) add(nameOfField(field, other), field.key);
  for (const field of all) for (const synonym of field.synonyms) add(synonym, field.key);
  for (const field of all) add(field.key, field.key);
  const keyOf = (name: string) => byName.get(comparable(name)) ?? '';
  return {
    keyOf,
    nameOf: (key) => {
      const field = byKey.get(key);
      if (field === undefined) return key;
      const name = nameOfField(field, lang);
      return keyOf(name) === key ? name : key;
    },
    likeOf: (name) =>
      findLike(
        name,
        fields.map((field) => nameOfField(field, lang)),
      ),
  };
}

/** The name most like the given one: the shortest that holds it, else one with a letter or two wrong. */
export function findLike(name: string, names: readonly string[]): string | undefined {
  const wanted = comparable(name);
  if (wanted === '') return undefined;
  const holding = names
    .filter((known) => comparable(known).includes(wanted) || wanted.includes(comparable(known)))
    .sort((left, right) => left.length - right.length)[0];
  if (holding !== undefined) return holding;
  const allowed = wanted.length > 5 ? 2 : 1;
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const known of names) {
    const distance = distanceOf(wanted, comparable(known), allowed);
    if (distance <= allowed && (best === undefined || distance < best.distance))
      best = { name: known, distance };
  }
  return best?.name;
}

/** Letters to change, add or take away to get from one text to the other; more than `limit` counts as `limit` + 1. */
function distanceOf(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let row = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= right.length; to += 1) {
      const swap = (row[to - 1] ?? 0) + (left[at - 1] === right[to - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? limit + 1;
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
