import type { FileSplit } from '@renderer/data/paper/plan-files';
import { type NamePlace, namePlaces } from '@shared/domain/paper/name-pattern';
import type { Lang } from '@shared/words/define-words';

const usual: Readonly<Record<FileSplit, readonly NamePlace[]>> = {
  one: ['layout', 'date'],
  customer: ['name', 'customerNo', 'date'],
  manager: ['manager', 'layout', 'date'],
};

/** Patterns that were used last, for as long as the app runs. */
const remembered = new Map<FileSplit, string>();

/** The pattern used last, else the usual one of a split, in the words of the language. */
export function usualPattern(split: FileSplit, lang: Lang): string {
  const places = usual[split].map((place) => namePlaces[place]);
  return remembered.get(split) ?? places.map(({ zh, en }) => `{${lang === 'en' ? en : zh}}`).join('-');
}

export function rememberPattern(split: FileSplit, pattern: string): void {
  remembered.set(split, pattern);
}
