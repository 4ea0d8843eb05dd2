import { toFen } from '../kernel/money';
import type { ChargeLevel, Tier, TierScheme, TierTone } from './tier-scheme';

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
  clock: { months: 3 },
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
  clock: { months: 3 },
};

function makePostalTier(
  key: string,
  label: readonly [zh: string, en: string],
  tone: TierTone,
  wan: number | null,
  chargedBy?: ChargeLevel,
): Tier {
  const [zh, en] = label;
  const minimum = wan === null ? null : toFen(wan, 'wan');
  return { key, zh, en, tone, minimum, ...(chargedBy === undefined ? {} : { chargedBy }) };
}

/**
 * Large postal customers by yearly revenue (branch-practice section 4): 500, 200, 20 and 1 万元, the last times the
 * factor of the branch's group of offices. Mailing beyond the city or more than 300 万 a year moves up to the next
 * level in charge. Switched on by the branches it is for.
 */
export const postalScheme: TierScheme = {
  id: 'postal',
  version: 1,
  zh: '函件大客户',
  en: 'Postal',
  basis: 'field:annualRevenue',
  kinds: ['individual', 'company'],
  condition: { field: 'annualRevenue', test: 'filled' },
  tiers: [
    makePostalTier('diamond', ['钻石', 'Diamond'], 'diamond', 500, 'province'),
    makePostalTier('platinum', ['白金', 'Platinum'], 'platinum', 200, 'provinceCity'),
    makePostalTier('gold', ['黄金', 'Gold'], 'gold', 20, 'city'),
    { ...makePostalTier('vip', ['VIP', 'VIP'], 'ordinary', 1, 'county'), full: toFen(1, 'wan') },
    makePostalTier('other', ['一般', 'General'], 'restricted', null),
  ],
  keyTiers: ['diamond', 'platinum', 'gold'],
  clock: { months: 3 },
  officeGroup: { group: 1, factors: [1, 0.9, 0.8] },
  raise: { beyondCity: true, above: toFen(300, 'wan') },
  on: false,
};

/** Prospects by their score (branch-practice sections 3 and 4); a grade follows the weekly score at once. */
export const prospectScheme: TierScheme = {
  id: 'prospects',
  version: 1,
  zh: '潜在 ABC',
  en: 'Prospects',
  basis: 'field:prospectScore',
  kinds: ['individual', 'company'],
  stages: ['prospect'],
  condition: { field: 'prospectScore', test: 'filled' },
  tiers: [
    { key: 'A', zh: 'A', en: 'A', tone: 'diamond', minimum: 70 },
    { key: 'B', zh: 'B', en: 'B', tone: 'gold', minimum: 40 },
    { key: 'C', zh: 'C', en: 'C', tone: 'ordinary', minimum: null },
  ],
  keyTiers: [],
  clock: null,
};

/** The schemes in force in a new book, in the order of the screen. */
export const defaultSchemes: readonly TierScheme[] = [retailScheme, companyScheme];

/** Every scheme that comes with the house, those a branch switches on included. */
export const shippedSchemes: readonly TierScheme[] = [...defaultSchemes, postalScheme, prospectScheme];
