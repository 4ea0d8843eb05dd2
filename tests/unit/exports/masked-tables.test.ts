import { sheetAsShown, sheetsOfBook } from '@renderer/data/exports/customer-sheets';
import { maskContent } from '@renderer/data/exports/mask-content';
import { maskReport } from '@renderer/data/exports/mask-report';
import type { ReportLine } from '@shared/domain/imports/outcome';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { describe, expect, it } from 'vitest';

const record: CustomerRecord = {
  id: '1',
  kind: 'individual',
  name: '赵思远',
  customerNo: '13800009999',
  mobile: '13800004471',
  idNumber: '33020619751118001X',
  email: 'zhaosy@example.cn',
  deposits: -92_400_000,
  birthDate: '1975-11-18',
  remark: '爱人 13900005582',
};

const style = { lang: 'zh-CN', schemes: defaultSchemes, masked: true } as const;

describe('masked tables', () => {
  it('hide phones, ID numbers and the like in the grid, and leave the rest as it is', () => {
    const keys = ['name', 'customerNo', 'mobile', 'idNumber', 'email', 'deposits', 'birthDate', 'remark'];
    const sheet = sheetAsShown([record], keys, style);
    expect(sheet.columns.map(({ cell }) => cell(record))).toEqual([
      '赵思远',
      '13800009999',
      '138****4471',
      '3****************X',
      'z***@example.cn',
      -92_400_000,
      '1975-11-18',
      '爱人 139****5582',
    ]);
  });

  it('hide them in the whole book', () => {
    const cells = sheetsOfBook([record], style).flatMap(({ columns }) =>
      columns.filter(({ key }) => key !== 'customerNo').map(({ cell }) => String(cell(record) ?? '')),
    );
    expect(cells.filter((text) => /\d{9}/.test(text) && !/^-?\d+$/.test(text))).toEqual([]);
  });

  it('hide what people wrote into forms, but not the numbers of the house', () => {
    const content = {
      declaration: {
        sheets: [
          {
            name: '结果',
            columns: [
              { key: 'customerNo', header: '客户号', type: 'text' as const },
              { key: 'comment', header: '说明', type: 'text' as const },
              { key: 'score', header: '得分', type: 'decimal' as const },
            ],
          },
        ],
      },
      rows: [
        [
          ['13800009999', '电话 13800004471', 13_800_004_471],
          { cells: ['13800009999', '13800004471', null], styles: ['total'] },
        ],
      ],
    };
    const [rows] = maskContent(content, ['customerNo']).rows;
    expect([...(rows ?? [])]).toEqual([
      ['13800009999', '电话 138****4471', 13_800_004_471],
      { cells: ['13800009999', '138****4471', null], styles: ['total'] },
    ]);
  });

  it('hide original texts in a report where they may be somebody’s number', () => {
    const line: ReportLine = {
      kind: 'issue',
      file: '台账.xlsx',
      sheet: '个人',
      row: 4,
      column: 'D',
      header: '手机',
      text: '1380000447',
      reason: 'phone.length',
      field: 'mobile',
    };
    const texts = maskReport([
      line,
      { ...line, text: '1388' },
      { ...line, text: '330206197511180018', field: 'idNumber' },
      {
        kind: 'skipped',
        file: '',
        sheet: '',
        row: 9,
        column: '',
        header: '',
        text: '合计 13800004471',
        reason: 'row.total',
      },
    ]).map(({ text }) => text);
    expect(texts).toEqual(['138*******', '1388', '3****************8', '合计 138****4471']);
  });
});
