import { fieldByKey, listFields } from '../fields/catalogue';
import type { Field } from '../fields/field';
import { captionOfField, nameOfField } from '../fields/format-field';
import { paperValues } from './paper-values';

const mark = /[{｛]{2}([^{}｛｝]{1,40})[}｝]{2}/g;

/** Stands where a mark came out empty, until what belonged to it is taken away as well. */
const hole = '\u0000';

/**
 * A text with its marks filled: {{客户名称}} and the like, names of fields and worked-out values in either language, or
 * their keys. `answer` gives the text for a key. Where a value is empty, the comma before it, brackets around it and
 * a line of its own go too. Marks that nothing goes by stay as they are, so that the mistake is seen.
 */
export function fillMarks(text: string, answer: (key: string) => string): string {
  if (!text.includes('{') && !text.includes('｛')) return text;
  const filled = text.replaceAll(hole, '').replace(mark, (whole, name: string) => {
    const key = findValueKey(name);
    return key === undefined ? whole : answer(key) || hole;
  });
  if (!filled.includes(hole)) return filled;
  return filled
    .split('\n')
    .map(closeHoles)
    .filter((line) => line !== null)
    .join('\n');
}

const separators = '，、,·/　 ';
const emptyAfterSeparator = new RegExp(`[${separators}]*${hole}`, 'g');
const emptyBrackets = /[（(][，、,·/　 ]*[）)]/g;

/** null: nothing of the line is left. */
function closeHoles(line: string): string | null {
  if (!line.includes(hole)) return line;
  const closed = line.replace(emptyAfterSeparator, '').replace(emptyBrackets, '').trim();
  return closed === '' ? null : closed;
}

/** Keys of the values that a text names in its marks, in order; marks that nothing goes by are left out. */
export function listMarks(text: string): readonly string[] {
  return [...text.matchAll(mark)].flatMap(([, name]) => findValueKey(name ?? '') ?? []);
}

/** Names in the marks of a text that nothing goes by. */
export function listUnknownMarks(text: string): readonly string[] {
  const unknown = [...text.matchAll(mark)].flatMap(([, name]) =>
    findValueKey(name ?? '') === undefined ? [(name ?? '').trim()] : [],
  );
  return [...new Set(unknown)];
}

/** The key of the value that goes by a name: key, name in either language, or a heading seen in sheets. */
export function findValueKey(name: string): string | undefined {
  const wanted = comparable(name);
  const value = paperValues.find(({ key, zh, en }) =>
    [key, zh, en].some((one) => comparable(one) === wanted),
  );
  return value?.key ?? (fieldByKey(name.trim()) ?? listFields().find((field) => goesBy(field, wanted)))?.key;
}

function goesBy(field: Field, wanted: string): boolean {
  return [
    nameOfField(field, 'zh-CN'),
    nameOfField(field, 'en'),
    captionOfField(field, 'zh-CN'),
    ...field.synonyms,
  ].some((one) => comparable(one) === wanted);
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
