import { z } from 'zod';

const termSchema = z.object({
  /** Key of a money, number or rate field; the branch's own ones and computed ones among them. */
  field: z.string().min(1).max(80),
  /** How much it counts beside the others; only proportions matter, 0 leaves it out. */
  weight: z.number().min(0).max(1_000),
});

const axisSchema = z.object({
  terms: z.array(termSchema).max(12),
  /** From here on a value is high; 0 to 100. */
  cut: z.number().min(0).max(100),
});

export const valueMatrixSchema = z.object({
  id: z.string().min(1).max(40),
  /** Grows by one with every edit. */
  version: z.number().int().min(1),
  zh: z.string().min(1).max(40),
  en: z.string().min(1).max(60),
  kinds: z.array(z.enum(['individual', 'company'])).min(1),
  current: axisSchema,
  potential: axisSchema,
});

/**
 * A value matrix (branch-practice section 4): current value x potential value. Each axis is a weighted sum of fields;
 * a field counts by the percentile rank of its value, 0 to 100, so that yuan, counts and rates can be added.
 */
export type ValueMatrix = z.infer<typeof valueMatrixSchema>;
export type MatrixAxis = ValueMatrix['current'];
export type MatrixTerm = MatrixAxis['terms'][number];
export type AxisName = 'current' | 'potential';

export const axisNames: readonly AxisName[] = ['current', 'potential'];

/** 高价值, 次价值, 潜价值, 低价值 (glossary: value matrix), in the order of the screen. */
export const quadrants = ['high', 'second', 'potential', 'low'] as const;
export type Quadrant = (typeof quadrants)[number];

/** The quadrant of a place: 高价值 high on both axes, 次价值 on the current one only, 潜价值 on the potential one only. */
export function quadrantAt(
  matrix: Pick<ValueMatrix, 'current' | 'potential'>,
  current: number,
  potential: number,
): Quadrant {
  const isHigh = current >= matrix.current.cut;
  if (potential >= matrix.potential.cut) return isHigh ? 'high' : 'potential';
  return isHigh ? 'second' : 'low';
}
