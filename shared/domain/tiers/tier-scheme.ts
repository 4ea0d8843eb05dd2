import { z } from 'zod';

const amount = z.number().int().safe();

const tierSchema = z.object({
  /** Stable key; summaries, chips and filters use it. */
  key: z.string().min(1).max(40),
  zh: z.string().min(1).max(40),
  en: z.string().min(1).max(60),
  /** Colour token of the chip (look: tiers); always shown with the word. */
  tone: z.enum(['diamond', 'platinum', 'gold', 'ordinary', 'restricted']),
  /** Lowest amount in fen that belongs here; null for the last tier, which takes everything below. */
  minimum: amount.nullable(),
});

export const tierSchemeSchema = z.object({
  id: z.string().min(1).max(40),
  /** Grows by one with every edit; what was printed can say which version it followed. */
  version: z.number().int().min(1),
  zh: z.string().min(1).max(40),
  en: z.string().min(1).max(60),
  /** What is measured, see `measureBasis`. */
  basis: z.enum(['monthlyAssets', 'averageDeposits']),
  kinds: z.array(z.enum(['individual', 'company'])).min(1),
  /** Highest first. */
  tiers: z.array(tierSchema).min(1).max(20),
  /** Keys of the tiers whose customers are 重要客户 and get the full card (branch-practice section 5). */
  keyTiers: z.array(z.string()),
});

/** One scheme of tiers. Schemes are data: the branch edits thresholds and names, several live side by side. */
export type TierScheme = z.infer<typeof tierSchemeSchema>;
export type Tier = TierScheme['tiers'][number];
export type TierTone = Tier['tone'];
export type TierBasis = TierScheme['basis'];
