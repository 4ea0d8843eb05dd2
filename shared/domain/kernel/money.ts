/** Money inside the book is an integer number of fen; units exist only at the edges. */
export type Fen = number;

export type MoneyUnit = 'yuan' | 'thousand' | 'wan' | 'yi';

const fenPerUnit: Readonly<Record<MoneyUnit, number>> = {
  yuan: 100,
  thousand: 100_000,
  wan: 1_000_000,
  yi: 10_000_000_000,
};

/** Converts an amount in `unit` to fen, rounding half away from zero (2.675 元 -> 268). */
export function toFen(amount: number, unit: MoneyUnit): Fen {
  const scaled = amount * fenPerUnit[unit];
  // Binary fractions such as 1.005 * 100 fall just under the half; the nudge is far below one fen.
  const nudged = Math.abs(scaled) * (1 + Number.EPSILON * 4);
  return Math.sign(scaled) * Math.round(nudged) + 0;
}

/** Converts fen to an amount in `unit`, for export and arithmetic at the edge. */
export function fromFen(fen: Fen, unit: MoneyUnit): number {
  return fen / fenPerUnit[unit];
}

const formatters = new Map<number, Intl.NumberFormat>();

/** Formats fen in 万元 with two decimals and a true minus: `1,234.50`, `-0.30` (look: money right-aligned, minus). */
export function formatMoney(fen: Fen, unit: MoneyUnit = 'wan', decimals = 2): string {
  let formatter = formatters.get(decimals);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formatters.set(decimals, formatter);
  }
  const text = formatter.format(fromFen(fen, unit));
  return text === '-0.00' ? '0.00' : text;
}
