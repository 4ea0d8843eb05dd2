import { isBranchFieldRecord, readBranchFields } from '@shared/domain/fields/branch-fields';
import { setBranchFields } from '@shared/domain/fields/catalogue';
import type { BookRecord } from '@shared/domain/records/records';
import type { ResidentTable } from '../book-session';
import { followDay } from './new-day';

type Settings = Pick<ResidentTable<BookRecord>, 'all' | 'get' | 'subscribe'>;

/** The settings table that the catalogue of this window follows: that of the book opened last. */
let followed: Settings | null = null;

/**
 * Makes the catalogue hold the branch's own fields of a book, now and after every change to its settings. Call it
 * before anything else listens to the table, so that whoever hears of a change finds the catalogue as it is after
 * it. Answers the way to stop, which takes the fields out again so that they do not show in another book.
 */
export function followBranchFields(settings: Settings): () => void {
  followed = settings;
  const forgetDay = followDay();
  setBranchFields(readBranchFields(settings.all()));
  const unsubscribe = settings.subscribe((touched) => {
    if (followed !== settings || !touchesFields(settings, touched)) return;
    setBranchFields(readBranchFields(settings.all()));
  });
  return () => {
    unsubscribe();
    forgetDay();
    if (followed !== settings) return;
    followed = null;
    setBranchFields([]);
  };
}

function touchesFields(settings: Settings, touched: readonly string[] | null): boolean {
  // A record that is gone tells its kind by its id alone.
  return touched === null || touched.some((id) => isBranchFieldRecord(settings.get(id) ?? { id }));
}
