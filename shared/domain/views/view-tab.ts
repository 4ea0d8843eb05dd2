/** The tabs over the customers that every book has. */
export const viewTabs = ['all', 'individual', 'company', 'topTier', 'unverified', 'incomplete'] as const;
export type ViewTab = (typeof viewTabs)[number];

/** The tab of this name; all customers for a name nobody knows. */
export function readViewTab(stored: unknown): ViewTab {
  return viewTabs.find((tab) => tab === stored) ?? 'all';
}
