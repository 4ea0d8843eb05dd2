import type { Lang } from '../../words/define-words';
import { fieldByKey, listFields } from '../fields/catalogue';
import type { Field } from '../fields/field';
import { captionOfField, formatField, nameOfField } from '../fields/format-field';
import { maskFieldText } from '../fields/mask-text';
import { nameOf, shownValueOf, textOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';
import { surnameOf } from '../sheets/reading/person-name';

/** The placeholder that is no field: 陈女士, 王先生. */
export const salutationMark = { zh: '称呼', en: 'Salutation' } as const;

const mark = /[{｛]([^{}｛｝]{1,40})[}｝]/g;

/** A text of a message, made ready: pieces as they are, and what stands between braces. */
export interface MessageText {
  readonly pieces: readonly (string | { readonly field: Field } | { readonly salutation: true })[];
  /** Names between braces that nothing goes by. */
  readonly unknown: readonly string[];
}

/** Finds the placeholders of a text: {称呼} and names of fields in either language, in half or full-width braces. */
export function readMessage(text: string): MessageText {
  const pieces: (string | { field: Field } | { salutation: true })[] = [];
  const unknown = new Set<string>();
  let from = 0;
  for (const found of text.matchAll(mark)) {
    pieces.push(text.slice(from, found.index));
    from = found.index + found[0].length;
    const name = comparable(found[1] ?? '');
    const field = findField(name);
    if (name === salutationMark.zh || name === comparable(salutationMark.en))
      pieces.push({ salutation: true });
    else if (field !== undefined) pieces.push({ field });
    else {
      unknown.add((found[1] ?? '').trim());
      pieces.push(found[0]);
    }
  }
  pieces.push(text.slice(from));
  return { pieces: pieces.filter((piece) => piece !== ''), unknown: [...unknown] };
}

/**
 * The text for one customer. What a customer does not have leaves its place empty. `masked` hides phones, ID numbers
 * and the like as in every export.
 */
export function fillMessage(
  { pieces }: MessageText,
  record: CustomerRecord,
  style: { readonly lang: Lang; readonly masked: boolean },
): string {
  const { lang, masked } = style;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('salutation' in piece) return salutationOf(record, lang);
      const { field } = piece;
      const text = formatField(field, shownValueOf(record, field), lang);
      return masked ? maskFieldText(field, text) : text;
    })
    .join('');
}

/**
 * How a message begins: surname and 先生 or 女士; the whole name where the gender is not known. Companies go by their
 * contact person, else by their name.
 */
export function salutationOf(record: CustomerRecord, lang: Lang): string {
  const name = nameOf(record);
  if (record.kind === 'company') return textOf(record, 'contactPerson') ?? name;
  const title =
    titles[lang][record.gender === 'male' ? 'male' : record.gender === 'female' ? 'female' : 'none'];
  if (title === '' || name === '') return name;
  return lang === 'en' ? `${title} ${surnameOf(name)}` : `${surnameOf(name)}${title}`;
}

const titles = {
  'zh-CN': { male: '先生', female: '女士', none: '' },
  en: { male: 'Mr', female: 'Ms', none: '' },
} as const satisfies Record<Lang, Record<string, string>>;

function findField(name: string): Field | undefined {
  const named = (of: Field) =>
    [nameOfField(of, 'zh-CN'), nameOfField(of, 'en'), captionOfField(of, 'zh-CN'), ...of.synonyms].some(
      (one) => comparable(one) === name,
    );
  return fieldByKey(name) ?? listFields().find(named);
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Short messages are charged by parts: 70 characters in one, 67 in each of several. */
export function countMessageParts(text: string): number {
  const { length } = text;
  return length === 0 ? 0 : length <= 70 ? 1 : Math.ceil(length / 67);
}
