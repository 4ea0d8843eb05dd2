import { type ViewTab, viewTabs } from '@shared/domain/views/view-tab';

export { type ViewTab, viewTabs };

/** Facts about a customer as bits of one byte, so that tabs are counted and filtered without looking at records. */
export const factBits = {
  individual: 1,
  company: 2,
  /** In one of the key tiers of its scheme's top two: 钻石 or 白金. */
  topTier: 4,
  unverified: 8,
  incomplete: 16,
} as const;

/** The bit a customer must have to stand in the tab; 0 for all. */
export function bitOfTab(tab: ViewTab): number {
  return tab === 'all' ? 0 : factBits[tab];
}

/** How many customers stand in each tab. */
export function countTabs(flags: Uint8Array): Readonly<Record<ViewTab, number>> {
  const perByte = new Uint32Array(256);
  for (const byte of flags) perByte[byte] = (perByte[byte] ?? 0) + 1;
  const count = (tab: ViewTab) => {
    const bit = bitOfTab(tab);
    return perByte.reduce((sum, times, byte) => (bit === 0 || (byte & bit) !== 0 ? sum + times : sum), 0);
  };
  return {
    all: count('all'),
    individual: count('individual'),
    company: count('company'),
    topTier: count('topTier'),
    unverified: count('unverified'),
    incomplete: count('incomplete'),
  };
}
