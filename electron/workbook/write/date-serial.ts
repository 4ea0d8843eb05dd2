const datePattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * Excel's number for a calendar date or time without any time zone; null when the text is no date of 1900 or later.
 * Days before 1 March 1900 allow for Excel's invented 29 February 1900.
 */
export function toSerial(iso: string): number | null {
  const parts = datePattern.exec(iso);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const millis = Date.UTC(year, month - 1, day);
  const date = new Date(millis);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const days = millis / 86_400_000 + 25_569;
  return (days < 61 ? days - 1 : days) + (hour * 3600 + minute * 60 + second) / 86_400;
}
