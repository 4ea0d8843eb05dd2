import { type LayoutCell, sayNamed } from '@shared/domain/paper/layout';
import type { Lang } from '@shared/words/define-words';
import { nameForEditor } from '../field-options';

/** What a cell is called: its label, else the names of its fields. */
export function nameOfCell({ label, values }: LayoutCell, lang: Lang): string {
  const said = label === null ? '' : sayNamed(label, lang);
  return said === '' ? nameOfValues(values, lang) : said;
}

/** The names of fields side by side. */
export function nameOfValues(values: readonly string[], lang: Lang): string {
  return values.map((key) => nameForEditor(key, lang)).join(' / ');
}
