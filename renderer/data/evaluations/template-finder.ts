import type { ResidentTable } from '@renderer/data/book-session';
import { type FindTemplate, rememberTemplates } from '@shared/domain/evaluations/results/compare-forms';
import { templateOfForm } from '@shared/domain/evaluations/templates-in-book';
import type { BookRecord } from '@shared/domain/records/records';

const finders = new WeakMap<readonly BookRecord[], FindTemplate>();

/**
 * Finds the templates of forms; the same function until the settings change, and each version is read and checked once,
 * not for every form of a month of 100,000.
 */
export function templateFinderOf(settings: Pick<ResidentTable<BookRecord>, 'get' | 'all'>): FindTemplate {
  const content = settings.all();
  let find = finders.get(content);
  if (find === undefined) {
    find = rememberTemplates((form) => templateOfForm(settings, form));
    finders.set(content, find);
  }
  return find;
}
