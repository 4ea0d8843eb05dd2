import { z } from 'zod';

const amount = z.number().refine(Number.isFinite).min(-1e15).max(1e15);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Who opens and looks after the customers of a tier, lowest first (branch-practice section 4, postal customers). */
export const chargeLevels = ['county', 'city', 'provinceCity', 'province'] as const;
export type ChargeLevel = (typeof chargeLevels)[number];

/** Tones of chips and charts, darkest first (look: tiers). */
export const tierTones = ['diamond', 'platinum', 'gold', 'ordinary', 'restricted'] as const;

/** Longest time below a tier that a scheme can give, in months. */
export const longestClock = 24;
const clockMonths = z.number().int().min(1).max(longestClock);

const tierSchema = z.object({
  /** Stable key; summaries, chips and filters use it. */
  key: z.string().min(1).max(40),
  zh: z.string().trim().min(1).max(40),
  en: z.string().trim().min(1).max(60),
  /** Colour token of the chip (look: tiers); always shown with the word. */
  tone: z.enum(tierTones),
  /**
   * Lowest amount that belongs here, in fen or, for a field that is no money, in the field's own numbers; null for the
   * last tier, which takes everything below.
   */
  minimum: amount.nullable(),
  /** The minimum of a first group office, where the factor of the branch's group makes `minimum` of it. */
  full: amount.optional(),
  chargedBy: z.enum(chargeLevels).optional(),
  /** Months below this tier before it is lost, where they are others than the scheme's (private banking: six). */
  months: clockMonths.optional(),
});

/** Narrows who a scheme is for by a field. */
const conditionSchema = z.object({
  field: z.string().min(1).max(60),
  test: z.enum(['filled', 'empty', 'is', 'isNot', 'atLeast', 'below']),
  value: z.union([z.string().max(200), z.number(), z.boolean()]).optional(),
});

const factor = z.number().positive().max(10);

export const tierSchemeSchema = z.object({
  id: z.string().min(1).max(40),
  /** Grows by one with every edit; what was printed can say which version it followed. */
  version: z.number().int().min(1),
  zh: z.string().trim().min(1).max(40),
  en: z.string().trim().min(1).max(60),
  /** What is measured, see `measureBasis`: an average, or any field that holds money or a number, as `field:<key>`. */
  basis: z.union([
    z.enum(['monthlyAssets', 'averageDeposits']),
    z.templateLiteral(['field:', z.string().min(1).max(60)]),
  ]),
  kinds: z.array(z.enum(['individual', 'company'])).min(1),
  /** Absent: customers who are neither prospects nor lost. */
  stages: z
    .array(z.enum(['prospect', 'new', 'established', 'lost']))
    .min(1)
    .optional(),
  condition: conditionSchema.optional(),
  /** Highest first. */
  tiers: z.array(tierSchema).min(1).max(20),
  /** Keys of the tiers whose customers are 重要客户 and get the full card (branch-practice section 5). */
  keyTiers: z.array(z.string()),
  /** Months below a tier before it is lost; null: a tier follows the amount at once. Absent: three months. */
  clock: z.object({ months: clockMonths }).nullable().optional(),
  /** Group of the branch among the offices, and what each group multiplies the marked minimums by. */
  officeGroup: z
    .object({
      group: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      factors: z.tuple([factor, factor, factor]),
    })
    .optional(),
  /** Who is looked after one level higher: customers mailing beyond their city, or with more than `above`. */
  raise: z.object({ beyondCity: z.boolean(), above: amount.nullable() }).optional(),
  /** False: kept, but not in force. Absent: in force. */
  on: z.boolean().optional(),
  /** First month that this version decided. */
  from: month.optional(),
});

/** One scheme of tiers. Schemes are data: the branch edits thresholds and names, several live side by side. */
export type TierScheme = z.infer<typeof tierSchemeSchema>;
export type Tier = TierScheme['tiers'][number];
export type TierTone = Tier['tone'];
export type TierBasis = TierScheme['basis'];
export type SchemeCondition = NonNullable<TierScheme['condition']>;

/** Months of the clock where a scheme says nothing (branch-practice section 4). */
export const usualClock = 3;

/** Months in a row below the tier before it is lost; null: the tier follows the amount at once. */
export function monthsBelow(scheme: TierScheme, tierKey: string): number | null {
  if (scheme.clock === null) return null;
  const own = scheme.tiers.find(({ key }) => key === tierKey)?.months;
  return own ?? scheme.clock?.months ?? usualClock;
}

/** Key of the field a scheme measures, or undefined for the two averages. */
export function basisField(basis: TierBasis): string | undefined {
  return basis.startsWith('field:') ? basis.slice('field:'.length) : undefined;
}
