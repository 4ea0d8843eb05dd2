import type { IconName } from '@renderer/components/icons/icon-paths';
import type { frameWords } from '@shared/words/frame';

/** An entry of the rail: a page, its icon, and the phrase that names it. */
export interface RailEntry {
  readonly page: string;
  readonly icon: IconName;
  readonly word: keyof typeof frameWords & IconName;
}

const makeEntry = (page: RailEntry['word']): RailEntry => ({ page, icon: page, word: page });

/** Pages of the daily work, in order. A page that is not built has no entry. */
export const mainEntries: readonly RailEntry[] = [
  makeEntry('customers'),
  makeEntry('stages'),
  makeEntry('groups'),
  makeEntry('tiers'),
  makeEntry('cards'),
  makeEntry('evaluations'),
];

/** What goes in and out of the book, a step apart. */
export const exchangeEntries: readonly RailEntry[] = [makeEntry('workbooks')];

/** At the foot of the rail. */
export const footEntries: readonly RailEntry[] = [makeEntry('settings')];

/** Every entry of the rail. */
export const railEntries: readonly RailEntry[] = [...mainEntries, ...exchangeEntries, ...footEntries];

/** Pages that are reached from another one: the entry of the rail under which they stand. */
const standsUnder: Readonly<Record<string, RailEntry['page']>> = {
  customer: 'customers',
  duplicates: 'customers',
  bin: 'customers',
  people: 'settings',
  audit: 'settings',
  safety: 'settings',
};

/** The page whose entry of the rail is marked while a page is shown. */
export function railPlaceOf(page: string): string {
  return standsUnder[page] ?? page;
}
