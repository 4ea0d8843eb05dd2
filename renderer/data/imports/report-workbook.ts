import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import type { ImportOutcome, ReportKind, ReportLine, SheetCounts } from '@shared/domain/imports/outcome';
import type { ColumnDeclaration, SheetDeclaration, WriteRow } from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { importReportWords } from '@shared/words/import-report';
import { describeReason } from '@shared/words/reasons';

type Words = ReturnType<typeof wordsIn<typeof importReportWords>>;

/** An import as its report tells it. */
export type ReportedImport = Pick<
  ImportOutcome,
  'file' | 'sheets' | 'ignored' | 'report' | 'omitted' | 'missing'
>;

/** Rows that became no customer, and cells that were not understood. Everything else is a remark. */
const notTaken: ReadonlySet<ReportKind> = new Set(['skipped', 'rejected', 'duplicate', 'issue']);

/** Rows whose values went over an earlier row of the file: they were taken, with that one. */
const laidOver: ReadonlySet<string> = new Set(['duplicate.laidOver', 'duplicate.merged']);

function isNotTaken({ kind, reason }: ReportLine): boolean {
  return notTaken.has(kind) && !laidOver.has(reason);
}

function declareLines(name: string, words: Words): SheetDeclaration {
  const columns: ColumnDeclaration[] = [
    { key: 'file', header: words.file, type: 'text', width: 34 },
    { key: 'sheet', header: words.sheet, type: 'text', width: 14 },
    { key: 'row', header: words.row, type: 'general', width: 8 },
    { key: 'column', header: words.column, type: 'text', width: 7 },
    { key: 'header', header: words.header, type: 'text', width: 22 },
    { key: 'text', header: words.text, type: 'text', width: 34 },
    { key: 'reason', header: words.reason, type: 'text', width: 44 },
    { key: 'kind', header: words.kind, type: 'text', width: 18 },
    { key: 'otherRow', header: words.otherRow, type: 'general', width: 10 },
  ];
  return { name, columns, autoFilter: true };
}

function* listLines(lines: readonly ReportLine[], lang: Lang): Generator<WriteRow> {
  const words = wordsIn(importReportWords, lang);
  for (const line of lines) {
    yield [
      line.file,
      line.sheet,
      line.row,
      line.column,
      line.header,
      line.text,
      describeReason(line.reason, lang),
      words[line.kind],
      line.otherRow ?? null,
    ];
  }
}

/** Customers the balance sheets of a month do not name; they stay in the book. */
function declareMissing(words: Words): SheetDeclaration {
  const columns: ColumnDeclaration[] = [
    { key: 'file', header: words.file, type: 'text', width: 34 },
    { key: 'month', header: words.month, type: 'text', width: 10 },
    { key: 'customerNo', header: words.customerNo, type: 'text', width: 16 },
    { key: 'name', header: words.name, type: 'text', width: 22 },
    { key: 'manager', header: words.manager, type: 'text', width: 14 },
  ];
  return { name: words.missing, columns, autoFilter: true };
}

function* listMissingRows(outcomes: readonly ReportedImport[], lang: Lang): Generator<WriteRow> {
  const words = wordsIn(importReportWords, lang);
  for (const { file, missing } of outcomes) {
    if (missing === undefined) continue;
    const { month, count, customers } = missing;
    for (const { customerNo, name, manager } of customers) {
      yield [file, month, customerNo ?? null, name, manager ?? null];
    }
    const more = count - customers.length;
    if (more > 0) yield [file, month, null, words.omittedCustomers(more.toLocaleString('en-US')), null];
  }
}

const counted = [
  'read',
  'created',
  'updated',
  'unchanged',
  'duplicates',
  'rejected',
  'skipped',
  'issues',
] as const satisfies readonly (keyof SheetCounts)[];

function declareSummary(words: Words): SheetDeclaration {
  const headers: Readonly<Record<(typeof counted)[number], string>> = {
    ...words,
    rejected: words.rejectedCount,
    skipped: words.skippedCount,
  };
  return {
    name: words.summary,
    columns: [
      { key: 'file', header: words.file, type: 'text', width: 34 },
      { key: 'sheet', header: words.sheet, type: 'text', width: 14 },
      { key: 'headerRow', header: words.headerRow, type: 'text', width: 9 },
      ...counted.map((key): ColumnDeclaration => ({ key, header: headers[key], type: 'integer', width: 12 })),
      { key: 'note', header: words.sheetNote, type: 'text', width: 34 },
    ],
  };
}

function* listSummary(outcomes: readonly ReportedImport[], lang: Lang): Generator<WriteRow> {
  const words = wordsIn(importReportWords, lang);
  const noCounts = counted.map(() => null);
  for (const { file, sheets, ignored, omitted } of outcomes) {
    for (const sheet of sheets) {
      const rows = sheet.headerRows.join('-');
      yield [file, sheet.name, rows, ...counted.map((key) => sheet[key]), null];
    }
    for (const { name, reason } of ignored) {
      yield [file, name, null, ...noCounts, describeReason(reason, lang)];
    }
    if (omitted > 0) {
      yield [file, null, null, ...noCounts, words.omitted(omitted.toLocaleString('en-US'))];
    }
  }
}

/**
 * import-report.xlsx of one or several imports: every row not taken and every cell not understood with its place,
 * original text and reason; what else is worth knowing (how a duplicate row differs, namesakes); counts by sheet.
 */
export function describeReportWorkbook(outcomes: readonly ReportedImport[], lang: Lang): WorkbookContent {
  const words = wordsIn(importReportWords, lang);
  const lines = outcomes.flatMap(({ report }) => report);
  const taken = lines.filter(isNotTaken);
  const remarks = lines.filter((line) => !isNotTaken(line));
  const hasMissing = outcomes.some(({ missing }) => missing !== undefined);
  return {
    declaration: {
      title: words.title,
      sheets: [
        declareLines(words.notTaken, words),
        ...(remarks.length > 0 ? [declareLines(words.remarks, words)] : []),
        ...(hasMissing ? [declareMissing(words)] : []),
        declareSummary(words),
      ],
    },
    rows: [
      listLines(taken, lang),
      ...(remarks.length > 0 ? [listLines(remarks, lang)] : []),
      ...(hasMissing ? [listMissingRows(outcomes, lang)] : []),
      listSummary(outcomes, lang),
    ],
  };
}
