import { z } from 'zod';

/** How bands follow each other; customers without a value always come last. */
export const bandOrders = ['usual', 'amount', 'count', 'name'] as const;
export type BandOrder = (typeof bandOrders)[number];

/** Customers are shown in bands of one value each. */
export interface Grouping {
  /** Key of the column whose values make the bands, or `productKey`. */
  readonly key: string;
  /** `usual`: tiers and choices in their own order, others by assets. */
  readonly order: BandOrder;
}

/** Groups by product held: a customer stands under each of them, as the composition by product counts. */
export const productKey = 'product';

const groupingSchema = z.object({ key: z.string().min(1).max(80), order: z.enum(bandOrders) });

/** Reads a grouping as a record keeps it; null for none. */
export function readGrouping(stored: unknown): Grouping | null {
  return groupingSchema.safeParse(stored).data ?? null;
}
