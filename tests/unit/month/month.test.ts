import { exitCodeOf } from '@renderer/data/month/exit-code';
import { nameBranch } from '@renderer/data/month/name-branch';
import { summarizeMonth } from '@renderer/data/month/summarize-month';
import { fail } from '@shared/domain/kernel/result';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';
import { retailScheme } from '@shared/domain/tiers/default-schemes';
import { tierCustomers } from '@shared/domain/tiers/tier-customers';
import { describe, expect, it } from 'vitest';

describe('the exit code of the unattended month', () => {
  it('is 2 for what the person gave', () => {
    const given = [
      'workbook.notWorkbook',
      'workbook.encrypted',
      'workbook.damaged',
      'sheet.noHeader',
      'mapping.unknownField',
      'book.wrongPassword',
      'book.waitBeforePassword',
    ];
    for (const reason of given) expect(exitCodeOf(fail(reason), 'input'), reason).toBe(2);
  });

  it('is 1 for a fault', () => {
    for (const reason of ['workbook.processGone', 'workbook.stopped', 'book.diskFull', 'book.damaged']) {
      expect(exitCodeOf(fail(reason), 'input'), reason).toBe(1);
    }
    expect(exitCodeOf(fail('workbook.unreadable'), 'output')).toBe(1);
    expect(exitCodeOf(fail('files.diskFull'), 'output')).toBe(1);
  });
});

describe('the branch’s name', () => {
  const planWith = (...texts: string[]): WorkbookPlan => ({
    file: 'a.xlsx',
    ignored: [],
    sheets: [
      {
        name: '客户',
        index: 0,
        titles: texts.map((text, index) => ({ row: index + 1, text })),
        headerRows: [3],
        firstDataRow: 4,
        columns: [],
        kind: 'individual',
        stage: 'established',
        filledRows: 1,
      },
    ],
  });

  it('is read from the title above the table', () => {
    expect(nameBranch([planWith('某某银行江东支行存量个人客户台账', '制表部门：客户服务部')])).toBe(
      '某某银行江东支行',
    );
    expect(nameBranch([planWith('客户月度余额表'), planWith('单位：万元')])).toBe('');
  });
});

describe('summary.json', () => {
  it('has tiers by scheme, advice over all forms, and the peak of the largest process', () => {
    const customers = [400, 30, null].map((wan, index) => ({
      id: `c${index}`,
      kind: 'individual' as const,
      name: `客户${index}`,
      ...(wan === null ? {} : { aum: wan * 1_000_000 }),
    }));
    const summary = summarizeMonth({
      period: '2026-10',
      outcomes: [],
      customers: 3,
      tierings: [tierCustomers(retailScheme, customers)],
      forms: [],
      timings: { import: 12, total: 30 },
      memory: {
        processes: [
          { kind: 'main', peakMB: 120 },
          { kind: 'window', peakMB: 180.5 },
        ],
      },
    });
    expect(summary).toEqual({
      period: '2026-10',
      workbooks: [],
      customers: 3,
      tiers: { retail: { diamond: 1, platinum: 0, gold: 1, ordinary: 0, restricted: 0, untiered: 1 } },
      evaluations: { count: 0, advice: { improve: 0, maintain: 0, end: 0 } },
      timings: { import: 12, total: 30 },
      peakMemoryMB: 180.5,
    });
  });
});
