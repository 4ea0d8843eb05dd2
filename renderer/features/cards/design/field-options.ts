import { listFields } from '@shared/domain/fields/catalogue';
import type { FieldSection } from '@shared/domain/fields/field';
import { isKnownValue, nameOfValue, paperValues } from '@shared/domain/paper/paper-values';
import { customersWords } from '@shared/words/customers';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { layoutEditorWords } from '@shared/words/layout-editor';

/** A field or worked-out value to choose. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export interface FieldGroup {
  readonly label: string;
  readonly options: readonly FieldOption[];
}

const sections = {
  identity: 'sectionIdentity',
  contact: 'sectionContact',
  work: 'sectionWork',
  company: 'sectionCompany',
  assets: 'sectionAssets',
  preference: 'sectionPreference',
  family: 'sectionFamily',
  service: 'sectionService',
  own: 'sectionOwn',
} as const satisfies Record<FieldSection, keyof typeof customersWords>;

/** Worked out for paper in a better way than the bare field; those are not offered twice. */
const stoodFor: ReadonlySet<string> = new Set(['aum']);

/**
 * Everything a layout can print, in groups: worked-out values first, then the catalogue by its sections, the branch's
 * own fields last. `chosen` stays on offer whatever it is, so that a select can show it.
 */
export function listFieldGroups(lang: Lang, chosen?: string): readonly FieldGroup[] {
  const words = wordsIn(customersWords, lang);
  const optionOf = (key: string): FieldOption => ({ value: key, label: nameOfValue(key, lang) });
  const fields = listFields().filter(({ key }) => !stoodFor.has(key) || key === chosen);
  const groups = Object.entries(sections).map(
    ([section, word]): FieldGroup => ({
      label: words[word],
      options: fields.filter((field) => field.section === section).map(({ key }) => optionOf(key)),
    }),
  );
  const gone = chosen !== undefined && !isKnownValue(chosen);
  return [
    ...(gone ? [{ label: '', options: [nameGone(chosen, lang)] }] : []),
    { label: wordsIn(layoutEditorWords, lang).worked, options: paperValues.map(({ key }) => optionOf(key)) },
    ...groups.filter(({ options }) => options.length > 0),
  ];
}

function nameGone(key: string, lang: Lang): FieldOption {
  return { value: key, label: wordsIn(layoutEditorWords, lang).gone(nameOfValue(key, lang)) };
}

/** The name of a value as the editor shows it; one that is gone says so. */
export function nameForEditor(key: string, lang: Lang): string {
  return isKnownValue(key) ? nameOfValue(key, lang) : nameGone(key, lang).label;
}
