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
