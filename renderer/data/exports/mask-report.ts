import { fieldByKey } from '@shared/domain/fields/catalogue';
import { maskFieldText, maskInText } from '@shared/domain/fields/mask-text';
import type { ReportLine } from '@shared/domain/imports/outcome';

/** From this many digits on, a phone or ID that was not understood may still be a real one. */
const tellingDigits = 7;

/**
 * Lines of an import's report with the original texts hidden like the fields they were meant for. What is too short to
 * give anybody away stays, so that the report still says what is wrong.
 */
export function maskReport(lines: readonly ReportLine[]): readonly ReportLine[] {
  return lines.map((line) => {
    const text = maskLine(line);
    return text === line.text ? line : { ...line, text };
  });
}

function maskLine({ text, field }: ReportLine): string {
  const digits = text.replace(/\D/g, '').length;
  const meant = field === undefined ? undefined : fieldByKey(field);
  if (meant === undefined || digits < tellingDigits) return maskInText(text);
  return maskFieldText(meant, text);
}
