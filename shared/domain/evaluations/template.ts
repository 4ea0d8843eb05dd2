import { z } from 'zod';

/**
 * What a computed indicator measures, with the unit of its bands:
 * `assets` fen (the tier basis); `assetsChange` percent against an earlier month; `contribution` fen a year;
 * `productCoverage` number of product groups held; `tenure` whole months since 开户; `completeness` percent of the
 * expected fields that are filled; `contactPlan` percent of the planned contacts that took place; `tierMove` steps up,
 * see `tierMoveValue`; `complaints` their number with a minus, so that fewer are more. Besides these, `field:<key>` is the value of any number or amount, those that a
 * formula of the branch works out among them: amounts in fen, numbers as they are.
 */
export const measures = [
  'assets',
  'assetsChange',
  'contribution',
  'productCoverage',
  'tenure',
  'completeness',
  'contactPlan',
  'tierMove',
  'complaints',
] as const;
export type Measure = (typeof measures)[number] | `field:${string}`;

/** Key of the field that a measure reads, or undefined for the measures of the house. */
export function fieldOfMeasure(measure: Measure): string | undefined {
  return measure.startsWith('field:') ? measure.slice('field:'.length) : undefined;
}

const bandSchema = z.object({
  /** Lowest value that belongs here, in the unit of the measure; null for the last band, open below. */
  atLeast: z.number().nullable(),
  /** Percent of the indicator's weight that this band scores, 0 to 100. */
  percent: z.number().min(0).max(100),
});

/** Months that 资产变动 may look back. */
export const growthMonths = [1, 3, 12] as const;
export type GrowthMonths = (typeof growthMonths)[number];

const planSchema = z.object({
  /** Months up to the period, the period included, in which the contacts are due. */
  months: z.number().int().min(1).max(12),
  /** Planned contacts by the key of a tier; a tier that is not named has none. */
  times: z.record(z.string().min(1).max(40), z.number().int().min(0).max(99)),
});

const measured = {
  measure: z.union([z.enum(measures), z.templateLiteral(['field:', z.string().min(1).max(60)])]),
  bands: z.array(bandSchema).min(1).max(20),
  /** `assetsChange`: against how many months earlier; absent: one. */
  months: z.union([z.literal(1), z.literal(3), z.literal(12)]).optional(),
  /** `contactPlan`: what is planned; absent: `usualPlan`. */
  plan: planSchema.optional(),
};

const scoringSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('computed'), ...measured }),
  z.object({ kind: z.literal('manual') }),
  /** Part of the weight is worked out, `hand` points of it are given by a person. */
  z.object({ kind: z.literal('mixed'), ...measured, hand: z.number().int().min(1).max(99) }),
]);

const indicatorSchema = z.object({
  key: z.string().min(1).max(40),
  zh: z.string().min(1).max(40),
  en: z.string().min(1).max(60),
  weight: z.number().int().min(1).max(100),
  scoring: scoringSchema,
});

/** null: the usual words in the language of the print; empty text: an empty cell; else what the branch wrote. */
const note = z.string().max(100).nullable();

export const templateSchema = z.object({
  id: z.string().min(1).max(40),
  /** Grows by one with every edit; a form names the version it was made from and is printed with it for ever. */
  version: z.number().int().min(1),
  zh: z.string().min(1).max(40),
  en: z.string().min(1).max(60),
  kinds: z.array(z.enum(['individual', 'company'])).min(1),
  /** Keys of tiers of any scheme whose customers it is for; empty: all. */
  tiers: z.array(z.string().min(1).max(40)).max(60).default([]),
  /** False: kept and ready, but no month is run with it. */
  inUse: z.boolean().default(true),
  indicators: z.array(indicatorSchema).min(1).max(30),
  /** 客户等级 by percent of the points, highest first; the last takes the rest. */
  grades: z.array(
    z.object({ zh: z.string().min(1).max(10), en: z.string().min(1).max(10), atLeast: z.number() }),
  ),
  /** 建议 by final score: below `improve` end, below `maintain` improve, else maintain. */
  advice: z.object({ improve: z.number().min(0).max(100), maintain: z.number().min(0).max(100) }),
  /** Foot of the controlled document (branch-practice section 6). */
  document: z.object({
    title: note,
    control: note,
    number: note,
    executing: note,
    supervising: note,
    verifying: note,
  }),
});

/** 客户关系评估表 as the branch designs it: indicators, weights, how points become grades and advice. */
export type EvaluationTemplate = z.infer<typeof templateSchema>;
export type Indicator = EvaluationTemplate['indicators'][number];
export type Scoring = Indicator['scoring'];
/** Scoring whose points, or a part of them, come from the data. */
export type MeasuredScoring = Exclude<Scoring, { kind: 'manual' }>;
export type ContactPlan = z.infer<typeof planSchema>;
export type ScoreBand = z.infer<typeof bandSchema>;
export type GradeBand = EvaluationTemplate['grades'][number];
export type ControlledDocument = EvaluationTemplate['document'];

/** Contacts planned where a template says nothing else: in three months, by tier. The branch edits them. */
export const usualPlan: ContactPlan = {
  months: 3,
  times: { diamond: 3, platinum: 2, gold: 1, vip: 1, ordinary: 1 },
};

/** Points of an indicator that the data give; the rest is given by hand. */
export function computedWeight(indicator: Indicator): number {
  const { scoring, weight } = indicator;
  if (scoring.kind === 'manual') return 0;
  return scoring.kind === 'mixed' ? weight - scoring.hand : weight;
}
