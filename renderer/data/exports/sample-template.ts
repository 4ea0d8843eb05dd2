import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { ColumnDeclaration } from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { exportsWords } from '@shared/words/exports';

interface SampleColumn {
  readonly key: string;
  readonly width: number;
  /** Without it the value is a text. */
  readonly numFmt?: string;
}

const amounts = '#,##0.00';
const columns: readonly SampleColumn[] = [
  { key: 'name', width: 22 },
  { key: 'customerNo', width: 14 },
  { key: 'mobile', width: 16 },
  { key: 'aum', width: 16, numFmt: amounts },
  { key: 'deposits', width: 16, numFmt: amounts },
  { key: 'manager', width: 12 },
  { key: 'openedOn', width: 13, numFmt: 'yyyy-mm-dd' },
];
const totals: ReadonlySet<string> = new Set(['aum', 'deposits']);

/** A small template that shows how marks are written: a title, a row that repeats, and totals below it. */
export function describeSampleTemplate(lang: Lang): WorkbookContent {
  const words = wordsIn(exportsWords, lang);
  const nameOf = (key: string): string => {
    const field = fieldByKey(key);
    return field === undefined ? key : nameOfField(field, lang);
  };
  // Names of fields are known in Chinese; the keys are known everywhere.
  const markOf = (key: string): string => (lang === 'en' ? key : nameOf(key));
  const declared = columns.map(({ key, width, numFmt }): ColumnDeclaration => {
    const base = { key, header: nameOf(key), width };
    return numFmt === undefined ? { ...base, type: 'text' } : { ...base, type: 'general', numFmt };
  });
  const number: ColumnDeclaration = { key: 'row', header: words.sampleNumber, width: 7, type: 'general' };
  const repeated = [words.sampleNumberMark, ...columns.map(({ key }) => `{{${markOf(key)}}}`)];
  const total = [
    words.sampleTotal,
    ...columns.map(({ key }) => (totals.has(key) ? `{{${words.sampleTotal}:${markOf(key)}}}` : null)),
  ];
  return {
    declaration: {
      title: words.sampleName,
      styles: { total: { bold: true } },
      sheets: [
        {
          name: words.sampleName,
          titleRows: [
            { text: words.sampleTitle, style: 'title' },
            { text: words.sampleNote, style: 'note' },
          ],
          columns: [number, ...declared],
          landscape: true,
        },
      ],
    },
    rows: [[repeated, { cells: total, styles: total.map(() => 'total') }]],
  };
}
