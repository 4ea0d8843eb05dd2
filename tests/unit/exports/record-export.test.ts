import { recordExport } from '@renderer/data/exports/record-export';
import type { Change } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { emptyHistory, foldHistory } from '@shared/domain/changes/history';
import { recordExport as draftExport } from '@shared/domain/commands/record-export';
import { fail, succeed } from '@shared/domain/kernel/result';
import { describeChange } from '@shared/words/changes';
import { describeFailure } from '@shared/words/reasons';
import { describe, expect, it } from 'vitest';

const entry = { what: 'grid', file: '客户.xlsx', rows: 609, full: true } as const;

describe('exports in the audit trail', () => {
  it('touch nothing, and leave undo and redo as they were', () => {
    const draft = draftExport(entry);
    expect(draft.touched).toEqual([]);
    const header = { id: 'c9', clock: 'c9', actor: '林晓', command: draft.command, label: draft.label };
    const before = foldHistory(emptyHistory, {
      seq: 1,
      header: { ...header, id: 'c1', label: { kind: 'customerCreated', name: '赵思远' } },
    });
    expect(foldHistory(before, { seq: 2, header })).toBe(before);
  });

  it.each([
    [entry, '导出 客户.xlsx：609 行，完整信息', 'Exported 客户.xlsx: 609 rows, in full'],
    [
      { what: 'paper', file: '关系卡.pdf', rows: 23, full: false },
      '存为 关系卡.pdf：23 页',
      'Saved 关系卡.pdf: 23 pages',
    ],
    [
      { what: 'paper', file: '关系卡 赵思远', rows: 1, full: true },
      '打印 关系卡 赵思远：1 页，含完整号码',
      'Printed 关系卡 赵思远: 1 page, values in full',
    ],
  ] as const)('are told: %j', (given, zh, en) => {
    const { label } = draftExport(given);
    expect(describeChange(label, 'zh-CN')).toBe(zh);
    expect(describeChange(label, 'en')).toBe(en);
  });

  it('tell the person when they could not be written down', async () => {
    const drafts: ChangeDraft[] = [];
    const full = {
      commit: async (draft: ChangeDraft) => {
        drafts.push(draft);
        return fail('book.diskFull');
      },
    };
    const refused = await recordExport(full, entry);
    expect(refused).toMatchObject({
      reason: 'export.notRecorded',
      details: { file: '客户.xlsx', cause: 'book.diskFull' },
    });
    if (refused.ok) return;
    expect(describeFailure(refused, 'zh-CN')).toMatch(/^“客户.xlsx”已经导出，但没能记入操作记录/);
    const open = { commit: async (draft: ChangeDraft) => succeed({ ...draft } as Change) };
    expect(await recordExport(open, entry)).toEqual(succeed(null));
    expect(drafts).toHaveLength(1);
  });
});
