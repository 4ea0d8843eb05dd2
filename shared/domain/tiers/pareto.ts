/** What the best customers hold: the 二八 reading (branch-practice section 4). */
export interface ParetoReading {
  /** Number of customers in the leading part, rounded up so that it is never empty while there are customers. */
  readonly customers: number;
  /** Their part of the whole, 0 to 1; null when the whole is not positive. */
  readonly share: number | null;
}

/**
 * Share of the total held by the leading `fraction` of customers (default 20%).
 * `descending` holds one amount in fen per customer, largest first.
 */
export function readPareto(descending: ArrayLike<number>, fraction = 0.2): ParetoReading {
  const customers = descending.length === 0 ? 0 : Math.ceil(descending.length * fraction - 1e-9);
  let total = 0;
  let leading = 0;
  for (let index = 0; index < descending.length; index += 1) {
    const amount = descending[index] ?? 0;
    total += amount;
    if (index < customers) leading += amount;
  }
  return { customers, share: total > 0 ? leading / total : null };
}
