import { toFen } from '../kernel/money';
import type { Tier, TierScheme, TierTone } from './tier-scheme';

const names: Readonly<Record<TierTone, readonly [zh: string, en: string]>> = {
  diamond: ['钻石', 'Diamond'],
  platinum: ['白金', 'Platinum'],
  gold: ['金', 'Gold'],
  ordinary: ['普通', 'Ordinary'],
  restricted: ['限制', 'Restricted'],
};

function makeTier(tone: TierTone, wan: number | null): Tier {
  const [zh, en] = names[tone];
  return { key: tone, zh, en, tone, minimum: wan === null ? null : toFen(wan, 'wan') };
}

/**
 * The retail pyramid (branch-practice section 4) for individuals, by monthly average assets.
 * The practice names the tiers, not the amounts: 300, 100, 20 and 1 万元 are defaults that the branch edits.
 */
export const retailScheme: TierScheme = {
  id: 'retail',
  version: 1,
  zh: '零售客户',
  en: 'Retail',
  basis: 'monthlyAssets',
  kinds: ['individual'],
  tiers: [
    makeTier('diamond', 300),
    makeTier('platinum', 100),
    makeTier('gold', 20),
    makeTier('ordinary', 1),
    makeTier('restricted', null),
  ],
  keyTiers: ['diamond', 'platinum', 'gold'],
};

/**
 * Companies have a scheme of their own: their deposits are of another size than a household's assets, so the retail
 * amounts would make nearly every company 钻石. By average deposits; 5000, 2000, 500 and 50 万元 are defaults.
 */
export const companyScheme: TierScheme = {
  id: 'company',
  version: 1,
  zh: '公司客户',
  en: 'Company',
  basis: 'averageDeposits',
  kinds: ['company'],
  tiers: [
    makeTier('diamond', 5000),
    makeTier('platinum', 2000),
    makeTier('gold', 500),
    makeTier('ordinary', 50),
    makeTier('restricted', null),
  ],
  keyTiers: ['diamond', 'platinum', 'gold'],
};

/** The schemes a new book starts with, in the order of the screen. */
export const defaultSchemes: readonly TierScheme[] = [retailScheme, companyScheme];
