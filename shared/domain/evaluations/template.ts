import { z } from 'zod';

/**
 * What a computed indicator measures, with the unit of its bands:
 * `assets` fen (the tier basis); `assetsChange` percent against last month; `contribution` fen a year;
 * `productCoverage` number of product groups held; `tenure` whole months since 开户; `completeness` percent of the
 * expected fields that are filled. Besides these, `field:<key>` is the value of any number or amount, those that a
 * formula of the branch works out among them: amounts in fen, numbers as they are.
 */
export const measures = [
  'assets',
  'assetsChange',
  'contribution',
  'productCoverage',
  'tenure',
  'completeness',
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

const scoringSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('computed'),
    measure: z.union([z.enum(measures), z.templateLiteral(['field:', z.string().min(1).max(60)])]),
    bands: z.array(bandSchema).min(1).max(20),
  }),
  z.object({ kind: z.literal('manual') }),
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
export type ScoreBand = z.infer<typeof bandSchema>;
export type GradeBand = EvaluationTemplate['grades'][number];
export type ControlledDocument = EvaluationTemplate['document'];
