const powersOfTen = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * A decimal number from its bytes; NaN when they are none. Up to 15 digits without an exponent are computed directly:
 * whole part and power of ten are exact, so one division rounds correctly.
 */
export function readNumber(bytes: Buffer, start: number, end: number): number {
  let i = start;
  let negative = false;
  if (bytes[i] === 0x2d) {
    negative = true;
    i++;
  }
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + (byte - 0x30);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) {
      decimals = 0;
    } else {
      return readSlowly(bytes, start, end);
    }
  }
  if (digits === 0 || digits > 15) return readSlowly(bytes, start, end);
  if (decimals > 0) value /= powersOfTen[decimals] as number;
  return negative && value !== 0 ? -value : value;
}

function readSlowly(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, end).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
