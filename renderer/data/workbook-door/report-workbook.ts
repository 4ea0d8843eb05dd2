import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { ReportLine } from '@shared/domain/imports/outcome';
import type { WriteRow } from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { describeReason } from '@shared/words/reasons';
import { workbooksWords } from '@shared/words/workbooks';
import type { WorkbookContent } from '../workbook-files/save-workbook';

/** The import report as a workbook: every row not taken and every cell not understood, with its place and reason. */
export function describeReport(lines: readonly ReportLine[], lang: Lang): WorkbookContent {
  const words = wordsIn(workbooksWords, lang);
  const columns = [
    { header: words.reportKind, key: 'kind', type: 'text' as const, width: 14 },
    { header: words.reportFile, key: 'file', type: 'text' as const, width: 30 },
    { header: words.reportSheet, key: 'sheet', type: 'text' as const, width: 14 },
    { header: words.reportRow, key: 'row', type: 'integer' as const, width: 8 },
    { header: words.reportColumn, key: 'column', type: 'text' as const, width: 8 },
    { header: words.reportHeader, key: 'header', type: 'text' as const, width: 22 },
    { header: words.reportField, key: 'field', type: 'text' as const, width: 16 },
    { header: words.reportText, key: 'text', type: 'text' as const, width: 32 },
    { header: words.reportReason, key: 'reason', type: 'text' as const, width: 40 },
    { header: words.reportOther, key: 'other', type: 'integer' as const, width: 12 },
  ];
  return {
    declaration: {
      title: words.reportTitle,
      sheets: [{ name: words.reportTitle, columns, autoFilter: true }],
    },
    rows: [lines.map((line) => writeLine(line, lang))],
  };
}

function writeLine(line: ReportLine, lang: Lang): WriteRow {
  const field = line.field === undefined ? undefined : fieldByKey(line.field);
  const kinds = wordsIn(workbooksWords, lang);
  return [
    kinds[`kind_${line.kind}`],
    line.file,
    line.sheet,
    line.row,
    line.column,
    line.header,
    field === undefined ? null : nameOfField(field, lang),
    line.text,
    describeReason(line.reason, lang),
    line.otherRow ?? null,
  ];
}
