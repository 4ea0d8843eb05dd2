import { fieldByKey } from '@shared/domain/fields/catalogue';
import { maskUnread } from '@shared/domain/fields/mask-text';
import type { ReportLine } from '@shared/domain/imports/outcome';

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
  return maskUnread(field === undefined ? undefined : fieldByKey(field), text);
}
